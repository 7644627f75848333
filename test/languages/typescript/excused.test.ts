import { describe, expect, test } from "vitest";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";
import { exclusions } from "../../../src/domain/architecture/role.ts";
import { type Files, resolverOf } from "./project.ts";

const extract = await typescript.extractor();

/** The origins of all that a file of a project imports. */
async function origins(files: Files, from: string, ignored: readonly string[] = []): Promise<readonly string[]> {
  const resolver = await resolverOf({ "package.json": "{}", ...files }, ignored);
  const { imports } = extract(files[from] ?? "", from);
  return imports.flatMap((imported) => resolver.resolve(from, imported).map(({ origin }) => origin));
}

describe("what leads nowhere for a reason in the tree is no fault", () => {
  test("the require of a universal module, which a page loads without one", async () => {
    const universal = `(function (mod) {
      if (typeof exports == "object" && typeof module == "object") mod(require("../../lib/editor"));
      else if (typeof define == "function" && define.amd) define(["../../lib/editor"], mod);
      else mod(Editor);
    })(function (Editor) {});`;
    expect(await origins({ "public/js/mode.js": universal }, "public/js/mode.js")).toEqual([]);
    const found = { "public/js/mode.js": universal, "lib/editor.js": "" };
    expect(await origins(found, "public/js/mode.js")).toEqual(["project"]);
    expect(await origins({ "a/b/mode.js": 'require("../../lib/editor")' }, "a/b/mode.js")).toEqual(["unresolved"]);
  });

  test("an import of a stub that a build copies to bundled packages", async () => {
    const stub = { "bundles/babel/core.js": 'module.exports = require("./").core;' };
    expect(await origins(stub, "bundles/babel/core.js")).toEqual(["unresolved"]);
    const copied = { ...stub, "compiled/babel/core.js": "", "compiled/babel/index.js": "" };
    expect(await origins(copied, "bundles/babel/core.js")).toEqual(["generated"]);
    const other = { ...stub, "dist/babel/core.js": "", "dist/babel/index.js": "" };
    expect(await origins(other, "bundles/babel/core.js")).toEqual(["unresolved"]);
  });

  test("a neighbour that may come from a template of code", async () => {
    const files = { "libs/app.tsx": 'import "./route"; import "../shop/order";' };
    expect(await origins(files, "libs/app.tsx")).toEqual(["unresolved", "unresolved"]);
    const beside = { ...files, "libs/route.tsx.tpl": "" };
    expect(await origins(beside, "libs/app.tsx")).toEqual(["generated", "unresolved"]);
  });

  test("a type in another root of rootDirs that git ignores, and nothing else", async () => {
    const root = { "tsconfig.json": '{ "compilerOptions": { "rootDirs": [".", "./.router/types"] } }' };
    const files = { ...root, "app/root.tsx": 'import type { Route } from "./+types/root"; import "./missing";' };
    expect(await origins(files, "app/root.tsx", [".router"])).toEqual(["generated", "unresolved"]);
    expect(await origins(files, "app/root.tsx")).toEqual(["unresolved", "unresolved"]);
  });

  test("an alias by custom into what git ignores", async () => {
    const files = { "src/page.ts": 'import "/dist/client/index.html?raw"; import "/missing.html";' };
    expect(await origins(files, "src/page.ts", ["dist"])).toEqual(["generated", "unresolved"]);
  });
});

test("a project whose manifest is a template is left out", () => {
  const paths = ["templates/app/package.json.tpl", "templates/app/src/a.ts", "templates/b.ts", "src/package.json.ts"];
  const excluded = exclusions(paths);
  expect(paths.filter((path) => excluded(path) === "fixture")).toEqual(paths.slice(0, 2));
});
