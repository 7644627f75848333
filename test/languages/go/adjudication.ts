import type { Difference } from "./oracle/go-list.ts";

/** A kind of disagreement with the go command that is meant, and why. */
interface Verdict {
  readonly name: string;
  readonly because: string;
  readonly holds: (difference: Difference) => boolean;
}

const verdicts: readonly Verdict[] = [
  {
    name: "module of this repository",
    because:
      "Go would fetch a published version, or finds none; the code is in this repository, and go.work, which joins the two, is often not committed.",
    holds: ({ go, ours }) => /^(?:error|package)/u.test(go) && ours.startsWith("project "),
  },
];

/** Sets aside the differences that a verdict covers; the rest are faults. */
export function adjudicate(differences: readonly Difference[]) {
  const judged = differences.map((difference) => ({
    difference,
    verdict: verdicts.find(({ holds }) => holds(difference)),
  }));
  const counts: Record<string, number> = {};
  for (const { verdict } of judged) if (verdict) counts[verdict.name] = (counts[verdict.name] ?? 0) + 1;
  return { open: judged.filter(({ verdict }) => !verdict).map(({ difference }) => difference), counts };
}
