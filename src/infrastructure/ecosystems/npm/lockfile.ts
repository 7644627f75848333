import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { Lockfile } from "../../../domain/packages/lockfile.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { entriesOf, isTrueAt, type MapNode, mapAt, valueAt } from "../../documents/node.ts";
import { type OpenDocument, openJson, placeOf } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { readDependencies } from "./dependencies-tree.ts";
import { readPackages } from "./packages-map.ts";

/** What a form of the format yields: an inventory with what is wrong in it. */
export interface Inventory extends Pick<Lockfile, "importers" | "packages"> {
  readonly faults: readonly PackageFacts[];
}

/** Reads package-lock.json or npm-shrinkwrap.json. Like npm it takes `packages`, of whatever version, where there is one. */
export function readLockfile(text: string, path: string): readonly PackageFacts[] {
  const document = openJson(path, text);
  if ("kind" in document) return [document];
  const format = formatOf(document);
  if (typeof format !== "string") return [format];
  const inventory = mapAt(document.root, "packages") ? readPackages(document) : readDependencies(document);
  const { importers, packages } = inventory;
  const lockfile: Lockfile = {
    path,
    folder: folderOf(path),
    manager: "npm",
    format,
    importers,
    packages,
    recorded: installsPeers(document) ? { installsPeers: true } : {},
    omitsUrls: !packages.some(({ origin }) => origin.kind === "registry" && origin.url !== undefined),
  };
  return [{ kind: "lockfile", lockfile }, ...inventory.faults, ...emptiness(document, lockfile)];
}

/** npm 7 and later mark what is there for peers alone. */
function installsPeers({ root }: OpenDocument): boolean {
  return entriesOf(mapAt(root, "packages")).some(({ value }) => isTrueAt(value, "peer"));
}

/** The version, or why this file cannot be read. Shrinkwraps of npm 4 and older have none. */
function formatOf(document: OpenDocument): string | PackageFacts {
  const { root, places } = document;
  const version = valueAt(root, "lockfileVersion");
  if (!version) return isOldShrinkwrap(root) ? "1" : unparsed(places(0), noVersion, writeAnew);
  const text = version.kind === "scalar" ? String(version.value) : "";
  if (!known.includes(text)) return unparsed(placeOf(document, version), tell(unknownVersion, { text }), writeAnew);
  return fieldFault(document, text) ?? text;
}

const known = ["1", "2", "3"];

function isOldShrinkwrap(root: MapNode): boolean {
  return mapAt(root, "dependencies") !== undefined && !valueAt(root, "packages");
}

/** `packages` and `dependencies` are maps, and from format 2 on there is one of them; npm does not mind which. */
function fieldFault(document: OpenDocument, version: string): PackageFacts | undefined {
  const { root, places } = document;
  const wrong = ["packages", "dependencies"].find((field) => (valueAt(root, field)?.kind ?? "map") !== "map");
  const node = wrong === undefined ? undefined : valueAt(root, wrong);
  if (node) return unparsed(placeOf(document, node), tell(noMap, { field: wrong ?? "" }), writeAnew);
  const hasInventory = valueAt(root, "packages") ?? valueAt(root, "dependencies");
  return version === "1" || hasInventory ? undefined : unparsed(places(0), noPackages, writeAnew);
}

/** A file that lists nothing although its root asks for something was not understood, or was emptied. */
function emptiness(document: OpenDocument, { importers, packages }: Lockfile): readonly PackageFacts[] {
  if (packages.length > 0) return [];
  const asked = importers.flatMap(({ edges }) => edges).find(({ scope }) => scope === "prod" || scope === "dev");
  if (asked) return [unparsed(asked.at, nothingListed, writeAnew)];
  const dependencies = mapAt(document.root, "dependencies");
  return entriesOf(dependencies).length > 0 && !mapAt(document.root, "packages")
    ? [unparsed(placeOf(document, dependencies ?? document.root), nothingListed, writeAnew)]
    : [];
}

const noVersion: Text = {
  en: "This lockfile does not say its format: there is no lockfileVersion.",
  "zh-CN": "此锁文件没有说明格式：缺少 lockfileVersion。",
};
const unknownVersion: Text = {
  en: "lockfileVersion {text} is not known here; 1, 2 and 3 are.",
  "zh-CN": "不认识 lockfileVersion {text}；支持 1、2、3。",
};
const noMap: Text = { en: '"{field}" must be an object.', "zh-CN": "“{field}”必须是一个对象。" };
const noPackages: Text = {
  en: 'This lockfile has no "packages".',
  "zh-CN": "此锁文件没有“packages”。",
};
const nothingListed: Text = {
  en: "This lockfile lists no package, although something is asked for.",
  "zh-CN": "此锁文件没有列出任何包，尽管有依赖要求。",
};
const writeAnew: Text = {
  en: "Run `npm install --package-lock-only` with npm 7 or newer.",
  "zh-CN": "请用 npm 7 或更新版本运行 `npm install --package-lock-only`。",
};
