import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { Manifest, Patch } from "../../../domain/packages/manifest.ts";
import type { Location } from "../../../domain/source/location.ts";
import {
  type DocumentNode,
  entryAt,
  isTrueAt,
  itemsOf,
  listAt,
  mapAt,
  textAt,
  textsOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, openJson } from "../../documents/open-json.ts";
import { catalogsIn } from "./catalogs.ts";
import { faultsIn } from "./faults.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { jsonScalar, packageExtensionsIn } from "../package-extensions.ts";
import { mentionsIn } from "./mentions.ts";
import { overridesIn } from "./overrides.ts";
import { peerRulesIn } from "./peer-rules.ts";
import { requirementsIn } from "./requirements.ts";
import { scriptDecisionsIn } from "./script-decisions.ts";
import { namesIn, statedAt, statedIn } from "./stated.ts";
import { developersPnpmIn, packageManagerIn, toolchainsIn } from "./toolchains.ts";

/** Reads a package.json: its manifest, what it says of tools, and the parts of it that are of the wrong form. */
export function readPackageJson(text: string, path: string): readonly PackageFacts[] {
  const document = openJson(path, text);
  if ("kind" in document) return [document];
  return [
    { kind: "manifest", manifest: manifestOf(document) },
    ...toolchainsIn(document).map((statement) => ({ kind: "toolchain", statement }) as const),
    ...faultsIn(document),
  ];
}

function manifestOf(document: OpenDocument): Manifest {
  const { path, root } = document;
  const name = statedAt(document, root, "name");
  const version = statedAt(document, root, "version");
  const packageManager = packageManagerIn(document);
  const developersPnpm = developersPnpmIn(document);
  const isPrivate = isTrueAt(root, "private") || textAt(root, "private") === "true";
  const hasConfig = mapAt(root, "publishConfig") !== undefined;
  return {
    path,
    folder: folderOf(path),
    ...(name && { name }),
    ...(version && { version }),
    private: isPrivate,
    requirements: requirementsIn(document),
    overrides: overridesIn(document),
    patches: patchesIn(document),
    trusted: trustedIn(document),
    ignoredOptional: namesIn(document, listAt(pnpmIn(document), "ignoredOptionalDependencies")),
    ...peerRulesIn(mapAt(pnpmIn(document), "peerDependencyRules")),
    ...packageExtensionsIn(document, mapAt(pnpmIn(document), "packageExtensions"), jsonScalar),
    ...workspacesIn(document),
    ...(packageManager && { packageManager }),
    ...(developersPnpm && { developersPnpm }),
    engines: statedIn(document, mapAt(root, "engines")),
    scripts: statedIn(document, mapAt(root, "scripts")),
    bundled: bundledIn(document),
    scriptDecisions: scriptDecisionsIn(document),
    catalogs: catalogsIn(document),
    publishable: hasConfig || (!isPrivate && name !== undefined && version !== undefined),
    mentions: mentionsIn(root),
  };
}

function pnpmIn({ root }: OpenDocument): DocumentNode | undefined {
  return mapAt(root, "pnpm");
}

function patchesIn(document: OpenDocument): readonly Patch[] {
  const own = statedIn(document, mapAt(document.root, "patchedDependencies"));
  const pnpm = statedIn(document, mapAt(pnpmIn(document), "patchedDependencies"));
  return [
    ...[...own].map(([name, path]) => ({ name, path, from: "patchedDependencies" }) as const),
    ...[...pnpm].map(([name, path]) => ({ name, path, from: "pnpm.patchedDependencies" }) as const),
  ];
}

function trustedIn(document: OpenDocument): ReadonlyMap<string, Location> {
  const names = namesIn(document, listAt(document.root, "trustedDependencies"));
  return new Map([...names].map(([name, { at }]) => [name, at]));
}

/** A list, or yarn's `{ packages: [] }`. */
function workspacesIn({ root }: OpenDocument): Pick<Manifest, "workspaces"> {
  const field = valueAt(root, "workspaces");
  const list = field?.kind === "map" ? valueAt(field, "packages") : field;
  return list?.kind === "list" ? { workspaces: textsOf(list) } : {};
}

function bundledIn({ root }: OpenDocument): Manifest["bundled"] {
  const field = (entryAt(root, "bundleDependencies") ?? entryAt(root, "bundledDependencies"))?.value;
  if (field?.kind === "scalar" && field.value === true) return "all";
  return itemsOf(field).length > 0 ? textsOf(field) : [];
}
