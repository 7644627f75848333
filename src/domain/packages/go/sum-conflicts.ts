import type { GoSum, GoSumLine } from "./go-file.ts";
import type { GoTree } from "./go-modules.ts";
import { nameOfSum } from "./sum-place.ts";

/** Two lines that vouch for the same thing with different hashes. */
export interface SumConflict {
  readonly sum: GoSum;
  readonly line: GoSumLine;
  readonly first: { readonly sum: GoSum; readonly line: GoSumLine };
}

/** The go.sum files that Go reads together: those of a workspace, or one alone. */
export function sumGroups({ sums, workspaces }: GoTree): readonly (readonly GoSum[])[] {
  const together = workspaces.map(({ sum, members }) => [
    ...members.flatMap(({ folder }) => sums.get(folder) ?? []),
    ...(sum ? [sum] : []),
  ]);
  const taken = new Set(together.flat());
  return [...together, ...[...sums.values()].filter((sum) => !taken.has(sum)).map((sum) => [sum])];
}

/** Hashes of which one is wrong. Only `h1:` counts: Go verifies no other. */
export function sumConflicts(group: readonly GoSum[]): readonly SumConflict[] {
  const first = new Map<string, SumConflict["first"]>();
  const found: SumConflict[] = [];
  for (const sum of group) {
    for (const line of sum.lines) {
      if (!line.hash.startsWith("h1:")) continue;
      const name = nameOfSum(line);
      const known = first.get(name);
      if (!known) first.set(name, { sum, line });
      else if (known.line.hash !== line.hash) found.push({ sum, line, first: known });
    }
  }
  return found;
}
