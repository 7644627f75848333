/** Knots of both trees that share members, directly or through others: one story. */
export interface KnotFamily {
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

type Knot = readonly string[];

/** Puts together which knots became which; in one tree no two knots share a member. */
export function knotFamilies(before: readonly Knot[], after: readonly Knot[]): readonly KnotFamily[] {
  const holders = [holderOf(before), holderOf(after)] as const;
  const seen = new Set<Knot>();
  const families: KnotFamily[] = [];
  for (const start of [...after, ...before]) {
    if (seen.has(start)) continue;
    const family = [start];
    seen.add(start);
    // The family grows while it is walked.
    for (const knot of family) {
      for (const other of relativesOf(knot, holders)) {
        if (seen.has(other)) continue;
        seen.add(other);
        family.push(other);
      }
    }
    const members = new Set(family);
    families.push({ before: before.filter((one) => members.has(one)), after: after.filter((one) => members.has(one)) });
  }
  return families;
}

type Holder = ReadonlyMap<string, Knot>;

function holderOf(knots: readonly Knot[]): Holder {
  return new Map(knots.flatMap((knot) => knot.map((member) => [member, knot] as const)));
}

function relativesOf(knot: Knot, holders: readonly [Holder, Holder]): readonly Knot[] {
  return holders.flatMap((holder) => knot.flatMap((member) => [holder.get(member)].filter((one) => one !== undefined)));
}

/** What became of a family of knots. */
export type KnotFate = "opened" | "closed" | "grown" | "shrunk" | "changed";

/** Says what became of a family; `undefined` if nothing did. */
export function fateOf({ before, after }: KnotFamily): KnotFate | undefined {
  const [was, is] = [new Set(before.flat()), new Set(after.flat())];
  if (was.size === 0) return "opened";
  if (is.size === 0) return "closed";
  const [joined, left] = [difference(is, was), difference(was, is)];
  if (joined > 0 && left > 0) return "changed";
  // The same members in fewer knots are more tangled, in more knots less.
  const growth = joined - left || before.length - after.length;
  if (growth === 0) return keysOf(before) === keysOf(after) ? undefined : "changed";
  return growth > 0 ? "grown" : "shrunk";
}

function keysOf(knots: readonly Knot[]): string {
  return knots
    .map((members) => members.join("\0"))
    .sort()
    .join("\n");
}

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((member) => !other.has(member)).length;
}
