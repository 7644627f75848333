import { satisfies } from "semver";
import type { LockedEdge } from "../../../domain/packages/locked-package.ts";
import type { Scope } from "../../../domain/packages/requirement.ts";
import {
  type DocumentEntry,
  type DocumentNode,
  entriesOf,
  isTrueAt,
  mapAt,
  textAt,
  textOf,
  textsOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import type { Resolve } from "./node-modules.ts";

/** The fields of an entry in the order in which npm lets one win over the other (arborist, `_loadDeps`): the last wins. */
const fields: readonly (readonly [field: string, scope: Scope])[] = [
  ["peerDependencies", "peer"],
  ["dependencies", "prod"],
  ["optionalDependencies", "optional"],
];

/** Finds the index of the entry that answers a name, and gives the entries by index. */
export interface Surroundings {
  readonly resolve: Resolve;
  readonly entries: readonly DocumentEntry[];
}

/** What a package asks for: one edge for each name. */
export function packageEdges(
  document: OpenDocument,
  entry: DocumentEntry,
  around: Surroundings,
): readonly LockedEdge[] {
  const byName = new Map<string, LockedEdge>();
  for (const [field, scope] of fields) {
    for (const edge of edgesIn(document, { node: entry.value, field, scope }, around.resolve))
      byName.set(edge.name, edge);
  }
  const isBundled = bundledIn(entry.value);
  return [...byName.values()].map((edge) => (isBundled(edge.name) ? fromBundle(edge, around.entries) : edge));
}

/** Nobody writes longer ranges, and comparing costs time by their length. */
const longest = 500;

/**
 * What comes in the package's own tarball is never missing, on whatever system, and an entry of another version does not
 * stand for it.
 */
function fromBundle(edge: LockedEdge, entries: readonly DocumentEntry[]): LockedEdge {
  const { name, raw, at, to } = edge;
  const version = to === undefined ? undefined : textAt(entries[to]?.value, "version");
  const isAnswered = version !== undefined && raw.length < longest && satisfies(version, raw, { loose: true });
  return isAnswered ? edge : { name, raw, scope: "prod", optional: true, at };
}

function bundledIn(node: DocumentNode): (name: string) => boolean {
  const field = bundleOf(node);
  const names = new Set(textsOf(field));
  return (name) => names.has(name) || (field?.kind === "scalar" && field.value === true);
}

function bundleOf(node: DocumentNode | undefined): DocumentNode | undefined {
  return valueAt(node, "bundleDependencies") ?? valueAt(node, "bundledDependencies");
}

/** True for a package with others in its tarball. */
export function bundles(node: DocumentNode | undefined): boolean {
  return bundleOf(node) !== undefined;
}

/** What a manifest asks for: the edges of each field, but none that is required and optional at once. */
export function importerEdges(document: OpenDocument, node: DocumentNode, resolve: Resolve): readonly LockedEdge[] {
  const optional = new Set(entriesOf(mapAt(node, "optionalDependencies")).map(({ key }) => key));
  const all = [...fields, ["devDependencies", "dev"] as const];
  return all
    .flatMap(([field, scope]) => edgesIn(document, { node, field, scope }, resolve))
    .filter(({ name, scope }) => scope !== "prod" || !optional.has(name));
}

interface Field {
  readonly node: DocumentNode;
  readonly field: string;
  readonly scope: Scope;
}

function edgesIn(document: OpenDocument, { node, field, scope }: Field, resolve: Resolve): readonly LockedEdge[] {
  const peers = scope === "peer" ? valueAt(node, "peerDependenciesMeta") : undefined;
  const optionalPeers = new Set(entriesOf(peers).flatMap(({ key, value }) => (isTrueAt(value, "optional") ? key : [])));
  return entriesOf(mapAt(node, field)).flatMap(({ key: name, value }) => {
    const raw = textOf(value);
    if (raw === undefined) return [];
    const to = resolve(name);
    const optional = scope === "optional" || optionalPeers.has(name);
    return [{ name, raw, scope, optional, at: placeOf(document, value), ...(to !== undefined && { to }) }];
  });
}
