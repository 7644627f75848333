/** Pieces of which the examples of this area are made: the module of a shop that takes `example.com/money` from elsewhere. */

/** A go.mod of the shop with these lines behind its `go` line. */
export function goMod(...lines: readonly string[]): string {
  return ["module example.com/shop", "", "go 1.24.0", ...lines, ""].join("\n");
}

/** The two lines of go.sum for a module. */
export function sumOf(module: string, version: string): string {
  return `${module} ${version} ${h1("A")}\n${module} ${version}/go.mod ${h1("B")}\n`;
}

/** Some hash; another letter makes another one. */
export function h1(letter: string): string {
  return `h1:${letter.repeat(43)}=`;
}

/** A Go file that imports these packages. */
export function goFile(...paths: readonly string[]): string {
  return `package shop\n\n${paths.map((path) => `import _ "${path}"\n`).join("")}`;
}

/** The line of a sound requirement. */
export const money = "require example.com/money v1.2.0";

/** A sound shop: one requirement, imported and hashed. */
export const shop = {
  "go.sum": sumOf("example.com/money", "v1.2.0"),
  "shop.go": goFile("example.com/money"),
};

/** Two modules in one workspace, on which nothing depends. */
export const workspace = {
  "shop/go.mod": "module example.com/shop\n\ngo 1.24.0\n",
  "shop/shop.go": "package shop\n",
  "money/go.mod": "module example.com/money\n\ngo 1.24.0\n",
  "money/money.go": "package money\n",
};
