import { describe, expect, test } from "vitest";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";

const extract = await typescript.extractor();

/** One line for each import: `kind specifier`, and the form where there is one. */
function shapes(text: string, path = "shop.ts"): string[] {
  return extract(text, path).imports.map(({ kind, specifier, form }) =>
    [kind, specifier, form].filter(Boolean).join(" "),
  );
}

describe("import and export declarations", () => {
  test.each([
    ["default import", 'import order from "./order";', ["value ./order"]],
    ["namespace import", 'import * as order from "./order";', ["value ./order"]],
    ["side effect", 'import "./polyfill";', ["value ./polyfill"]],
    ["empty braces", 'import {} from "./order";', ["value ./order"]],
    ["import type", 'import type { Order } from "./order";', ["type ./order"]],
    ["import type with empty braces", 'import type {} from "./order";', ["type ./order"]],
    ["a default import called type", 'import type from "./order";', ["value ./order"]],
    ["all names inline types", 'import { type A, type B } from "./order";', ["type ./order"]],
    ["some names inline types", 'import { type A, b } from "./order";', ["value ./order"]],
    ["default beside inline types", 'import order, { type A } from "./order";', ["value ./order"]],
    ["named re-export", 'export { order } from "./order";', ["reexport ./order"]],
    ["star re-export", 'export * from "./order";', ["reexport ./order"]],
    ["star re-export with a name", 'export * as order from "./order";', ["reexport ./order"]],
    ["empty re-export", 'export {} from "./order";', ["reexport ./order"]],
    ["export type", 'export type { Order } from "./order";', ["type ./order"]],
    ["export type star", 'export type * from "./order";', ["type ./order"]],
    ["all re-exported names inline types", 'export { type A, type B } from "./order";', ["type ./order"]],
    ["some re-exported names inline types", 'export { type A, b } from "./order";', ["reexport ./order"]],
    ["import attributes", 'import data from "./data.json" with { type: "json" };', ["value ./data.json"]],
  ])("%s", (_, text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });
});
