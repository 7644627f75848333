import type { Catalogs } from "../../../domain/packages/manifest.ts";
import { type DocumentNode, entriesOf, mapAt } from "../../documents/node.ts";
import type { OpenDocument } from "../../documents/open-json.ts";
import { statedIn } from "./stated.ts";

/** bun's `catalog` and `catalogs`, which stand in `workspaces` or beside it. */
export function catalogsIn(document: OpenDocument): Catalogs {
  const places = [document.root, mapAt(document.root, "workspaces")];
  return new Map(places.flatMap((place) => [...unnamedIn(document, place), ...namedIn(document, place)]));
}

type Named = readonly [string, ReturnType<typeof statedIn>];

function unnamedIn(document: OpenDocument, place: DocumentNode | undefined): readonly Named[] {
  const catalog = mapAt(place, "catalog");
  return catalog ? [["default", statedIn(document, catalog)]] : [];
}

function namedIn(document: OpenDocument, place: DocumentNode | undefined): readonly Named[] {
  return entriesOf(mapAt(place, "catalogs")).map(({ key, value }) => [key, statedIn(document, value)]);
}
