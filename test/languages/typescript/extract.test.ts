import { describe, expect, test } from "vitest";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";

const extract = await typescript.extractor();

/** One line for each import: `kind specifier`, and the form where there is one. */
function shapes(text: string, path = "shop.ts"): string[] {
  const facts = extract(text, path);
  expect(facts.problems).toBeUndefined();
  return facts.imports.map(({ kind, specifier, form }) => [kind, specifier, form].filter(Boolean).join(" "));
}

type Case = readonly [name: string, text: string, expected: readonly string[], path?: string];

function table(cases: readonly Case[]): void {
  for (const [name, text, expected, path] of cases) {
    test(name, () => {
      expect(shapes(text, path)).toEqual(expected);
    });
  }
}

describe("import and export declarations", () => {
  table([
    ["default import", 'import order from "./order";', ["value ./order"]],
    ["named import", "import { order } from './order'", ["value ./order"]],
    ["renamed import", "import { order as purchase } from './order'", ["value ./order"]],
    ["import under a name that is a string", 'import { "my order" as order } from "./order";', ["value ./order"]],
    ["namespace import", 'import * as order from "./order";', ["value ./order"]],
    ["side effect", 'import "./polyfill";', ["value ./polyfill"]],
    ["empty braces", 'import {} from "./order";', ["value ./order"]],
    ["import type", 'import type { Order } from "./order";', ["type ./order"]],
    ["import type of the default", 'import type Order from "./order";', ["type ./order"]],
    ["import type of everything", 'import type * as order from "./order";', ["type ./order"]],
    ["import type with empty braces", 'import type {} from "./order";', ["type ./order"]],
    ["a default import called type", 'import type from "./order";', ["value ./order"]],
    ["a default import called from", 'import from from "./order";', ["value ./order"]],
    ["all names inline types", 'import { type A, type B } from "./order";', ["type ./order"]],
    ["some names inline types", 'import { type A, b } from "./order";', ["value ./order"]],
    ["a value called type", 'import { type } from "./order";', ["value ./order"]],
    ["a type called as", 'import { type as } from "./order";', ["type ./order"]],
    ["default beside inline types", 'import order, { type A } from "./order";', ["value ./order"]],
    ["deferred import", 'import defer * as order from "./order";', ["value ./order"]],
    ["named re-export", 'export { order } from "./order";', ["reexport ./order"]],
    ["renamed re-export", 'export { order as purchase, default } from "./order";', ["reexport ./order"]],
    ["star re-export", 'export * from "./order";', ["reexport ./order"]],
    ["star re-export with a name", 'export * as order from "./order";', ["reexport ./order"]],
    ["empty re-export", 'export {} from "./order";', ["reexport ./order"]],
    ["empty re-export around a comment", 'export { /* nothing */ } from "./order";', ["reexport ./order"]],
    ["empty export type", 'export type {} from "./order";', ["type ./order"]],
    ["export type", 'export type { Order } from "./order";', ["type ./order"]],
    ["export type star", 'export type * from "./order";', ["type ./order"]],
    ["export type star with a name", 'export type * as order from "./order";', ["type ./order"]],
    ["all re-exported names inline types", 'export { type A, type B } from "./order";', ["type ./order"]],
    ["some re-exported names inline types", 'export { type A, b } from "./order";', ["reexport ./order"]],
    ["an export of its own", "const order = 1; export { order }; export default order;", []],
    ["import attributes", 'import data from "./data.json" with { type: "json" };', ["value ./data.json"]],
    ["several on one line", 'import "./b"; import "./a";', ["value ./b", "value ./a"]],
    ["an import over several lines", 'import {\n  a,\n  b,\n} from\n  "./order"\n', ["value ./order"]],
    ["an escaped specifier", 'import "./\\u006frder";', ["value ./order"]],
    ["the word import in a comment", '// import "./a"\n/* import "./b" */', []],
    ["the word import in a string", "const text = 'import \"./a\"';", []],
    [
      "the word import in JSX text",
      'import React from "react"; const a = <>import "./b" from</>;',
      ["value react"],
      "a.jsx",
    ],
  ]);
});

describe("import() and types from other modules", () => {
  table([
    ["import()", 'const order = await import("./order");', ["dynamic ./order"]],
    ["import() of a template", "import(`./order`);", ["dynamic ./order"]],
    ["import() of a template with a substitution", `import(\`./order/\${name}\`);`, []],
    ["import() of a sum", 'import("./" + name); import("./a" + "b");', []],
    ["import() of a call or a number", "import(place()); import(42);", []],
    ["import() with options", 'import("./order.json", { with: { type: "json" } });', ["dynamic ./order.json"]],
    ["import() with a bundler's comment", 'import(/* webpackChunkName: "order" */ "./order");', ["dynamic ./order"]],
    [
      "import() in parentheses or with an assertion",
      'import(("./a")); import("./b" as string);',
      ["dynamic ./a", "dynamic ./b"],
    ],
    ["import() in a generator", 'function* load() { yield import("./order"); }', ["dynamic ./order"]],
    ["import() in JavaScript", 'import("./order").then(use)', ["dynamic ./order"], "shop.js"],
    ["an escaped quote in import()", "import('./it\\'s')", ["dynamic ./it's"]],
    ["import type expression", 'let order: import("./order").Order;', ["type ./order"]],
    ["import type of a template", "let order: import(`./order`).Order;", ["type ./order"]],
    ["typeof import", 'let order: typeof import("./order");', ["type ./order"]],
    ["import type with type arguments", 'let a: import("./a").A<import("./b").B>;', ["type ./a", "type ./b"]],
    ["import type in a member", 'class Shop { private order: import("./order").Order; }', ["type ./order"]],
    ["import type beside import()", 'let a: import("./a").A = await import("./b");', ["type ./a", "dynamic ./b"]],
    ["import x = require", 'import order = require("./order");', ["value ./order require"]],
    ["import type x = require", 'import type order = require("./order");', ["type ./order require"]],
    ["export import x = require", 'export import order = require("./order");', ["value ./order require"]],
    ["import x = a.b", "import order = shop.order;", []],
    ["augmentation of a module", 'export {}; declare module "./order" { interface Order {} }', ["type ./order"]],
    ["declaration of a module in a script", 'declare module "order" { export const a: 1; }', []],
    ["declaration of a pattern", 'export {}; declare module "*.svg" { const a: string; }', []],
    [
      "imports inside a declared module",
      'declare module "order" { import { A } from "shop"; export * from "cart"; }',
      ["type shop", "type cart"],
    ],
  ]);
});

describe("require and its kin", () => {
  table([
    ["require", 'const order = require("./order");', ["value ./order require"]],
    ["require of a template", "require(`./order`);", ["value ./order require"]],
    [
      "require of something computed",
      `require(name); require(42); require(\`./\${name}\`); require(); require(a());`,
      [],
    ],
    ["require deep inside", 'function f() { if (a) { return require("./a").b(); } }', ["value ./a require"]],
    ["require of a member of something else", 'loader.require("./order");', []],
    [
      "require in a condition",
      'const a = b ? require("./a") : require("./b");',
      ["value ./a require", "value ./b require"],
    ],
    ["require.resolve", 'require.resolve("./order");', ["dynamic ./order require"]],
    ["module.require", 'module.require("./order");', ["value ./order require"]],
    ["window.require of Electron", 'window.require("./order");', ["value ./order require"]],
    ["require under another name", 'const need = require; need("./order");', ["value ./order require"]],
    ["createRequire called at once", 'createRequire(import.meta.url)("./order");', ["value ./order require"]],
    [
      "createRequire kept as require",
      'const require = createRequire(import.meta.url); require("./a");',
      ["value ./a require"],
    ],
    [
      "createRequire kept under another name",
      'const need = createRequire(import.meta.url); need("./a"); need.resolve("./b");',
      ["value ./a require", "dynamic ./b require"],
    ],
    [
      "createRequire renamed",
      'import { createRequire as make } from "node:module"; make(import.meta.url)("./a");',
      ["value node:module", "value ./a require"],
    ],
    [
      "createRequire of the namespace",
      'import module from "module"; module.createRequire(import.meta.url)("./a");',
      ["value module", "value ./a require"],
    ],
    ["require as a parameter", 'bundle(function (require, module) { require("./a"); });', []],
    ["require as a function of the file", 'function require(name) {} require("./a");', []],
    ["require as a variable", 'const require = load; require("./a");', []],
    ["require imported", 'import { require } from "./loader"; require("./a");', ["value ./loader"]],
    ["a declared require", 'declare const require: any; require("./a");', ["value ./a require"]],
    [
      "require shadowed in another function",
      'function f(require) { require("./a"); } require("./b");',
      ["value ./b require"],
    ],
    [
      "process.getBuiltinModule",
      'process.getBuiltinModule("node:fs"); globalThis.process.getBuiltinModule("fs");',
      ["value node:fs require", "value fs require"],
    ],
  ]);
});

describe("import.meta, URLs and stand-ins", () => {
  table([
    ["import.meta.resolve", 'import.meta.resolve("./order");', ["dynamic ./order"]],
    ["import.meta.glob", 'import.meta.glob("./pages/*.ts");', ["dynamic ./pages/*.ts glob"]],
    ["an eager import.meta.glob", 'import.meta.glob("./pages/*.ts", { eager: true });', ["value ./pages/*.ts glob"]],
    [
      "import.meta.glob of several patterns",
      'import.meta.glob(["./a/*.ts", "./b/*.ts", "!**/*.test.ts"]);',
      ["dynamic ./a/*.ts glob !**/*.test.ts", "dynamic ./b/*.ts glob !**/*.test.ts"],
    ],
    ["import.meta.globEager", 'import.meta.globEager("./pages/*.ts");', ["value ./pages/*.ts glob"]],
    ["import.meta.env and url", "use(import.meta.env.MODE, import.meta.url);", []],
    ["new URL from import.meta.url", 'read(new URL("./order.txt", import.meta.url));', ["dynamic ./order.txt url"]],
    [
      "a worker from import.meta.url",
      'new Worker(new URL("./worker.ts", import.meta.url)); new SharedWorker(new URL("/a.js", import.meta.url)); new Worker(new URL("@/b.js", import.meta.url));',
      ["dynamic ./worker.ts path", "dynamic /a.js url", "dynamic @/b.js url"],
    ],
    ["new URL from elsewhere", 'new URL("./worker.ts", base); new URL("https://shop.example");', []],
    ["vi.mock", 'vi.mock("./order", () => ({}));', ["test ./order"]],
    ["vi.mock of an import()", 'vi.mock(import("./order"));', ["test ./order"]],
    [
      "vi.importActual with a type",
      'await vi.importActual<typeof import("./order")>("./order");',
      ["type ./order", "test ./order"],
    ],
    [
      "jest.mock and its kin",
      'jest.mock("./a"); jest.doMock("./b"); jest.unmock("./c"); jest.requireActual("./d");',
      ["test ./a", "test ./b", "test ./c", "test ./d"],
    ],
    ["jest.fn", 'jest.fn("./a"); jest.spyOn(a, "b");', []],
    ["the mock of node:test", 'mock.module("./a"); t.mock.module("./b");', ["test ./a", "test ./b"]],
    ["a mock method of something else", 'server.mock("./a"); angular.module("shop");', []],
  ]);
});

describe("comments that import", () => {
  table([
    ["reference path", '/// <reference path="./global.d.ts" />', ["type ./global.d.ts path"]],
    ["reference types", "/// <reference types='vite/client' />", ["type vite/client types"]],
    ["reference types with a mode", '/// <reference types="a" resolution-mode="require" />', ["type a types"]],
    ["reference types behind another attribute", '/// <reference preserve="true" types="a" />', ["type a types"]],
    ["reference lib", '/// <reference lib="dom" />', []],
    ["amd-dependency", '/// <amd-dependency path="./legacy" />', ["value ./legacy"]],
    ["reference below code", 'const a = 1;\n/// <reference path="./a.ts" />', []],
    ["reference in an ordinary comment", '// <reference path="./a.ts" />', []],
    ["a JSDoc type", '/** @type {import("./order").Order} */ let a;', ["type ./order"], "a.js"],
    ["a JSDoc type inside another", '/** @param {Map<string, Partial<import("./a")>>} a */', ["type ./a"], "a.js"],
    [
      "several in one comment",
      "/**\n * @param {import('./a').A} a\n * @returns {import('./b').B | import('./c').C}\n */",
      ["type ./a", "type ./b", "type ./c"],
      "a.mjs",
    ],
    ["a JSDoc typedef", '/** @typedef {import("./a")} A */', ["type ./a"], "a.cjs"],
    ["a JSDoc type in TypeScript", '/** @type {import("./a").A} */ let a;', []],
    ["JSDoc prose", '/** Loads it by import("./a"), see {@link b}. */', [], "a.js"],
    ["an ordinary comment in JavaScript", '/* @type {import("./a").A} */', [], "a.js"],
    ["something that looks like it", '/** @type {notAnImport("./a").A} */', [], "a.js"],
    ["JSDoc @import", '/** @import { A, B } from "./a" */', ["type ./a"], "a.js"],
    ["JSDoc @import of everything", "/** @import * as fs from 'node:fs' */", ["type node:fs"], "a.js"],
    ["JSDoc @import of the default", '/** @import A from "./a" */', ["type ./a"], "a.jsx"],
    [
      "JSDoc @import over lines",
      '/**\n * @import {\n *   A,\n * } from "./a"\n * @import B from "./b"\n */',
      ["type ./a", "type ./b"],
      "a.js",
    ],
    ["JSDoc @import from no string", "/** @import { a } from a; @import {b} from 4 */", [], "a.js"],
    ["JSDoc @import of an import()", '/** @import {import("./a").A} */', [], "a.js"],
  ]);
});

describe("dialects", () => {
  table([
    [
      "JSX in .js",
      'import React from "react"; export default () => <a b={require("./c")}>{d}</a>;',
      ["value react", "value ./c require"],
      "a.js",
    ],
    ["type assertions in angle brackets", 'import a from "./a"; const b = <string>a;', ["value ./a"], "a.ts"],
    ["generic arrows in .mts", 'import a from "./a"; const b = <T>(c: T) => c;', ["value ./a"], "a.mts"],
    ["a declaration file", 'import { A } from "./a"; export declare const a: A;', ["type ./a"], "a.d.ts"],
    [
      "decorators",
      'import { Injectable } from "di"; @Injectable() class A { constructor(@Inject() private a: B) {} }',
      ["value di"],
    ],
    ["return outside of a function", 'const a = require("./a"); if (a) return;', ["value ./a require"], "a.js"],
    [
      "with, octals and await as a name",
      'with (a) { b = 010; } var await = require("./a");',
      ["value ./a require"],
      "a.cjs",
    ],
    ["a hashbang", '#!/usr/bin/env node\nimport "./a";', ["value ./a"], "cli.mjs"],
    [
      "Flow that TypeScript can read",
      '// @flow\nimport type { A } from "./a";\nfunction f(a: ?A): void {}',
      ["type ./a"],
      "a.js",
    ],
    [
      "Flow that TypeScript cannot read",
      '/* @flow strict */\nimport typeof A from "./a";\nimport { type B, c } from "./b";\nexport type C = {| +d: ?A |};\nexport * from "./d";\nconst e = (require("./e"): any);\nimport("./f");',
      ["type ./a", "value ./b", "reexport ./d", "value ./e require", "dynamic ./f"],
      "a.js",
    ],
    ["an empty file", "", []],
    ["white space", " \r\n\t\n", []],
    ["a byte order mark", '\uFEFFimport "./a";', ["value ./a"]],
    ["a name that UTF-8 could not say", 'import "./\uFFFD"; const \u00e9 = "\uFFFD";', ["value ./\uFFFD"]],
    ["a null sign in a string", 'const a = "\0"; import "./a";', ["value ./a"]],
  ]);
});
