import type { AskedEdge } from "./importers.ts";
import type { Importer, Lockfile } from "./lockfile.ts";
import type { NodeProject } from "./project.ts";

/**
 * Peers without an entry, where it is certain that an install wants them locked: npm from version 7 on marks what only
 * peers ask for, so a lockfile with such a mark was made with peers, and `npm ci` refuses it without them. Where
 * `legacy-peer-deps` is set npm looks for none.
 */
export function* missingPeers(
  { packages, recorded }: Lockfile,
  importers: readonly Importer[],
  { settings }: NodeProject,
): Generator<AskedEdge> {
  const isLegacy = settings.some(({ values }) => values.get("legacy-peer-deps")?.text === "true");
  if (!recorded.installsPeers || isLegacy) return;
  const asking = [
    ...importers.map(({ edges, folder, name }) => ({ edges, parent: name ?? (folder || ".") })),
    ...packages.flatMap(({ bundled, edges, name, version }) =>
      bundled || edges.length === 0 ? [] : [{ edges, parent: `${name} ${version}` }],
    ),
  ];
  for (const { edges, parent } of asking) {
    for (const edge of edges) {
      if (edge.scope === "peer" && !edge.optional && edge.to === undefined) yield { edge, parent };
    }
  }
}
