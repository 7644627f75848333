import type { FunctionDeclaration, TypeDeclaration, Variable } from "../../../../domain/syntax/declaration.ts";
import type { Call, Condition, Exit, Mention, SqlText, Write } from "../../../../domain/syntax/statement.ts";

/** A fact that is still being read. */
export type Draft<Fact> = { -readonly [Key in keyof Fact]: Fact[Key] };

/** What has been read so far: the lists of `Syntax` that Go fills. */
export interface Drafts {
  readonly types: Draft<TypeDeclaration>[];
  readonly functions: Draft<FunctionDeclaration>[];
  /** Start and end of each function in the text, in turn. */
  readonly reaches: number[];
  readonly variables: Draft<Variable>[];
  readonly calls: Draft<Call>[];
  readonly writes: Draft<Write>[];
  readonly exits: Draft<Exit>[];
  readonly conditions: Condition[];
  readonly mentions: Mention[];
  readonly sql: SqlText[];
}

/** Lists with nothing in them yet. */
export function emptyDrafts(): Drafts {
  return {
    types: [],
    functions: [],
    reaches: [],
    variables: [],
    calls: [],
    writes: [],
    exits: [],
    conditions: [],
    mentions: [],
    sql: [],
  };
}
