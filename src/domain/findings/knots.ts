import { groupBy } from "../source/group-by.ts";
import { ruleIn } from "./baseline.ts";
import { type Finding, subjectOf } from "./finding.ts";

/** A finding or an entry of a baseline that is about a knot. */
export type Knot = Pick<Finding, "fingerprint" | "members">;

/** True if a knot ties together nothing that the other did not: cut in two, it is still the same fault. */
export function isPartOf(knot: Knot, other: Knot): boolean {
  if (levelOf(knot) !== levelOf(other)) return false;
  const known = new Set(other.members);
  return (knot.members ?? []).every((member) => known.has(member));
}

function levelOf({ fingerprint }: Knot): string {
  return `${ruleIn(fingerprint)}\0${subjectOf(fingerprint)[0]}`;
}

/** Finds the knots that share a member with another: only those can be a part of it, or it of them. */
export function knotsNear<One extends Knot>(knots: readonly One[]): (knot: Knot) => readonly One[] {
  const tied = knots.flatMap((one) => (one.members ?? []).map((member) => ({ member, one })));
  const byMember = groupBy(tied, ({ member }) => member);
  return ({ members = [] }) => [
    ...new Set(members.flatMap((member) => (byMember.get(member) ?? []).map(({ one }) => one))),
  ];
}
