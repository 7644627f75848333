import { expect, test } from "vitest";
import { typescript } from "../../../../src/infrastructure/languages/typescript/index.ts";
import { type Told, told } from "./told.ts";

const read = await typescript.syntax?.load();

/** The facts of a text, in words; it must be readable. */
export function factsOf(text: string, path = "shop.ts"): Told {
  const syntax = read?.(text, path);
  expect(syntax?.problems).toBeUndefined();
  return told(syntax ?? expect.unreachable());
}

/** What a text states, the lists that a case is not about left out. */
export type Case = readonly [name: string, text: string, expected: Partial<Told>, path?: string];

/** One test for each case. */
export function table(cases: readonly Case[]): void {
  for (const [name, text, expected, path] of cases) {
    test(name, () => expect(factsOf(text, path)).toMatchObject(expected));
  }
}
