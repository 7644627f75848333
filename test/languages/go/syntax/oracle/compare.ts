import type { ReadSyntax } from "../../../../../src/application/ports/language.ts";
import type { Syntax } from "../../../../../src/domain/syntax/syntax.ts";
import type { FileFacts } from "./facts.ts";
import { hole, linesOf, lists, typesAt } from "./lines.ts";

/** A line that only one of the two readers has: `+` is ours, `-` is that of Go. */
export interface Disagreement {
  readonly path: string;
  readonly list: string;
  readonly line: string;
}

/** How much was compared, so that an empty comparison shows, and what came out different. */
export interface Comparison {
  readonly files: number;
  readonly facts: number;
  /** Variables and receivers whose type the type checker knows, and those of them of which our reader says one. */
  readonly types: { readonly known: number; readonly said: number };
  readonly disagreements: readonly Disagreement[];
}

/** Compares what our reader finds in texts with what Go's own parser and type checker say of the files. */
export function compare(read: ReadSyntax, facts: readonly FileFacts[], textOf: (path: string) => string): Comparison {
  const all = facts.map((file) => compareFile(read(textOf(file.Path), file.Path), file));
  const sum = (pick: (one: Comparison) => number): number => all.reduce((total, one) => total + pick(one), 0);
  return {
    files: all.length,
    facts: sum((one) => one.facts),
    types: { known: sum(({ types }) => types.known), said: sum(({ types }) => types.said) },
    disagreements: all.flatMap(({ disagreements }) => disagreements),
  };
}

function compareFile(syntax: Syntax, file: FileFacts): Comparison {
  const ours = linesOf(syntax);
  const differing = lists.flatMap((list) => {
    return differences(ours[list], file[list] ?? []).map((line) => ({ path: file.Path, list, line }));
  });
  const said = typesAt(syntax);
  const wrong = [...said].flatMap(([key, type]) => {
    const known = file.TypesAt[key];
    if (known === undefined || known === type || isBeyondNames(known)) return [];
    return [{ path: file.Path, list: "TypesAt", line: `${key} ours ${type} Go's ${known}` }];
  });
  const known = Object.keys(file.TypesAt);
  return {
    files: 1,
    facts: lists.reduce((total, list) => total + ours[list].length, 0),
    types: { known: known.length, said: known.filter((key) => said.has(key)).length },
    disagreements: [...differing, ...wrong],
  };
}

/** Go tells more of functions, structs, lengths and directions than we keep. */
function isBeyondNames(type: string): boolean {
  return /func\(|struct\{|interface\{|\[\d+\]|<-/u.test(type);
}

function differences(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of theirs) left.set(line, (left.get(line) ?? 0) + 1);
  const extra = ours.filter((line) => {
    const found = line.includes(hole) ? matching(line, left) : line;
    const count = left.get(found) ?? 0;
    if (count > 0) left.set(found, count - 1);
    return count === 0;
  });
  const missing = [...left].flatMap(([line, count]) => Array<string>(count).fill(line));
  return [...extra.map((line) => `+ ${line}`), ...missing.map((line) => `- ${line}`)];
}

/** The line of Go that says what ours says, and more where ours has holes. */
function matching(line: string, lines: ReadonlyMap<string, number>): string {
  const parts = line.split(hole);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const isAlike = (other: string): boolean => other.startsWith(first) && other.endsWith(last);
  return [...lines.keys()].find((other) => isAlike(other) && lines.get(other) !== 0) ?? line;
}
