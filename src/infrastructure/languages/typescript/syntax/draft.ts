import type { Syntax } from "../../../../domain/syntax/syntax.ts";

/** A fact while it is being written: what stands further down in the text is filled in later. */
export type Draft<Fact> = { -readonly [Key in keyof Fact]: Fact[Key] };

/** The lists of a `Syntax` while they grow. */
export type Drafts = {
  readonly [Key in keyof Required<Syntax>]: Required<Syntax>[Key] extends readonly (infer Fact)[]
    ? Draft<Fact>[]
    : never;
};

/** Empty lists. */
export function noDrafts(): Drafts {
  return {
    types: [],
    functions: [],
    variables: [],
    calls: [],
    writes: [],
    exits: [],
    catches: [],
    conditions: [],
    mentions: [],
    sql: [],
    directives: [],
    reexports: [],
    problems: [],
  };
}
