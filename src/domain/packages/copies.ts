import { compare, parse } from "semver";
import { groupBy } from "../source/group-by.ts";
import { askedEdges } from "./importers.ts";
import type { LockedPackage } from "./locked-package.ts";
import type { Importer, Lockfile } from "./lockfile.ts";
import { compatibilityLine } from "./range-class.ts";

/** One of several incompatible versions of a package in a lockfile. */
export interface Copy {
  readonly locked: LockedPackage;
  /** Line of compatible versions: `18`, `0.3`. */
  readonly line: string;
  /** Who asks for it. */
  readonly parent: string;
}

/**
 * The newest entry of each line of compatible versions, newest line first, as far as some manifest leads to the newest
 * line and to that one. Two programs of one repository may well have two; what tools of development bring runs elsewhere.
 */
export function copiesOf(lockfile: Lockfile, importers: readonly Importer[], name: string): readonly Copy[] {
  const entries = lockfile.packages.flatMap((locked, index) => {
    const version = locked.name === name && locked.alias === undefined ? parse(locked.version) : null;
    return version ? [{ locked, index, line: compatibilityLine(version) }] : [];
  });
  if (entries.length < 2) return [];
  const newestFirst = entries.sort((a, b) => compare(b.locked.version, a.locked.version));
  const lines = [...groupBy(newestFirst, ({ line }) => line).values()].slice(0, mostLines);
  if (lines.length < 2) return [];
  const parentsOf = parentsIn(lockfile);
  const users = lines.map((line) => importersOfAny(parentsOf, importers, line));
  const asked = [...askedEdges(lockfile, importers)];
  return lines.flatMap(([first], at): readonly Copy[] => {
    const meets = [...(users[at] ?? [])].some((importer) => users[0]?.has(importer));
    if (!first || !meets) return [];
    const parent = asked.find(({ edge }) => edge.to === first.index)?.parent ?? "?";
    return [{ locked: first.locked, line: first.line, parent }];
  });
}

/** More lines than anybody has of one package; each costs a walk over the lockfile. */
const mostLines = 10;

/** Gives the entries that ask for an entry. */
function parentsIn({ packages }: Lockfile): (index: number) => readonly { readonly from: number }[] {
  const edges = packages.flatMap((one, from) =>
    one.edges.flatMap(({ to }) => (to === undefined ? [] : [{ from, to }])),
  );
  const parents = groupBy(edges, ({ to }) => to);
  return (index) => parents.get(index) ?? [];
}

/** The manifests whose requirements for use, not for development, lead to one of some entries. */
function importersOfAny(
  parentsOf: ReturnType<typeof parentsIn>,
  importers: readonly Importer[],
  entries: readonly { readonly index: number }[],
): ReadonlySet<Importer> {
  const seen = new Set(entries.map(({ index }) => index));
  const open = [...seen];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { from } of parentsOf(one)) {
      if (seen.has(from)) continue;
      seen.add(from);
      open.push(from);
    }
  }
  const leads = ({ edges }: Importer) =>
    edges.some(({ scope, to }) => scope !== "dev" && to !== undefined && seen.has(to));
  return new Set(importers.filter(leads));
}
