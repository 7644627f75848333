import * as z from "zod";
import { refusal } from "./options.ts";

/** One word or a list of words. */
const words = z
  .union([z.string(), z.array(z.string())])
  .transform((value): readonly string[] => (typeof value === "string" ? [value] : value));

function oneOf<const Words extends readonly [string, ...string[]]>(...list: Words) {
  const word = z.enum(list);
  return z.union([word.transform((value) => [value]), z.array(word)]);
}

const selection = {
  files: words.exactOptional().describe("Globs on paths; with ! in front: all but these"),
  layer: words.exactOptional(),
  context: words.exactOptional(),
  service: words.exactOptional(),
  unit: words.exactOptional().describe("Folders with a manifest of their own"),
  role: oneOf("main", "shared", "test", "generated").exactOptional(),
  package: words
    .exactOptional()
    .describe("Categories (orm, http …) or modules outside the project (npm:axios, go:net/http)"),
  origin: oneOf("project", "package", "platform", "asset", "generated", "unresolved").exactOptional(),
  language: words.exactOptional(),
};

const edgeSelection = {
  ...selection,
  kind: oneOf("value", "type", "dynamic", "reexport", "annotation", "test").exactOptional(),
  within: words
    .exactOptional()
    .describe("Both ends lie in the same folder of those that these globs name: src/modules/*"),
  same: oneOf("layer", "context", "service", "unit", "folder")
    .exactOptional()
    .describe("Both ends stand in the same one"),
};

const place = z.strictObject(selection);
const edgePlace = z.strictObject(edgeSelection);

const dependents = z.strictObject({
  from: place.exactOptional().describe("Count only these"),
  moreThan: z.int().min(0).exactOptional(),
  lessThan: z.int().min(1).exactOptional(),
});

const from = z.strictObject({
  ...selection,
  not: place.exactOptional(),
  orphan: z.boolean().exactOptional().describe("No dependency inside the project leads to it or away from it"),
  dependents: dependents.exactOptional(),
  unreachableFrom: place.exactOptional().describe("Nothing that this selects leads to it"),
});

const to = z
  .strictObject({
    ...edgeSelection,
    not: edgePlace.exactOptional(),
    above: z.boolean().exactOptional().describe("In a folder above the importing file's own"),
    lessStable: z.boolean().exactOptional().describe("A module of which a larger share of edges goes out"),
    circular: z.boolean().exactOptional().describe("Part of a cycle"),
    reachable: z.boolean().exactOptional().describe("Also through other modules"),
    via: place.exactOptional().describe("Some module of the knot"),
    viaOnly: edgePlace.exactOptional().describe("Every module of the cycle, or between the ends of the chain"),
  })
  .refine((target) => !target.reachable || isPlain(target), {
    ...refusal({
      en: "`reachable` speaks of where a chain ends: it goes with `viaOnly` and `kind`, not with conditions on a single edge.",
      "zh-CN": "`reachable` 说的是链的终点：它可与 `viaOnly` 和 `kind` 同用，不能与针对单条依赖的条件同用。",
    }),
  });

/** What a chain can be asked: nothing that compares its two ends, or that one edge alone has. */
function isPlain(target: object): boolean {
  const part = (name: string): object => Object(Object.entries(target).find(([key]) => key === name)?.[1]);
  const edgeWords = ["within", "same", "above", "lessStable", "circular", "via"];
  const has = (where: object, words: readonly string[]) => words.some((word) => word in where);
  return (
    !has(target, edgeWords) &&
    !has(part("not"), [...edgeWords, "kind"]) &&
    !has(part("viaOnly"), [...edgeWords, "kind"])
  );
}

const ends = z.strictObject({ from: from.default({}), to: to.default({}) });

const named = {
  name: z.string().min(1),
  because: z.string().exactOptional().describe("Why, for the reader of the finding"),
  severity: z.enum(["error", "warning"]).exactOptional(),
};

const constraint = z.union([
  z.strictObject({ ...named, forbid: z.union([ends, z.strictObject({ module: from })]) }),
  z.strictObject({ ...named, allow: ends }),
  z.strictObject({ ...named, require: z.strictObject({ module: from, to }) }),
]);

/** Constraints as a configuration writes them. */
export const constraintOptions = z.strictObject({
  constraints: z.array(constraint).default([]).describe("What must not be, what alone may be, what must be"),
});
