import type { Disagreement } from "./compare.ts";

/** A kind of disagreement with Go's own parser and type checker that is meant, and why. */
interface Verdict {
  readonly name: string;
  readonly because: string;
  readonly holds: (disagreement: Disagreement, all: readonly Disagreement[]) => boolean;
}

const verdicts: readonly Verdict[] = [
  {
    name: "dot import",
    because: "Which package a name comes from that is imported without a qualifier, only that package tells.",
    holds: ({ list, line }) => {
      const [, ours, gos] = / ours \**(\w+) Go's \**(\S+)$/u.exec(line) ?? [];
      return list === "TypesAt" && gos !== undefined && gos.endsWith(`.${ours}`);
    },
  },
  {
    name: "element of a variable of another file",
    because: "`handlers[k](x)` looks like `convert[T](x)`, and only the declaration of the name tells which it is.",
    holds: ({ path, list, line }, all) => {
      const other = line.startsWith("+")
        ? line.replace(/^\+ (\S+) [\w.]+\(/u, "- $1 …(")
        : line.replace(/^- (\S+) …\(/u, "+ $1 ");
      return list === "Calls" && other !== line && all.some((one) => one.path === path && isOther(one.line, other));
    },
  },
  {
    name: "method of a type as a value",
    because: "`(*http.Request).Write` may be a method of a type or a field behind a pointer; it comes from the import.",
    holds: ({ list, line }) => list === "Mentions" && /^\+ \S+ \S+\.\p{Lu}\w*\.\w+(?: in |$)/u.test(line),
  },
];

/** The first has a name where the second has none. */
function isOther(line: string, wanted: string): boolean {
  return line === wanted || (wanted.startsWith("+") && line.replace(/^(\+ \S+ )[\w.]+\(/u, "$1") === wanted);
}

/** Sets aside the disagreements that a verdict covers; the rest are faults. */
export function adjudicate(disagreements: readonly Disagreement[]) {
  const counts: Record<string, number> = {};
  const open = disagreements.filter((one) => {
    const verdict = verdicts.find(({ holds }) => holds(one, disagreements));
    if (verdict) counts[verdict.name] = (counts[verdict.name] ?? 0) + 1;
    return !verdict;
  });
  return { open, counts };
}
