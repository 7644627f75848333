import type { LockedEdge, LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Importer } from "../../../domain/packages/lockfile.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";

/**
 * An address does not say whether a registry or somebody else serves it; npm goes by the edges (arborist,
 * `isRegistryDependency`): a package that somebody asks for by its address is no registry's.
 */
export function asTarballs(
  packages: readonly LockedPackage[],
  importers: readonly Importer[],
): readonly LockedPackage[] {
  const foreign = new Set([...importers, ...packages].flatMap(({ edges }) => edges.flatMap(addressed)));
  return packages.map((locked, index) => {
    const { origin } = locked;
    if (!foreign.has(index) || origin.kind !== "registry" || origin.url === undefined) return locked;
    return { ...locked, origin: { ...origin, kind: "tarball", url: origin.url } };
  });
}

/** The entry of an edge that asks for something else than a registry's package. Only such a text has one of these signs. */
function addressed({ raw, to }: LockedEdge): readonly number[] {
  if (to === undefined || !/[:/]|\.t(?:ar|gz)/u.test(raw)) return [];
  const { kind } = readSpecification(raw);
  return kind === "url" || kind === "git" || kind === "file" || kind === "folder" ? [to] : [];
}
