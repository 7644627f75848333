import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Importer } from "../../../domain/packages/lockfile.ts";
import { groupBy } from "../../../domain/source/group-by.ts";
import { type DocumentEntry, entriesOf, mapAt } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { type KeyStyle, withoutSuffix } from "./dep-path.ts";
import { faultsIn } from "./faults.ts";
import { edgesOf, type Graph } from "./graph.ts";
import { environmentImporter, importerNodes, importerOf, isEnvironment } from "./importers.ts";
import { collectLinks } from "./links.ts";
import { completed, type PackageEntry, packageOf } from "./package-entry.ts";
import { publicationTimes } from "./recorded.ts";

/** What one document lists. Edges count from the `first` index that its packages get. */
export interface Inventory {
  readonly importers: readonly Importer[];
  readonly packages: readonly LockedPackage[];
  readonly faults: readonly PackageFacts[];
}

/** Reads the packages of one document of a lockfile, and what asks for them. */
export function readInventory(document: OpenDocument, style: KeyStyle, first: number): Inventory {
  const entries = entriesIn(document, style);
  const importers = importerNodes(document);
  const folders = new Set(importers.map(({ folder }) => folder));
  const indexes = indexesOf(entries, first);
  const graph: Graph = { document, style, indexes, links: collectLinks(first + entries.length, folders) };
  const times = publicationTimes(document);
  const packages = entries.map((one): LockedPackage => {
    const edges = edgesOf(
      graph,
      one.entry.value,
      one.copies.map(({ value }) => value),
    );
    return completed(packageOf(document, one, style), edges, times.get(withoutSuffix(one.entry.key, style)));
  });
  const recorded = isEnvironment(document)
    ? [environmentImporter(graph)]
    : importers.map((one) => importerOf(graph, one));
  return {
    importers: recorded,
    packages: [...packages, ...graph.links.packages],
    faults: faultsIn(document, style),
  };
}

function entriesIn(document: OpenDocument, style: KeyStyle): readonly PackageEntry[] {
  const entries = entriesOf(mapAt(document.root, "packages")).filter(({ value }) => value.kind === "map");
  const last = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
  if (style !== 9) return last.map((entry) => ({ entry, copies: [entry] }));
  const snapshots = entriesOf(mapAt(document.root, "snapshots"));
  const copies = groupBy(snapshots, ({ key }) => withoutSuffix(key, style));
  return last.map((entry) => ({ entry, copies: copies.get(entry.key) ?? noCopies }));
}

const noCopies: readonly DocumentEntry[] = [];

/** References name copies; in format 9 those of `snapshots`. */
function indexesOf(entries: readonly PackageEntry[], first: number): ReadonlyMap<string, number> {
  return new Map(entries.flatMap(({ copies }, index) => copies.map(({ key }) => [key, first + index] as const)));
}
