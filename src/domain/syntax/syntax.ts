import type { ParseProblem } from "../source/parse-problem.ts";
import type { FunctionDeclaration, TypeDeclaration, Variable } from "./declaration.ts";
import type { Call, Catch, Condition, Directive, Exit, Mention, Reexport, SqlText, Write } from "./statement.ts";

/**
 * What one file declares and does, independent of all other files and of its language. Plain data: it is cached and crosses
 * threads as JSON. Every list is in the order of the text; indices count in these lists.
 */
export interface Syntax {
  readonly types: readonly TypeDeclaration[];
  readonly functions: readonly FunctionDeclaration[];
  readonly variables: readonly Variable[];
  readonly calls: readonly Call[];
  readonly writes: readonly Write[];
  readonly exits: readonly Exit[];
  readonly catches: readonly Catch[];
  readonly conditions: readonly Condition[];
  readonly mentions: readonly Mention[];
  readonly sql: readonly SqlText[];
  readonly directives: readonly Directive[];
  readonly reexports: readonly Reexport[];
  /** What could not be read. What stands here is missing above. */
  readonly problems?: readonly ParseProblem[];
}

/** The syntax of a file in which there is nothing to be said. */
export const noSyntax: Syntax = {
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
};
