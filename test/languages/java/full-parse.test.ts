import { describe, expect, test } from "vitest";
import type { Facts } from "../../../src/domain/source/facts.ts";
import { createFullParse, type Parsed } from "./full-parse.ts";
import { filesBelow, nameOf, realTrees, textOf } from "./oracle/real-trees.ts";
import { shop } from "./oracle/shop.ts";
import { factsOf } from "./project-of.ts";

const parse = await createFullParse();

/** Left out of the facts on purpose: see imports.ts. */
const everywhere =
  "Object String Override Integer Long Boolean Double Exception RuntimeException IllegalArgumentException Math System".split(
    " ",
  );

function importLines({ imports }: Facts): readonly string[] {
  const forms = ["type", "on-demand", "static", "static-on-demand", "module"];
  return imports
    .filter(({ form }) => forms.includes(form ?? ""))
    .map(({ line, column, specifier }) => `${line}:${column} ${specifier}`);
}

/** Types that the parse sees and the facts do not account for: neither used, imported, declared nor a type parameter. */
function unseenTypes(facts: Facts, { types }: Parsed, text: string): readonly string[] {
  const seen = new Set([
    ...everywhere,
    ...facts.imports.map(({ specifier }) => specifier.slice(specifier.lastIndexOf(".") + 1)),
    ...(facts.declares ?? []).flatMap((name) => name.split(".")),
  ]);
  const local = new Set([...text.matchAll(/\b(?:class|interface|enum|record)\s+(\w+)/gu)].map(([, name]) => name));
  const parameters = new Set([...text.matchAll(/[<,]\s*(?:@\w+\s+)?(\p{Lu}\w*)/gu)].map(([, name]) => name));
  return [...types].filter(
    (name) => /^\p{Lu}/u.test(name) && !seen.has(name) && !local.has(name) && !parameters.has(name),
  );
}

/** Names that the facts hold and the parse does not. */
function inventedNames({ imports }: Facts, { names }: Parsed): readonly string[] {
  return imports.flatMap(({ specifier, form }) => (form === "simple" && !names.has(specifier) ? [specifier] : []));
}

function compare(path: string, text: string): void {
  const parsed = parse(text);
  if (parsed.hasError || path.endsWith("module-info.java")) return;

  const facts = factsOf(text, path);
  expect(facts.problems, path).toBeUndefined();
  expect(facts.package, path).toBe(parsed.package);
  expect(importLines(facts), path).toEqual(parsed.imports);
  expect(facts.declares ?? [], path).toEqual(parsed.declares);
  expect(unseenTypes(facts, parsed, text), path).toEqual([]);
  expect(inventedNames(facts, parsed), path).toEqual([]);
}

describe("the scanner says what a full parse says", () => {
  test("of the shop", () => {
    for (const [path, text] of Object.entries(shop)) compare(path, text);
  });

  test.skipIf(realTrees.length === 0).each(realTrees)(
    "of %s",
    (folder) => {
      const paths = filesBelow(folder).filter((path) => path.endsWith(".java"));
      for (const path of paths) compare(path, textOf(folder, path));
      console.info(`${nameOf(folder)}: ${paths.length} files`);
    },
    600_000,
  );
});
