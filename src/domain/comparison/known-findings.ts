import { isPartOf } from "../findings/knots.ts";
import type { BaselineEntry } from "../findings/baseline.ts";
import type { Finding } from "../findings/finding.ts";
import { groupBy } from "../source/group-by.ts";
import { renamed } from "./renamed-baseline.ts";

/** Tells whether what an entry of a baseline takes in was found in an earlier tree, under the names that its parts have today. */
export function knownFindings(
  before: readonly Finding[],
  nameToday: (name: string) => string,
): (entry: BaselineEntry) => boolean {
  let known: ReadonlyMap<string, readonly Finding[]> | undefined;
  return (entry) => {
    known ??= groupBy(
      before.map((finding) => renamed(finding, nameToday)),
      ({ fingerprint, members }) => (members ? "" : fingerprint),
    );
    if (entry.members) return (known.get("") ?? []).some((knot) => isPartOf(entry, knot));
    return (known.get(entry.fingerprint) ?? []).length >= entry.count;
  };
}
