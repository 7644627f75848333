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

/** The newest entry of each line of compatible versions, newest line first. */
export function copiesOf(lockfile: Lockfile, importers: readonly Importer[], name: string): readonly Copy[] {
  const entries = lockfile.packages.flatMap((locked, index) => {
    const version = locked.name === name ? parse(locked.version) : null;
    return version ? [{ locked, index, line: compatibilityLine(version) }] : [];
  });
  if (entries.length < 2) return [];
  const newestFirst = entries.sort((a, b) => compare(b.locked.version, a.locked.version));
  const lines = [...groupBy(newestFirst, ({ line }) => line).values()].flatMap(([first]) => first ?? []);
  const asked = [...askedEdges(lockfile, importers)];
  return lines.map(({ locked, line, index }) => {
    const parent = asked.find(({ edge }) => edge.to === index)?.parent ?? "?";
    return { locked, line, parent };
  });
}
