import { expect, it } from "vitest";
import { languages } from "../../src/compose/languages.ts";
import type { Value } from "../../src/domain/syntax/value.ts";

const sources: Readonly<Record<string, string>> = {
  go: 'package shop\n\nfunc Name(id string) string {\n\treturn "order " + (id + " of ") + owner(id) + "!"\n}\n',
  java: 'class Shop {\n  String name(String id) {\n    return "order " + (id + " of ") + owner(id) + "!";\n  }\n}\n',
  typescript: 'export const name = (id: string) => { return "order " + `$' + '{id} of ` + owner(id) + "!"; };\n',
};

function shown(value: Value | undefined): string {
  if (value?.kind !== "joined") return value?.kind ?? "absent";
  return `${value.text}: ${(value.holes ?? []).map((hole) => (hole.kind === "name" ? hole.path : hole.kind)).join(", ")}`;
}

it.each(languages.map(({ id, syntax }) => [id, syntax] as const))(
  "%s: a text with holes says what stands in them",
  async (id, syntax) => {
    const read = await syntax?.load();
    const facts = read?.(sources[id] ?? "", "shop");
    expect(shown(facts?.exits[0]?.values[0])).toBe("order {} of {}!: id, call");
  },
);
