/** Pieces of which the examples of this area are made: a shop that answers callers in three languages. */

/** Lines of a file; tabs as Go wants them. */
export function lines(...text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}

/** A Go file of the package that answers over HTTP. */
export function goHandlers(imports: readonly string[], ...body: readonly string[]): string {
  const specs = imports.map((path) => `\t"${path}"`);
  return lines("package web", "", "import (", ...specs, ")", "", ...body);
}

/** A Spring controller with one method. */
export function javaController(imports: readonly string[], ...body: readonly string[]): string {
  const web = [
    "org.springframework.web.bind.annotation.GetMapping",
    "org.springframework.web.bind.annotation.RestController",
  ];
  const all = [...imports, ...web].map((name) => `import ${name};`);
  return lines(
    "package com.example.shop.web;",
    "",
    ...all,
    "",
    "@RestController",
    "class Orders {",
    ...body.map((line) => `  ${line}`),
    "}",
  );
}

/** The manifests of the shop. */
export const shop = {
  "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
  "package.json": '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
};
