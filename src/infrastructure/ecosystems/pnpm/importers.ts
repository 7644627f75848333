import type { LockedEdge } from "../../../domain/packages/locked-package.ts";
import type { Importer } from "../../../domain/packages/lockfile.ts";
import type { Scope } from "../../../domain/packages/requirement.ts";
import { joinFolder } from "../../documents/join-folder.ts";
import { type DocumentEntry, type DocumentNode, entriesOf, mapAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type Graph, referenceOf, targetOf } from "./graph.ts";

/** What a lockfile records of one manifest; `folder` is relative to the lockfile's. */
export interface ImporterNode {
  readonly folder: string;
  readonly node: DocumentNode;
  /** Absent for the manifest that formats 5 and 6 record without a key. */
  readonly entry?: DocumentEntry;
}

/** The manifests that a document records: in `importers`, or at the top where there is only one. */
export function importerNodes({ root }: OpenDocument): readonly ImporterNode[] {
  const importers = mapAt(root, "importers");
  if (!importers) return fields.some(([field]) => valueAt(root, field)) ? [{ folder: "", node: root }] : [];
  return entriesOf(importers).map((entry) => ({ folder: joinFolder("", entry.key), node: entry.value, entry }));
}

const fields: readonly (readonly [field: string, scope: Scope])[] = [
  ["dependencies", "prod"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
];

/** The requirements of one manifest, with what answers them. */
export function importerOf(graph: Graph, importer: ImporterNode): Importer {
  const { document } = graph;
  const { folder, entry } = importer;
  const at = entry ? placeOfKey(document, entry) : { path: document.path, line: 1, column: 1 };
  return { folder: joinFolder(folderOf(document.path), folder), at, edges: edgesIn(graph, importer, fields) };
}

/** Format 5 keeps all specifications beside the fields, later ones each beside the version. */
function edgesIn(graph: Graph, { folder, node }: ImporterNode, wanted: typeof fields): readonly LockedEdge[] {
  const specifiers = new Map(entriesOf(mapAt(node, "specifiers")).map(({ key, value }) => [key, value]));
  return wanted.flatMap(([field, scope]) =>
    entriesOf(mapAt(node, field)).flatMap(({ key: name, value }) => {
      const specifier = value.kind === "map" ? valueAt(value, "specifier") : specifiers.get(name);
      const answer = referenceOf(value);
      const reference = textOf(answer);
      const raw = textOf(specifier) ?? reference;
      if (reference === undefined || raw === undefined) return [];
      const to = targetOf(graph, { name, node: answer, reference, from: folder });
      const at = placeOf(graph.document, specifier ?? answer);
      return [{ name, raw, scope, optional: scope === "optional", at, ...(to !== undefined && { to }) }];
    }),
  );
}

/**
 * What the first document of pnpm 11 and later records: the manager's own version and the configuration packages. They
 * are installed apart from the dependencies, and no manifest asks for them.
 */
export function environmentImporter(graph: Graph): Importer {
  const { document } = graph;
  const edges = importerNodes(document).flatMap((importer) => edgesIn(graph, importer, environmentFields));
  const folder = joinFolder(folderOf(document.path), "node_modules/.pnpm-config");
  return { folder, name: "pnpm", at: placeOf(document, document.root), edges };
}

const environmentFields: typeof fields = [
  ["configDependencies", "prod"],
  ["packageManagerDependencies", "prod"],
];

/** True for a document that records the manager and its configuration packages, not a project. */
export function isEnvironment(document: OpenDocument): boolean {
  return importerNodes(document).some(({ node }) => environmentFields.some(([field]) => valueAt(node, field)));
}
