import type { LockedEdge } from "../../../domain/packages/locked-package.ts";
import type { Scope } from "../../../domain/packages/requirement.ts";
import {
  type DocumentEntry,
  type DocumentNode,
  entriesOf,
  isTrueAt,
  mapAt,
  textOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { type KeyStyle, keysOf, packageIdOf, withoutSuffix } from "./dep-path.ts";
import type { Links } from "./links.ts";

/** What references of one document lead to. */
export interface Graph {
  readonly document: OpenDocument;
  readonly style: KeyStyle;
  /** The entry of each key that a reference may name. */
  readonly indexes: ReadonlyMap<string, number>;
  readonly links: Links;
}

/** A reference of a manifest or package to what answers it. */
export interface Reference {
  readonly name: string;
  readonly node: DocumentNode;
  readonly reference: string;
  /** Folder of who asks, relative to the lockfile's. */
  readonly from: string;
}

/** The entry that answers a reference. */
export function targetOf({ document, style, indexes, links }: Graph, asked: Reference): number | undefined {
  const { name, node, reference, from } = asked;
  if (reference.startsWith("link:")) return links.indexOf({ name, from, reference, at: placeOf(document, node) });
  return keysOf(name, reference, style)
    .map((key) => indexes.get(key))
    .find((index) => index !== undefined);
}

/** What the copies of one package ask for: pnpm records which entries answer, and ranges of peers alone. */
export function edgesOf(graph: Graph, info: DocumentNode, copies: readonly DocumentNode[]): readonly LockedEdge[] {
  const peers = new Map(entriesOf(mapAt(info, "peerDependencies")).map((entry) => [entry.key, entry]));
  const optionalPeers = peers.size > 0 ? optionalPeersOf(info) : noNames;
  const found = new Map<string, LockedEdge>();
  for (const copy of copies) {
    for (const [field, scope] of fields) {
      for (const entry of entriesOf(mapAt(copy, field))) {
        const edge = edgeOf(graph, entry, scope);
        if (!edge) continue;
        const peer = peers.get(entry.key);
        found.set(`${edge.name}\0${edge.to}`, peer ? asPeer(graph, edge, peer, optionalPeers) : edge);
      }
    }
  }
  const edges = [...found.values()];
  const answered = new Set(edges.map(({ name }) => name));
  const unanswered = [...peers.values()].filter(({ key }) => !answered.has(key));
  return [...edges, ...unanswered.flatMap((peer) => unansweredPeer(graph, peer, optionalPeers))];
}

const fields: readonly (readonly [field: string, scope: Scope])[] = [
  ["dependencies", "prod"],
  ["optionalDependencies", "optional"],
];

const noNames: ReadonlySet<string> = new Set();

function optionalPeersOf(info: DocumentNode): ReadonlySet<string> {
  const meta = entriesOf(mapAt(info, "peerDependenciesMeta"));
  return new Set(meta.flatMap(({ key, value }) => (isTrueAt(value, "optional") ? key : [])));
}

function edgeOf(graph: Graph, { key: name, value: node }: DocumentEntry, scope: Scope): LockedEdge | undefined {
  const reference = textOf(node);
  if (reference === undefined) return undefined;
  const to = targetOf(graph, { name, node, reference, from: "" });
  const at = placeOf(graph.document, node);
  const raw = specificationOf(graph, name, reference);
  return { name, raw, scope, optional: scope === "optional", at, ...(to !== undefined && { to }) };
}

/** A reference in the form of a requirement: a version, or an alias with one. */
function specificationOf({ style }: Graph, name: string, reference: string): string {
  const bare = withoutSuffix(reference, style);
  if (/^\d/u.test(bare) && !bare.includes("/")) return bare;
  const id = packageIdOf(reference, style);
  if (id?.version === undefined) return bare;
  return id.name === name ? id.version : `npm:${id.name}@${id.version}`;
}

function asPeer(graph: Graph, edge: LockedEdge, peer: DocumentEntry, optional: ReadonlySet<string>): LockedEdge {
  const raw = textOf(peer.value);
  if (raw === undefined) return edge;
  return { ...edge, raw, scope: "peer", optional: optional.has(edge.name), at: placeOf(graph.document, peer.value) };
}

function unansweredPeer(
  { document }: Graph,
  peer: DocumentEntry,
  optional: ReadonlySet<string>,
): readonly LockedEdge[] {
  const { key: name, value } = peer;
  const raw = textOf(value);
  if (raw === undefined) return [];
  return [{ name, raw, scope: "peer", optional: optional.has(name), at: placeOf(document, value) }];
}

/** The text of a reference, which stands alone or, since format 6, beside the specification. */
export function referenceOf(node: DocumentNode): DocumentNode {
  return node.kind === "map" ? (valueAt(node, "version") ?? node) : node;
}
