import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import {
  type DocumentEntry,
  type DocumentNode,
  entriesOf,
  mapAt,
  repeatedEntries,
  textOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { isPackageName } from "../npm/locations.ts";
import type { ReadEntry } from "./read-entries.ts";

/** The way out of a lockfile that cannot be read. */
export const writeAnew: Text = {
  en: "Run `bun install --lockfile-only` and commit the lockfile it writes.",
  "zh-CN": "请运行 `bun install --lockfile-only`，并提交它写出的锁文件。",
};

/** What is wrong in a lockfile: bun fails on these, or each reader makes something else of them. */
export function faultsIn(document: OpenDocument, entries: readonly ReadEntry[]): readonly PackageFacts[] {
  const { root } = document;
  const sections = ["workspaces", "packages"].map((field) => valueAt(root, field));
  const odd = sections.filter((node) => node && node.kind !== "map");
  return [
    ...odd.flatMap((node) => (node ? [unparsed(placeOf(document, node), noMap, writeAnew)] : [])),
    ...[root, mapAt(root, "workspaces"), mapAt(root, "packages")]
      .flatMap(repeatedEntries)
      .map((entry) => fault(document, entry, twice)),
    ...entriesOf(mapAt(root, "workspaces")).flatMap((entry) => workspaceFaults(document, entry)),
    ...entries.flatMap((one) => packageFaults(document, one)),
  ];
}

function workspaceFaults(document: OpenDocument, entry: DocumentEntry): readonly PackageFacts[] {
  return entry.value.kind === "map" ? fieldFaults(document, entry.value) : [fault(document, entry, noTuple)];
}

function packageFaults(document: OpenDocument, { entry, names, tuple }: ReadEntry): readonly PackageFacts[] {
  if (!names) return [fault(document, entry, oddKey)];
  if (!tuple) return [fault(document, entry, noTuple)];
  return tuple.info ? fieldFaults(document, tuple.info) : [];
}

const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

function fieldFaults(document: OpenDocument, info: DocumentNode): readonly PackageFacts[] {
  return [
    ...repeatedEntries(info).map((entry) => fault(document, entry, twice)),
    ...fields.flatMap((field) => {
      const map = valueAt(info, field);
      if (map === undefined) return [];
      if (map.kind !== "map") return [unparsed(placeOf(document, map), noMap, writeAnew)];
      const odd = map.entries.filter(({ key, value }) => !isPackageName(key) || textOf(value) === undefined);
      return [
        ...odd.map((entry) => fault(document, entry, oddRequirement)),
        ...repeatedEntries(map).map((entry) => fault(document, entry, twice)),
      ];
    }),
  ];
}

function fault(document: OpenDocument, entry: DocumentEntry, reason: Text): PackageFacts {
  return unparsed(placeOfKey(document, entry), tell(reason, { key: entry.key }), writeAnew);
}

const noMap: Text = { en: "This must be an object.", "zh-CN": "此处必须是一个对象。" };
const twice: Text = {
  en: 'The key "{key}" is there twice, and bun takes the last.',
  "zh-CN": "键“{key}”出现了两次，bun 取最后一个。",
};
const oddKey: Text = {
  en: '"{key}" is no path of package names.',
  "zh-CN": "“{key}”不是由包名组成的路径。",
};
const noTuple: Text = {
  en: 'The entry "{key}" has none of the forms that bun writes.',
  "zh-CN": "条目“{key}”不符合 bun 写出的任何形式。",
};
const oddRequirement: Text = {
  en: '"{key}" is no name of a package with what is asked of it.',
  "zh-CN": "“{key}”不是带有依赖要求的包名。",
};
