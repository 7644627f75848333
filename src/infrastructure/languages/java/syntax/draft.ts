import type { FunctionDeclaration, TypeDeclaration, Variable } from "../../../../domain/syntax/declaration.ts";
import type { Call, Catch, Condition, Exit, Mention, SqlText, Write } from "../../../../domain/syntax/statement.ts";

/** A fact that is still being read. */
export type Draft<Fact> = { -readonly [Key in keyof Fact]: Fact[Key] };

/** What has been read so far: lists of `Syntax`. */
export interface Drafts {
  readonly types: TypeDeclaration[];
  readonly functions: Draft<FunctionDeclaration>[];
  readonly variables: Draft<Variable>[];
  readonly calls: Draft<Call>[];
  readonly writes: Draft<Write>[];
  readonly exits: Draft<Exit>[];
  readonly catches: Draft<Catch>[];
  readonly conditions: Condition[];
  readonly mentions: Mention[];
  readonly sql: SqlText[];
}

/** Lists with nothing in them yet. */
export function emptyDrafts(): Drafts {
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
  };
}
