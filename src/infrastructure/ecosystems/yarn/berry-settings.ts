import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ManagerSettings } from "../../../domain/packages/manager-settings.ts";
import type { Stated } from "../../../domain/packages/manifest.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type DocumentNode, entriesOf, mapAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { openYaml } from "../../documents/open-yaml.ts";

/** Reads `.yarnrc.yml` (yarn 2 and later). Values that may be secrets are not kept. */
export function readBerrySettings(text: string, path: string): readonly PackageFacts[] {
  const documents = openYaml(path, text, { texts: true });
  if ("kind" in documents) return [documents];
  const [document] = documents;
  const registry = document && statedAt(document, document.root, "npmRegistryServer");
  const settings: ManagerSettings = {
    path,
    folder: folderOf(path),
    manager: "yarn",
    ...(registry && { registry }),
    scopedRegistries: document ? scopesIn(document) : new Map(),
    overrides: [],
    catalogs: document ? catalogsIn(document) : new Map(),
    scriptDecisions: new Map(),
    values: document ? valuesIn(document) : new Map(),
  };
  return [{ kind: "settings", settings }];
}

function scopesIn(document: OpenDocument): ManagerSettings["scopedRegistries"] {
  const scopes = entriesOf(mapAt(document.root, "npmScopes")).flatMap(({ key, value }) => {
    const server = statedAt(document, value, "npmRegistryServer");
    return server ? [[`@${key}`, server] as const] : [];
  });
  return new Map(scopes);
}

/** `catalog` and `catalogs` (yarn 4.10 and later). */
function catalogsIn(document: OpenDocument): ManagerSettings["catalogs"] {
  const unnamed = mapAt(document.root, "catalog");
  return new Map([
    ...(unnamed ? [["default", textsIn(document, unnamed)] as const] : []),
    ...entriesOf(mapAt(document.root, "catalogs")).map(({ key, value }) => [key, textsIn(document, value)] as const),
  ]);
}

function valuesIn(document: OpenDocument): ManagerSettings["values"] {
  const found = [...textsIn(document, document.root)].filter(([key]) => key !== "npmRegistryServer");
  return new Map(found.map(([key, { text, at }]) => [key, { text: secret.test(key) ? "" : text, at }]));
}

const secret = /(?:AuthToken|AuthIdent|Password|Key)$/u;

function textsIn(document: OpenDocument, map: DocumentNode): ReadonlyMap<string, Stated> {
  const found = entriesOf(map).flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, { text, at: placeOf(document, value) }] as const];
  });
  return new Map(found);
}

function statedAt(document: OpenDocument, map: DocumentNode, key: string): Stated | undefined {
  const node = valueAt(map, key);
  const text = textOf(node);
  return node && text !== undefined ? { text, at: placeOf(document, node) } : undefined;
}
