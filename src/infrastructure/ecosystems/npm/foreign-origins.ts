import type { LockedEdge, LockedPackage, Origin } from "../../../domain/packages/locked-package.ts";
import type { Importer } from "../../../domain/packages/lockfile.ts";
import { readSpecification } from "../../../domain/packages/read-specification.ts";
import type { Specification } from "../../../domain/packages/specification.ts";

/**
 * An address does not say whether a registry or somebody else serves it; npm goes by the edges (arborist,
 * `isRegistryDependency`): a package that somebody asks for by its address is no registry's. Where the lockfile leaves
 * out addresses, the edge alone tells where it comes from.
 */
export function withForeignOrigins(
  packages: readonly LockedPackage[],
  importers: readonly Importer[],
): readonly LockedPackage[] {
  const foreign = new Map([...importers, ...packages].flatMap(({ edges }) => edges.flatMap(addressed)));
  return packages.map((locked, index) => {
    const wants = foreign.get(index);
    const { origin } = locked;
    if (!wants || origin.kind !== "registry") return locked;
    const { url } = origin;
    return { ...locked, origin: url === undefined ? originAsked(wants) : { ...origin, kind: "tarball", url } };
  });
}

/** The entry of an edge that asks for something else than a registry's package. Only such a text has one of these signs. */
function addressed({ raw, to }: LockedEdge): readonly (readonly [number, Specification])[] {
  if (to === undefined || !/[:/]|\.t(?:ar|gz)/u.test(raw)) return [];
  const wants = readSpecification(raw);
  return ["url", "git", "file", "folder"].includes(wants.kind) ? [[to, wants]] : [];
}

function originAsked(wants: Specification): Origin {
  switch (wants.kind) {
    case "url":
      return { kind: "tarball", url: wants.url };
    case "git":
      return { kind: "git", url: wants.url };
    case "file":
    case "folder":
      return { kind: wants.kind, path: wants.path };
    default:
      return { kind: "registry" };
  }
}
