import { describe, expect, test } from "vitest";
import type { Resolver } from "../../../src/application/ports/language.ts";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";
import { type Files, resolverOf } from "./project.ts";

/** What an import leads to: `origin module`, several joined by ` + `. */
function lead(resolver: Resolver, from: string, written: string): string {
  const [specifier = "", form] = written.split(" as ");
  const imported = { specifier, kind: "value", line: 1, column: 1, endColumn: 2, ...(form && { form }) } as const;
  const resolutions = resolver.resolve(from, imported);
  for (const { origin, target, reason } of resolutions) {
    expect(target !== undefined).toBe(origin === "project" || origin === "asset");
    expect(reason !== undefined).toBe(origin === "unresolved");
  }
  return resolutions.map(({ origin, module }) => `${origin} ${module}`).join(" + ");
}

/** `from: specifier → origin module`, one a line. */
async function leads(files: Files, lines: string, ignored: readonly string[] = []): Promise<void> {
  const resolver = await resolverOf(files, ignored);
  expect(resolver.problems).toEqual([]);
  const expected = lines
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const actual = expected.map((line) => {
    const [, from = "", specifier = ""] = /^(\S+): (.*?) →/u.exec(line) ?? [];
    return `${from}: ${specifier} → ${lead(resolver, from, specifier)}`.trim();
  });
  expect(actual).toEqual(expected);
}

const json = (value: unknown) => JSON.stringify(value);
const empty = (...paths: string[]): Files => Object.fromEntries(paths.map((path) => [path, ""]));

describe("paths", () => {
  test("endings are added, replaced and kept as TypeScript does it", () =>
    leads(
      empty(
        "src/a.ts",
        "src/b.tsx",
        "src/b.js",
        "src/c.js",
        "src/c.d.ts",
        "src/d.d.ts",
        "src/e.mts",
        "src/f.cts",
        "src/g.jsx",
        "src/h.ts",
        "src/h/index.ts",
        "src/i/index.tsx",
        "src/j.vue",
        "src/k.json",
        "src/l.css",
        "src/m.test.ts",
        "src/n.mjs",
        "src/o.d.css.ts",
        "src/p",
        "src/q.svelte",
        "src/r.d.mts",
        "src/s.wasm",
        "src/t.d.ts",
        "src/t.ts",
        "index.ts",
      ),
      `
      src/a.ts: ./b → project src/b.tsx
      src/a.ts: ./b.js → project src/b.tsx
      src/a.ts: ./a.js → project src/a.ts
      src/a.ts: ./a.ts → project src/a.ts
      src/a.ts: ./c → project src/c.js
      src/a.ts: ./c.js → project src/c.js
      src/a.ts: ./d → project src/d.d.ts
      src/a.ts: ./d.js → project src/d.d.ts
      src/a.ts: ./d.d.ts → project src/d.d.ts
      src/a.ts: ./e.mjs → project src/e.mts
      src/a.ts: ./f.cjs → project src/f.cts
      src/a.ts: ./g → project src/g.jsx
      src/a.ts: ./g.jsx → project src/g.jsx
      src/a.ts: ./b.jsx → project src/b.tsx
      src/a.ts: ./h → project src/h.ts
      src/a.ts: ./h/ → project src/h/index.ts
      src/a.ts: ./i → project src/i/index.tsx
      src/a.ts: ./i/index.js → project src/i/index.tsx
      src/a.ts: ./j.vue → project src/j.vue
      src/a.ts: ./k.json → asset src/k.json
      src/a.ts: ./k → asset src/k.json
      src/a.ts: ./l.css → asset src/l.css
      src/a.ts: ./m.test → project src/m.test.ts
      src/a.ts: ./n.mjs → project src/n.mjs
      src/a.ts: ./o.css → project src/o.d.css.ts
      src/a.ts: ./p → asset src/p
      src/a.ts: ./q → project src/q.svelte
      src/a.ts: ./r.mjs → project src/r.d.mts
      src/a.ts: ./s.wasm → asset src/s.wasm
      src/a.ts: ./t → project src/t.ts
      src/a.ts: .. → project index.ts
      src/h/index.ts: ../h → project src/h.ts
      src/h/index.ts: . → project src/h/index.ts
      src/h/index.ts: ./ → project src/h/index.ts
      src/a.ts: ./missing → unresolved src/missing
      src/a.ts: ../../a → unresolved ../a
      src/a.ts: ./a/ → unresolved src/a
      `,
    ));

  test("what bundlers put around a path is taken away", () =>
    leads(
      empty("src/a.ts", "src/b.ts", "src/logo.svg", "src/page.md", "src/c#d.ts"),
      `
      src/a.ts: ./logo.svg?url → asset src/logo.svg
      src/a.ts: ./b?worker → project src/b.ts
      src/a.ts: ./b.js?raw&inline → project src/b.ts
      src/a.ts: ./logo.svg#icon → asset src/logo.svg
      src/a.ts: !!raw-loader!./page.md → asset src/page.md
      src/a.ts: -!a-loader?b=c!d-loader!./b → project src/b.ts
      src/a.ts: raw-loader!shop/page.md → package npm:shop
      src/a.ts: ?shop → unresolved ?shop
      `,
    ));

  test("a name with `#` or `?` in it is taken whole where such a file stands", () =>
    leads(
      empty("src/a.ts", "src/#/b.ts", "src/c.js#part", "src/c.js", "src/d?e.js", "src/d.js"),
      `
      src/a.ts: ./#/b.js → project src/#/b.ts
      src/a.ts: raw-loader!./#/b → project src/#/b.ts
      src/a.ts: ./c.js#part → asset src/c.js#part
      src/a.ts: ./c.js#other → project src/c.js
      src/a.ts: ./d?e → project src/d?e.js
      src/a.ts: ./d?f → project src/d.js
      `,
    ));

  test("a path into a build that is ignored, or stated as output, leads to its source", () =>
    leads(
      {
        ...empty("bin/a.js", "src/index.ts", "src/money.ts", "src/types/order.ts", "core/bin/b.js", "core/code/c.ts"),
        "package.json": "{}",
        "core/package.json": "{}",
        "core/tsconfig.json": json({ compilerOptions: { outDir: "target", rootDir: "code" } }),
      },
      `
      bin/a.js: ../dist → project src/index.ts
      bin/a.js: ../dist/index.js → project src/index.ts
      bin/a.js: ../dist/esm/money.mjs → project src/money.ts
      bin/a.js: ../dist/money.js as url → project src/money.ts
      bin/a.js: ../dist/none.js → generated dist/none.js
      bin/a.js: ../build/money.js → unresolved build/money.js
      bin/a.js: ../types/money.js → generated types/money.js
      core/bin/b.js: ../target/c.js → project core/code/c.ts
      core/bin/b.js: ../target/d.js → unresolved core/target/d.js
      `,
      ["dist", "types"],
    ));

  test("URLs, references and globs are read by their form", () =>
    leads(
      {
        ...empty(
          "src/a.ts",
          "src/worker.ts",
          "src/g.d.ts",
          "src/pages/b.ts",
          "src/pages/c.test.ts",
          "src/pages/d/e.vue",
        ),
        "package.json": "{}",
      },
      `
      src/a.ts: ./worker.js as url → project src/worker.ts
      src/a.ts: worker.ts as url → project src/worker.ts
      src/a.ts: .. as url → 
      src/a.ts: ./written-later.txt as url → 
      src/a.ts: g.d.ts as path → project src/g.d.ts
      src/a.ts: missing.d.ts as path → unresolved src/missing.d.ts
      src/a.ts: node as types → package npm:@types/node
      src/a.ts: vite/client as types → package npm:vite
      src/a.ts: ./pages/*.ts as glob → project src/pages/b.ts + project src/pages/c.test.ts
      src/a.ts: ./pages/*.ts as glob !**/*.test.ts → project src/pages/b.ts
      src/a.ts: ./pages/**/*.{ts,vue} as glob → project src/pages/b.ts + project src/pages/c.test.ts + project src/pages/d/e.vue
      src/a.ts: /src/pages/**/*.vue as glob → project src/pages/d/e.vue
      src/a.ts: ./none/*.ts as glob → 
      `,
    ));

  test("a folder is entered by its manifest", () =>
    leads(
      {
        ...empty("src/a.ts", "src/b/source.ts", "src/c/src/index.ts", "src/d/x.ts"),
        "src/b/package.json": json({ main: "./source.js" }),
        "src/c/package.json": json({ main: "./dist/index.js" }),
        "src/d/package.json": json({ types: "x.ts" }),
      },
      `
      src/a.ts: ./b → project src/b/source.ts
      src/a.ts: ./c → project src/c/src/index.ts
      src/a.ts: ./d → project src/d/x.ts
      `,
    ));

  test("one file a platform answers together", () =>
    leads(
      empty("a.ts", "button.ios.tsx", "button.android.tsx"),
      "a.ts: ./button → project button.ios.tsx + project button.android.tsx",
    ));

  test("what git ignores was generated", () =>
    leads(empty("src/a.ts", "src/b.ts"), "src/a.ts: ./generated/api → generated src/generated/api", ["src/generated"]));

  test.each([
    ["./order", /^No file was found at src\/order\.$/u],
    ["./Shop", /src\/shop\.ts differs in upper and lower case/u],
    ["./shop.JS", /No file was found/u],
    ["./cart", /src\/cart is a folder without an index file/u],
    ["../../x", /outside of the repository/u],
    ["#x", /"imports" of package\.json has no entry for #x/u],
    ["@/x", /declare it under "paths"/u],
    ["", /No package can be called/u],
  ])("the reason for %s", async (specifier, reason) => {
    const resolver = await resolverOf({ ...empty("src/a.ts", "src/shop.ts", "src/cart/x.ts"), "package.json": "{}" });
    const [one] = resolver.resolve("src/a.ts", { specifier, kind: "value", line: 1, column: 1, endColumn: 2 });
    expect(one).toMatchObject({ origin: "unresolved", reason: { en: expect.stringMatching(reason) } });
  });
});

describe("packages and platforms", () => {
  test("bare specifiers name packages, built-in modules and made-up modules", () =>
    leads(
      empty("a.ts"),
      `
      a.ts: react → package npm:react
      a.ts: react/jsx-runtime → package npm:react
      a.ts: @shop/money → package npm:@shop/money
      a.ts: @shop/money/euro.js → package npm:@shop/money
      a.ts: @types/node → package npm:@types/node
      a.ts: JSONStream → package npm:JSONStream
      a.ts: lodash.merge → package npm:lodash.merge
      a.ts: fs → platform node:fs
      a.ts: fs/promises → platform node:fs/promises
      a.ts: node:fs → platform node:fs
      a.ts: node:test/reporters → platform node:test/reporters
      a.ts: punycode/ → package npm:punycode
      a.ts: bun:sqlite → platform bun:sqlite
      a.ts: cloudflare:workers → platform cloudflare:workers
      a.ts: virtual:pwa-register → platform virtual:pwa-register
      a.ts: astro:content → platform astro:content
      a.ts: data:text/javascript,1 → platform data:
      a.ts: npm:chalk@5/source → package npm:chalk
      a.ts: npm:@shop/money@1.0.0 → package npm:@shop/money
      a.ts: jsr:@std/path@1 → package jsr:@std/path
      a.ts: https://deno.land/std/path.ts → package https://deno.land/std/path.ts
      a.ts: $app/navigation → package npm:@sveltejs/kit
      a.ts: #imports → package npm:nuxt
      a.ts: ~icons/mdi/cart → package npm:unplugin-icons
      `,
    ));

  test.each([
    ["react/jsx-runtime", "npm:react"],
    ["@shop/money/euro", "npm:@shop/money"],
    ["fs", "node:fs"],
    ["node:fs", "node:fs"],
    ["bun:test", "bun:test"],
    ["npm:react", "npm:react"],
  ])("the id of %s is %s", (specifier, id) => {
    expect(typescript.externalId(specifier)).toBe(id);
  });
});

describe("tsconfig.json", () => {
  test("paths: the exact name first, then the longest beginning, then the next target", () =>
    leads(
      {
        ...empty(
          "src/a.ts",
          "src/exact.ts",
          "lib/b.ts",
          "lib/shop/c.ts",
          "alt/d.ts",
          "src/e.model.ts",
          "src/log/index.ts",
        ),
        "tsconfig.json": `{
          // Comments and trailing commas are allowed.
          "compilerOptions": { "paths": {
            "@lib/*": ["./lib/*", "./alt/*"],
            "@lib/shop/*": ["./lib/shop/*"],
            "@lib/exact": ["./src/exact"],
            "*-model": ["./src/*.model.ts"],
            "log": ["./src/log"],
          } },
        }`,
      },
      `
      src/a.ts: @lib/b → project lib/b.ts
      src/a.ts: @lib/b.js → project lib/b.ts
      src/a.ts: @lib/d → project alt/d.ts
      src/a.ts: @lib/shop/c → project lib/shop/c.ts
      src/a.ts: @lib/exact → project src/exact.ts
      src/a.ts: e-model → project src/e.model.ts
      src/a.ts: log → project src/log/index.ts
      src/a.ts: @lib/none → unresolved lib/none
      src/a.ts: @other/x → package npm:@other/x
      `,
    ));

  test("baseUrl, and a star that fits everything, leave packages alone", () =>
    leads(
      {
        ...empty("src/a.ts", "src/shop/order.ts", "types/jquery.d.ts"),
        "tsconfig.json": json({ compilerOptions: { baseUrl: "./src", paths: { "*": ["../types/*"] } } }),
      },
      `
      src/a.ts: shop/order → project src/shop/order.ts
      src/a.ts: jquery → project types/jquery.d.ts
      src/a.ts: react → package npm:react
      src/a.ts: fs → platform node:fs
      `,
    ));

  test("a declared dependency is a package even where a pattern fits", () =>
    leads(
      {
        ...empty("src/a.ts"),
        "package.json": json({ dependencies: { "@shop/money": "1" } }),
        "tsconfig.json": json({ compilerOptions: { paths: { "@shop/*": ["./src/*"] } } }),
      },
      "src/a.ts: @shop/money → package npm:@shop/money",
    ));

  test("extends: chains, lists, packages of the repository, the placeholder of the folder", () =>
    leads(
      {
        ...empty("apps/web/src/a.ts", "apps/web/src/own/b.ts", "packages/core/src/c.ts", "apps/web/lib/d.ts"),
        "package.json": json({ workspaces: ["packages/*"] }),
        "packages/config/package.json": json({ name: "@shop/config" }),
        "packages/config/base.json": json({
          compilerOptions: { baseUrl: "../..", paths: { "@core/*": ["packages/core/src/*"] } },
        }),
        "base.json": json({ extends: "@shop/config/base.json" }),
        "other.json": `{ "compilerOptions": { "rootDirs": ["\${configDir}/src", "\${configDir}/lib"] } }`,
        "apps/web/tsconfig.json": json({
          extends: ["../../base", "../../other.json", "@tsconfig/node20/tsconfig.json"],
        }),
      },
      `
      apps/web/src/a.ts: @core/c → project packages/core/src/c.ts
      apps/web/src/a.ts: apps/web/src/own/b → project apps/web/src/own/b.ts
      apps/web/src/a.ts: ./d → project apps/web/lib/d.ts
      `,
    ));

  test("the nearest configuration that takes a file in speaks for it, its references included", () =>
    leads(
      {
        ...empty(
          "src/a.ts",
          "src/a.spec.ts",
          "src/one/x.ts",
          "src/two/x.ts",
          "tools/b.ts",
          "src/three/x.ts",
          "src/old.js",
        ),
        "tsconfig.json": json({
          files: [],
          references: [{ path: "./tsconfig.app.json" }, { path: "./tsconfig.spec.json" }, { path: "./tools" }],
        }),
        "tsconfig.app.json": json({
          compilerOptions: { paths: { x: ["./src/one/x"] } },
          include: ["src"],
          exclude: ["**/*.spec.ts"],
        }),
        "tsconfig.spec.json": json({
          compilerOptions: { allowJs: true, paths: { x: ["./src/two/x"] } },
          include: ["src/**/*.spec.ts", "src/*.js"],
        }),
        "tools/tsconfig.json": json({ compilerOptions: { paths: { x: ["../src/three/x"] } } }),
      },
      `
      src/a.ts: x → project src/one/x.ts
      src/a.spec.ts: x → project src/two/x.ts
      src/old.js: x → project src/two/x.ts
      tools/b.ts: x → project src/three/x.ts
      `,
    ));

  test("the nearest configuration answers where none takes the file in", () =>
    leads(
      {
        ...empty("app/src/a.ts", "app/test/b.ts", "app/src/c.ts"),
        "app/tsconfig.json": json({ compilerOptions: { paths: { "@/*": ["./src/*"] } }, include: ["src"] }),
      },
      "app/test/b.ts: @/c → project app/src/c.ts",
    ));

  test("jsconfig.json speaks for JavaScript", () =>
    leads(
      {
        ...empty("src/a.js", "src/b.js"),
        "jsconfig.json": json({ compilerOptions: { baseUrl: ".", paths: { "~/*": ["src/*"] } } }),
      },
      "src/a.js: ~/b → project src/b.js",
    ));

  test("a path to what a build leaves leads to its source", () =>
    leads(
      {
        ...empty("apps/web/a.ts", "packages/core/src/index.ts"),
        "packages/core/package.json": json({ name: "core" }),
        "tsconfig.json": json({ compilerOptions: { paths: { "@core": ["./packages/core/dist"] } } }),
      },
      "apps/web/a.ts: @core → project packages/core/src/index.ts",
    ));

  test("moduleSuffixes come before the plain name", () =>
    leads(
      {
        ...empty("a.ts", "b.ios.ts", "b.ts", "c.ts"),
        "tsconfig.json": json({ compilerOptions: { moduleSuffixes: [".ios", ""] } }),
      },
      "a.ts: ./b → project b.ios.ts\na.ts: ./c → project c.ts",
    ));

  test.each<[string, Files, RegExp | undefined]>([
    [
      "a circle",
      {
        "a/tsconfig.json": json({ extends: "../b/tsconfig.json" }),
        "b/tsconfig.json": json({ extends: "../a/tsconfig.json" }),
      },
      /leads back/u,
    ],
    ["itself", { "tsconfig.json": json({ extends: "./tsconfig.json" }) }, /leads back/u],
    ["a missing file", { "tsconfig.json": json({ extends: "./none.json" }) }, /does not exist/u],
    ["a missing package", { "tsconfig.json": json({ extends: "@shop/config" }) }, /not part of this repository/u],
    ["a base that says nothing of paths", { "tsconfig.json": json({ extends: "@tsconfig/node20" }) }, undefined],
    ["broken JSON", { "tsconfig.json": "{ oops" }, /not valid JSON/u],
    ["a broken package.json", { "package.json": "{" }, /not valid JSON/u],
    ["a broken pnpm-workspace.yaml", { "pnpm-workspace.yaml": "packages: [" }, /not valid YAML/u],
  ])("problems: %s", async (_, files, message) => {
    const { problems } = await resolverOf({ ...files, "src/a.ts": "" });
    expect(problems.map((problem) => message?.test(problem.message.en) ?? problem)).toEqual(message ? [true] : []);
  });
});

describe("packages of the repository", () => {
  const shop: Files = {
    ...empty(
      "apps/web/src/a.ts",
      "packages/core/src/index.ts",
      "packages/core/src/money/euro.ts",
      "packages/core/package.txt",
      "packages/ui/lib/button.tsx",
      "packages/plain/main.js",
      "packages/plain/extra.js",
    ),
    "packages/core/package.json": json({
      name: "@shop/core",
      exports: {
        ".": { types: "./dist/index.d.ts", import: "./dist/esm/index.js", require: "./dist/cjs/index.cjs" },
        "./money/*": "./dist/money/*.js",
        "./package.json": "./package.json",
      },
      imports: { "#money/*": "./src/money/*.ts", "#ui": "@shop/ui/button" },
    }),
    "packages/ui/package.json": json({ name: "@shop/ui", main: "dist/index.js" }),
    "packages/ui/tsconfig.json": json({ compilerOptions: { outDir: "./dist", rootDir: "./lib" } }),
    "packages/plain/package.json": json({ name: "plain", main: "main" }),
  };
  const lines = `
      apps/web/src/a.ts: @shop/core → project packages/core/src/index.ts
      apps/web/src/a.ts: @shop/core/money/euro → project packages/core/src/money/euro.ts
      apps/web/src/a.ts: @shop/core/package.json → asset packages/core/package.json
      apps/web/src/a.ts: @shop/core/src/money/euro → project packages/core/src/money/euro.ts
      apps/web/src/a.ts: @shop/core/none → unresolved @shop/core/none
      apps/web/src/a.ts: @shop/ui/dist/button → project packages/ui/lib/button.tsx
      apps/web/src/a.ts: plain → project packages/plain/main.js
      apps/web/src/a.ts: plain/extra → project packages/plain/extra.js
      apps/web/src/a.ts: @shop/other → package npm:@shop/other
      packages/core/src/index.ts: @shop/core/money/euro → project packages/core/src/money/euro.ts
      packages/core/src/index.ts: #money/euro → project packages/core/src/money/euro.ts
      packages/core/src/index.ts: #money/none → unresolved packages/core/src/money/none.ts
  `;

  test.each<[string, Files]>([
    ["npm, yarn and bun", { "package.json": json({ workspaces: ["apps/*", "./packages/*"] }) }],
    ["yarn with an object", { "package.json": json({ workspaces: { packages: ["apps/*", "packages/**"] } }) }],
    [
      "pnpm",
      { "package.json": "{}", "pnpm-workspace.yaml": "packages:\n  - 'apps/*'\n  - packages/*\n  - '!**/test/**'\n" },
    ],
    ["Lerna", { "package.json": "{}", "lerna.json": json({ packages: ["packages/*"] }) }],
  ])("workspaces of %s", (_, files) => leads({ ...shop, ...files }, lines));

  test("without a declaration only file:, link:, portal: and workspace: dependencies count", () =>
    leads(
      {
        ...shop,
        "apps/web/package.json": json({
          dependencies: { "@shop/core": "workspace:*", plain: "file:../../packages/plain", "@shop/ui": "^1" },
        }),
      },
      `
      apps/web/src/a.ts: @shop/core → project packages/core/src/index.ts
      apps/web/src/a.ts: plain → project packages/plain/main.js
      apps/web/src/a.ts: @shop/ui → package npm:@shop/ui
      `,
    ));

  test.each<[string, unknown, string, string]>([
    ["a string", "./dist/index.js", "src/index.ts", ""],
    [
      "conditions within conditions",
      { node: { import: "./dist/node.mjs", default: "./dist/index.js" } },
      "src/node.ts",
      "",
    ],
    ["a list", [{ import: "./dist/index.mjs" }, "./dist/index.js"], "src/index.mts", ""],
    ["a condition for the source", { source: "./code/main.ts", default: "./dist/bundle.js" }, "code/main.ts", ""],
    ["a bundle of another name", { ".": "./dist/shop.umd.min.js" }, "src/index.ts", ""],
    ["a build without a source folder", { ".": "./build/index.js" }, "index.ts", ""],
    ["a build below src", { ".": "./dist/src/index.js" }, "src/index.ts", ""],
    ["the longest pattern", { "./*": "./dist/*.js", "./a/*": "./dist/b/*.js" }, "src/b/x.ts", "/a/x"],
    ["a pattern with an ending", { "./*.js": "./dist/*.js" }, "src/x.ts", "/x.js"],
    ["a folder", { "./a/": "./dist/a/" }, "src/a/x.ts", "/a/x.js"],
    ["an index below a folder", { "./*": "./dist/*/index.js" }, "src/x/index.ts", "/x"],
    ["a folder of its own build", { "./x": "./x/dist/index.js" }, "x/src/index.ts", "/x"],
    ["what exports does not open", { ".": "./dist/index.js" }, "src/x.ts", "/src/x"],
  ])("exports: %s", (_, exports, file, subpath) =>
    leads(
      {
        ...empty("app/a.ts", `core/${file}`),
        "package.json": json({ workspaces: ["core"] }),
        "core/package.json": json({ name: "core", exports }),
      },
      `app/a.ts: core${subpath} → project core/${file}`,
    ),
  );

  test("conditions of the configuration come first", () =>
    leads(
      {
        ...empty("app/a.ts", "core/dev.ts", "core/prod.ts"),
        "package.json": json({ workspaces: ["core"] }),
        "tsconfig.json": json({ compilerOptions: { customConditions: ["@shop/dev"] } }),
        "core/package.json": json({ name: "core", exports: { default: "./prod.ts", "@shop/dev": "./dev.ts" } }),
      },
      "app/a.ts: core → project core/dev.ts",
    ));

  test("require and import may lead to different files", () =>
    leads(
      {
        ...empty("app/a.ts", "core/a.mjs", "core/a.cjs"),
        "package.json": json({ workspaces: ["core"] }),
        "core/package.json": json({ name: "core", exports: { import: "./a.mjs", require: "./a.cjs" } }),
      },
      "app/a.ts: core → project core/a.mjs\napp/a.ts: core as require → project core/a.cjs",
    ));

  test("what a build of an ignored folder would hold is generated", () =>
    leads(
      {
        ...empty("app/a.ts"),
        "package.json": json({ workspaces: ["core"] }),
        "core/package.json": json({ name: "core" }),
      },
      "app/a.ts: core/dist/api → generated core/dist/api",
      ["core/dist"],
    ));

  test("no specifier makes the resolver throw or leave the repository", async () => {
    const resolver = await resolverOf({
      ...shop,
      "package.json": json({
        workspaces: ["packages/*"],
        imports: { "#x/*": "./../../*", "#y": "#y", "#z": "#w", "#w": "#z" },
      }),
      "tsconfig.json": json({
        extends: "../../outside.json",
        compilerOptions: { paths: { "up/*": ["../../*"], "": [""], "*": [] } },
      }),
    });
    const specifiers = [
      "",
      ".",
      "..",
      "/",
      "//",
      "../../../x",
      "up/x",
      "up/",
      "@shop/core/../../../x",
      "#x/y",
      "#y",
      "#z",
      "#",
      "@",
      "@/",
      "a:b",
      "!",
      "?",
      "\0",
      "..\\x",
      "__proto__",
      "constructor",
      "toString",
      "#toString",
      "@shop/core/__proto__",
    ];
    for (const specifier of specifiers) {
      for (const form of [undefined, "require", "url", "path", "types", "glob"]) {
        const imported = { specifier, kind: "value", line: 1, column: 1, endColumn: 2, ...(form && { form }) } as const;
        for (const from of ["packages/core/src/index.ts", "a.ts"]) {
          for (const { target } of resolver.resolve(from, imported)) expect(target ?? "").not.toMatch(/^\.\./u);
        }
      }
    }
  });

  test("every folder with a manifest is a unit", async () => {
    const { units } = await resolverOf({ ...shop, "package.json": "{}", "node_modules/x/package.json": "{}" });
    expect(units).toEqual(["", "packages/core", "packages/plain", "packages/ui"]);
  });
});

describe("aliases by custom", () => {
  test("beginnings that no package name has are tried beside the manifest", () =>
    leads(
      {
        ...empty("app/src/a.ts", "app/src/shop/b.ts", "app/src/lib/c.ts", "app/pages/d.vue", "app/public/e.png"),
        "app/package.json": "{}",
      },
      `
      app/src/a.ts: @/shop/b → project app/src/shop/b.ts
      app/src/a.ts: ~/shop/b → project app/src/shop/b.ts
      app/src/a.ts: ~/pages/d → project app/pages/d.vue
      app/src/a.ts: $lib/c → project app/src/lib/c.ts
      app/src/a.ts: /src/shop/b → project app/src/shop/b.ts
      app/src/a.ts: /e.png → asset app/public/e.png
      app/src/a.ts: src/shop/b → project app/src/shop/b.ts
      app/src/a.ts: src/shop/none → package npm:src
      app/src/a.ts: @/none → unresolved @/none
      `,
    ));
});
