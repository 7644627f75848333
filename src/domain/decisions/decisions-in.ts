import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import type { Condition } from "../syntax/statement.ts";
import type { FunctionDeclaration } from "../syntax/declaration.ts";
import { writeOf } from "../writes/write-of.ts";

/** A function that asks a thing of the domain several questions and changes what is stored by the answers. */
export interface Decision {
  readonly function: FunctionDeclaration;
  readonly at: Condition;
  readonly about: DeclaredType;
  /** Members that are asked, sorted. */
  readonly asked: readonly string[];
}

/** Functions of a file that decide in the place of the domain. */
export function* decisionsIn(code: Code, file: CodeFile): Generator<Decision> {
  for (const [index, one] of file.syntax.functions.entries()) {
    if (one.in !== undefined) continue;
    const decision = questionsIn(code, file, index);
    const end = decision && insideOf(file, file.syntax.calls, index).find((call) => writeOf(code, file, call));
    if (decision && end && end.line >= decision.at.line) yield { ...decision, function: one };
  }
}

/** The least number of members by which a condition is a rule and no look-up. */
const fewestMembers = 2;

/** The first thing of the domain of which conditions of a function ask several members. */
function questionsIn(code: Code, file: CodeFile, within: number): Omit<Decision, "function"> | undefined {
  const asked = new Map<string, { readonly at: Condition; readonly members: Set<string> }>();
  for (const condition of insideOf(file, file.syntax.conditions, within))
    for (const path of condition.reads) {
      const dot = path.lastIndexOf(".");
      if (dot < 0) continue;
      const known = asked.get(path.slice(0, dot)) ?? { at: condition, members: new Set<string>() };
      asked.set(path.slice(0, dot), known);
      known.members.add(path.slice(dot + 1));
    }
  for (const [path, { at, members }] of asked) {
    if (members.size < fewestMembers) continue;
    const written = code.types.ofValue(file, { kind: "name", path }, at.in);
    const about = written && code.types.declared(written);
    if (about?.file.place.layer === "domain") return { at, about, asked: [...members].sort() };
  }
  return undefined;
}
