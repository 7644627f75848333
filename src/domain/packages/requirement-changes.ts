import type { LockedEdge, LockedPackage } from "./locked-package.ts";
import type { LockPair } from "./lock-pairs.ts";
import type { Lockfile } from "./lockfile.ts";
import type { NodeProject } from "./project.ts";

/** A requirement of a manifest that is the same on both sides, with what answers it now and what did before. */
export interface UnchangedRequirement {
  readonly edge: LockedEdge;
  readonly locked: LockedPackage;
  readonly before: LockedPackage;
}

/** Requirements that the lockfile records alike on both sides. */
export function unchangedRequirements({ lockfile, before }: LockPair): readonly UnchangedRequirement[] {
  const earlier = new Map(recorded(before.lockfile).map(({ key, answer }) => [key, answer]));
  return recorded(lockfile).flatMap(({ key, edge, answer }) => {
    const was = earlier.get(key);
    return was ? [{ edge, locked: answer, before: was }] : [];
  });
}

function recorded({ importers, packages }: Lockfile) {
  return importers.flatMap(({ folder, edges }) =>
    edges.flatMap((edge) => {
      const answer = edge.to === undefined ? undefined : packages[edge.to];
      return answer ? [{ key: [folder, edge.scope, edge.name, edge.raw].join("\0"), edge, answer }] : [];
    }),
  );
}

/** How many requirements, overrides and settings differ: all that could make a package manager write another lockfile. */
export function changedStatements({ project, before }: LockPair): number {
  const now = statementsOf(project);
  const earlier = statementsOf(before.project);
  const added = [...now].filter((statement) => !earlier.has(statement));
  const removed = [...earlier].filter((statement) => !now.has(statement));
  return Math.max(added.length, removed.length);
}

function statementsOf({ root, members, settings }: NodeProject): ReadonlySet<string> {
  const manifests = root ? [root, ...members] : members;
  return new Set([
    ...manifests.flatMap(({ path, requirements }) =>
      requirements.map(({ scope, name, raw }) => [path, scope, name, raw].join("\0")),
    ),
    ...[...manifests, ...settings].flatMap(({ path, overrides, catalogs }) => [
      ...overrides.map((override) => [path, ...override.path, override.raw].join("\0")),
      ...[...catalogs].flatMap(([catalog, entries]) =>
        [...entries].map(([name, { text }]) => [path, catalog, name, text].join("\0")),
      ),
    ]),
    ...settings.flatMap(({ path, values }) => [...values].map(([name, { text }]) => [path, name, text].join("\0"))),
  ]);
}
