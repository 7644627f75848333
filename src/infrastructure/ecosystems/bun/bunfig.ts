import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ManagerSettings } from "../../../domain/packages/manager-settings.ts";
import type { Stated } from "../../../domain/packages/manifest.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type DocumentNode, entriesOf, mapAt, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { openToml } from "../../documents/open-toml.ts";

/** Reads bunfig.toml. A registry is an address, or a table with one beside credentials, which are not kept. */
export function readBunfig(text: string, path: string): readonly PackageFacts[] {
  const document = openToml(path, text);
  if ("kind" in document) return [document];
  const install = mapAt(document.root, "install");
  const registry = addressIn(document, valueAt(install, "registry"));
  const scopes = entriesOf(mapAt(install, "scopes")).flatMap(({ key, value }) => {
    const address = addressIn(document, value);
    return address ? [[key.startsWith("@") ? key : `@${key}`, address] as const] : [];
  });
  const settings: ManagerSettings = {
    path,
    folder: folderOf(path),
    manager: "bun",
    ...(registry && { registry }),
    scopedRegistries: new Map(scopes),
    overrides: [],
    catalogs: new Map(),
    scriptDecisions: new Map(),
    values: new Map(valuesIn(document, install)),
  };
  return [{ kind: "settings", settings }];
}

/** `install.exact`, `install.minimumReleaseAge`, `install.cache.disable`: one level down and no further. */
function valuesIn(document: OpenDocument, install: DocumentNode | undefined): readonly (readonly [string, Stated])[] {
  const direct = entriesOf(install).flatMap(({ key, value }) => namedValue(document, `install.${key}`, value));
  const nested = entriesOf(install)
    .filter(({ key }) => key !== "scopes" && key !== "registry")
    .flatMap(({ key, value }) =>
      entriesOf(value).flatMap((one) => namedValue(document, `install.${key}.${one.key}`, one.value)),
    );
  return [...direct.filter(([name]) => name !== "install.registry"), ...nested];
}

function namedValue(document: OpenDocument, name: string, node: DocumentNode): readonly (readonly [string, Stated])[] {
  const stated = statedOf(document, node);
  return stated ? [[name, stated]] : [];
}

function addressIn(document: OpenDocument, node: DocumentNode | undefined): Stated | undefined {
  const address = node?.kind === "map" ? valueAt(node, "url") : node;
  return address && statedOf(document, address);
}

function statedOf(document: OpenDocument, node: DocumentNode): Stated | undefined {
  if (node.kind !== "scalar" || node.value === null) return undefined;
  return { text: String(node.value), at: placeOf(document, node) };
}
