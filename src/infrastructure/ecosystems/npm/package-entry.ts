import type { LockedEdge, LockedPackage, Origin } from "../../../domain/packages/locked-package.ts";
import { type DocumentEntry, type DocumentNode, isTrueAt, textAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { placementOf } from "./locations.ts";
import { originOf } from "./origin.ts";

/** What the other entries say of one: what it asks for, and whether it stands below a package that bundles. */
export interface Relations {
  readonly edges: readonly LockedEdge[];
  readonly isBundled: boolean;
}

/**
 * An entry of `packages` that stands in a `node_modules` and is no link. `name` is only written where it differs. What
 * the root bundles when it is packed is marked too, and yet fetched like anything else.
 */
export function packageOf(
  document: OpenDocument,
  entry: DocumentEntry,
  { edges, isBundled }: Relations,
): LockedPackage {
  const { key, value } = entry;
  const installed = placementOf(key)?.name ?? key;
  const name = textAt(value, "name") ?? installed;
  const version = valueAt(value, "version");
  const deprecated = textAt(value, "deprecated");
  return {
    key,
    at: placeOfKey(document, entry),
    name,
    ...(name !== installed && { alias: installed }),
    version: textOf(version) ?? "",
    ...(version && { versionAt: placeOf(document, version) }),
    origin: resolvedOf(document, valueAt(value, "resolved")),
    ...hashOf(document, valueAt(value, "integrity")),
    edges,
    bundled: isTrueAt(value, "inBundle") && isBundled,
    optional: isTrueAt(value, "optional") || isTrueAt(value, "devOptional"),
    dev: isTrueAt(value, "dev"),
    conditional: ["os", "cpu", "libc"].some((field) => valueAt(value, field) !== undefined),
    installScript: isTrueAt(value, "hasInstallScript"),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function resolvedOf(document: OpenDocument, node: DocumentNode | undefined): Origin {
  const text = textOf(node);
  return node && text !== undefined ? originOf(text, placeOf(document, node)) : { kind: "registry" };
}

/** The hash of an entry, if it has one. */
export function hashOf(
  document: OpenDocument,
  node: DocumentNode | undefined,
): Partial<Pick<LockedPackage, "integrity">> {
  const text = textOf(node);
  return node && text !== undefined ? { integrity: { text, of: "tarball", at: placeOf(document, node) } } : {};
}
