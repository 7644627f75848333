import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ManagerSettings } from "../../../domain/packages/manager-settings.ts";
import type { Catalogs, Override, Stated } from "../../../domain/packages/manifest.ts";
import { folderOf } from "../../documents/folder-of.ts";
import {
  type DocumentNode,
  entriesOf,
  itemsOf,
  listAt,
  mapAt,
  textsOf,
  textOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { openYaml } from "../../documents/open-yaml.ts";
import { packageExtensionsIn, yamlScalar } from "../package-extensions.ts";
import { peerRulesIn } from "../package-json/peer-rules.ts";
import { namesIn as listedIn } from "../package-json/stated.ts";

/** Reads pnpm-workspace.yaml: the workspaces, and since pnpm 10 all settings. */
export function readWorkspaceFile(text: string, path: string): readonly PackageFacts[] {
  const documents = openYaml(path, text, { texts: true });
  if ("kind" in documents) return [documents];
  const [document] = documents;
  return [{ kind: "settings", settings: { ...emptySettings(path), ...(document && settingsIn(document, text)) } }];
}

function emptySettings(path: string): ManagerSettings {
  return {
    path,
    folder: folderOf(path),
    manager: "pnpm",
    scopedRegistries: new Map(),
    overrides: [],
    catalogs: new Map(),
    scriptDecisions: new Map(),
    values: new Map(),
  };
}

function settingsIn(document: OpenDocument, text: string): Partial<ManagerSettings> {
  const { root } = document;
  const values = valuesIn(document);
  const registries = statedIn(document, mapAt(root, "registries"));
  const registry = registries.get("default") ?? values.get("registry");
  const packages = listAt(root, "packages");
  return {
    ...(registry && { registry }),
    scopedRegistries: new Map([...registries].filter(([name]) => name.startsWith("@"))),
    ...(packages && { workspaces: textsOf(packages) }),
    overrides: overridesIn(document),
    catalogs: catalogsIn(document),
    patches: statedIn(document, mapAt(root, "patchedDependencies")),
    ignoredOptional: listedIn(document, listAt(root, "ignoredOptionalDependencies")),
    configurationPackages: configurationIn(document),
    ...peerRulesIn(mapAt(root, "peerDependencyRules")),
    ...packageExtensionsIn(document, valueAt(root, "packageExtensions"), yamlScalar(text)),
    scriptDecisions: decisionsIn(document),
    values,
  };
}

/** A version, with a hash behind it (pnpm 10), or a map with both. */
function configurationIn(document: OpenDocument): ReadonlyMap<string, Stated> {
  const found = entriesOf(mapAt(document.root, "configDependencies")).flatMap(({ key, value }) => {
    const node = value.kind === "map" ? valueAt(value, "integrity") : value;
    const text = textOf(node);
    return node && text !== undefined ? [[key, { text, at: placeOf(document, node) }] as const] : [];
  });
  return new Map(found);
}

/** Settings with one value. */
function valuesIn(document: OpenDocument): ManagerSettings["values"] {
  const values = new Map<string, Stated>();
  for (const { key, value } of document.root.entries) {
    const text = textOf(value);
    if (text !== undefined) values.set(key, { text, at: placeOf(document, value) });
  }
  return values;
}

/** pnpm's keys: `name`, `name@range`, `parent>name`. */
function overridesIn(document: OpenDocument): readonly Override[] {
  return [...statedIn(document, mapAt(document.root, "overrides"))].map(([key, { text, at }]) => {
    const sign = key.search(/[^ |@]>/u);
    return { path: sign < 0 ? [key] : [key.slice(0, sign + 1), key.slice(sign + 2)], raw: text, at };
  });
}

function catalogsIn(document: OpenDocument): Catalogs {
  const unnamed = mapAt(document.root, "catalog");
  const named = entriesOf(mapAt(document.root, "catalogs"));
  return new Map([
    ...(unnamed ? [["default", statedIn(document, unnamed)] as const] : []),
    ...named.map(({ key, value }) => [key, statedIn(document, value)] as const),
  ]);
}

type Decision = readonly [string, { readonly allowed: boolean; readonly at: Stated["at"] }];

function decisionsIn(document: OpenDocument): ManagerSettings["scriptDecisions"] {
  const { root } = document;
  return new Map([
    ...namesIn(document, listAt(root, "neverBuiltDependencies"), false),
    ...namesIn(document, listAt(root, "ignoredBuiltDependencies"), false),
    ...namesIn(document, listAt(root, "onlyBuiltDependencies"), true),
    ...[...statedIn(document, mapAt(root, "allowBuilds"))].flatMap(([name, { text, at }]): readonly Decision[] =>
      text === "true" || text === "false" ? [[name, { allowed: text === "true", at }]] : [],
    ),
  ]);
}

function namesIn(document: OpenDocument, list: DocumentNode | undefined, allowed: boolean): readonly Decision[] {
  return itemsOf(list).flatMap((item) => {
    const name = textOf(item);
    return name === undefined ? [] : [[name, { allowed, at: placeOf(document, item) }] as const];
  });
}

function statedIn(document: OpenDocument, map: DocumentNode | undefined): ReadonlyMap<string, Stated> {
  const found = entriesOf(map).flatMap(({ key, value }) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, { text, at: placeOf(document, value) }] as const];
  });
  return new Map(found);
}
