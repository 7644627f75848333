import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Importer, Lockfile } from "../../../domain/packages/lockfile.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { joinFolder } from "../../documents/join-folder.ts";
import { entriesOf, mapAt, textAt, valueAt } from "../../documents/node.ts";
import { type OpenDocument, openJson, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { edgesOf } from "./edges.ts";
import { faultsIn, writeAnew } from "./faults.ts";
import { keyFor } from "./key-path.ts";
import { packageOf, type Tuple } from "./package-tuple.ts";
import { type ReadEntry, readEntries } from "./read-entries.ts";
import { recordedSettings } from "./recorded.ts";

/** Reads bun.lock: JSON with commas after the last items, a list for each package under its path in `node_modules`. */
export function readLockfile(text: string, path: string): readonly PackageFacts[] {
  const document = openJson(path, text, { lenient: true });
  if ("kind" in document) return [document];
  const format = formatOf(document);
  if (typeof format !== "string") return [format];
  const entries = readEntries(document);
  const lockfile = lockfileOf(document, format, placedAmong(entries));
  return [{ kind: "lockfile", lockfile }, ...faultsIn(document, entries), ...emptiness(lockfile)];
}

const known: ReadonlySet<string> = new Set(["0", "1", "2"]);

function formatOf(document: OpenDocument): string | PackageFacts {
  const node = valueAt(document.root, "lockfileVersion");
  if (node?.kind !== "scalar") return unparsed({ path: document.path, line: 1, column: 1 }, noVersion, writeAnew);
  const version = String(node.value);
  if (known.has(version)) return version;
  return unparsed(placeOf(document, node), tell(unknownVersion, { version }), writeAnew);
}

/** A tuple with the names on the way to it. */
interface Placed {
  readonly tuple: Tuple;
  readonly names: readonly string[];
}

function lockfileOf(document: OpenDocument, format: string, placed: readonly Placed[]): Lockfile {
  const { path, root } = document;
  const indexes = new Map(placed.map(({ tuple }, index) => [tuple.entry.key, index]));
  const finder = (names: readonly string[]) => (name: string) => {
    const key = keyFor(names, name, indexes);
    return key === undefined ? undefined : indexes.get(key);
  };
  const packages = placed.map(({ tuple, names }): LockedPackage => {
    const edges = tuple.kind === "workspace" ? [] : edgesOf(document, tuple.info, finder(names));
    return packageOf(document, tuple, { names, edges });
  });
  const importers = entriesOf(mapAt(root, "workspaces")).map((entry): Importer => {
    const name = textAt(entry.value, "name");
    const edges = edgesOf(document, entry.value, finder(entry.key === "" || name === undefined ? [] : [name]));
    const folder = joinFolder(folderOf(path), entry.key);
    return { folder, at: placeOfKey(document, entry), edges, ...(name !== undefined && { name }) };
  });
  return {
    path,
    folder: folderOf(path),
    manager: "bun",
    format,
    importers,
    packages,
    recorded: recordedSettings(document),
    omitsUrls: !packages.some(({ origin }) => origin.kind === "registry" && origin.url !== undefined),
  };
}

/** What could be read; of a key that is there twice the last, as bun takes it. */
function placedAmong(entries: readonly ReadEntry[]): readonly Placed[] {
  const last = new Map(entries.map((one) => [one.entry.key, one]));
  return [...last.values()].flatMap(({ tuple, names }) => (tuple && names ? [{ tuple, names }] : []));
}

/** A file that lists nothing although its manifests ask for something was not understood, or was emptied. */
function emptiness({ importers, packages }: Lockfile): readonly PackageFacts[] {
  if (packages.length > 0) return [];
  const asked = importers.flatMap(({ edges }) => edges).find(({ optional, scope }) => !optional && scope !== "peer");
  return asked ? [unparsed(asked.at, nothingListed, writeAnew)] : [];
}

const noVersion: Text = {
  en: "This lockfile does not say its format: there is no lockfileVersion.",
  "zh-CN": "此锁文件没有说明格式：缺少 lockfileVersion。",
};
const unknownVersion: Text = {
  en: "lockfileVersion {version} is not known here; 0, 1 and 2 are.",
  "zh-CN": "不认识 lockfileVersion {version}；支持 0、1、2。",
};
const nothingListed: Text = {
  en: "This lockfile lists no package, although something is asked for.",
  "zh-CN": "此锁文件没有列出任何包，尽管有依赖要求。",
};
