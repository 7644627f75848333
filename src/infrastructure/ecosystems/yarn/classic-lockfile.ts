import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { LockedEdge, LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Lockfile } from "../../../domain/packages/lockfile.ts";
import type { Scope } from "../../../domain/packages/requirement.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type DocumentEntry, entriesOf, mapAt, textAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { placesIn } from "../../documents/places.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { type ClassicFault, readClassicDocument } from "./classic-document.ts";
import { classicFaults } from "./classic-faults.ts";
import { integrityOf, originOf } from "./classic-origin.ts";
import { aliasIn, type Answers, answersOver, descriptorOf, descriptorsIn } from "./descriptors.ts";
import { writeAnew } from "./words.ts";

/** Reads yarn.lock of yarn 1. It records nothing of manifests: they are asked for what they want. */
export function readClassicLockfile(text: string, path: string): readonly PackageFacts[] {
  const places = placesIn(path, text);
  const version = /^# yarn lockfile v(\d{1,9})\s*$/mu.exec(text);
  if (version && version[1] !== "1") {
    return [unparsed(places(version.index), tell(unknownVersion, { version: version[1] ?? "" }), writeAnew)];
  }
  const root = readClassicDocument(text);
  if ("fault" in root) return [unparsed(places(root.start), faults[root.fault], writeAnew)];
  if (!version && root.entries.length === 0 && text.trim() !== "") return [unparsed(places(0), noVersion, writeAnew)];
  const document = { path, root, places };
  return [{ kind: "lockfile", lockfile: lockfileOf(document) }, ...classicFaults(document)];
}

function lockfileOf(document: OpenDocument): Lockfile {
  const { path, root } = document;
  const entries = root.entries.filter(({ value }) => value.kind === "map");
  const keys = entries.map(({ key }) => descriptorsIn(key));
  const answers = answersOver(keys);
  const packages = entries.map((entry) => packageOf(document, entry, answers));
  return {
    path,
    folder: folderOf(path),
    manager: "yarn",
    format: "1",
    edition: "classic",
    importers: [],
    packages,
    recorded: {},
    omitsUrls: !packages.some(({ origin }) => origin.kind === "registry" && origin.url !== undefined),
  };
}

const fields: readonly (readonly [field: string, scope: Scope])[] = [
  ["dependencies", "prod"],
  ["optionalDependencies", "optional"],
];

function packageOf(document: OpenDocument, entry: DocumentEntry, answers: Answers): LockedPackage {
  const { key, value } = entry;
  const { name: asked, range } = descriptorOf(descriptorsIn(key)[0] ?? "") ?? { name: "", range: "" };
  const name = aliasIn(range) ?? asked;
  const version = valueAt(value, "version");
  const resolved = valueAt(value, "resolved");
  return {
    key,
    at: placeOfKey(document, entry),
    name,
    ...(name !== asked && { alias: asked }),
    version: textAt(value, "version") ?? "",
    ...(version && { versionAt: placeOf(document, version) }),
    origin: originOf(document, resolved, range),
    ...integrityOf(document, valueAt(value, "integrity"), resolved),
    edges: edgesOf(document, entry, answers),
    bundled: false,
    optional: false,
    dev: false,
    conditional: false,
    installScript: false,
  };
}

function edgesOf(document: OpenDocument, { value }: DocumentEntry, answers: Answers): readonly LockedEdge[] {
  return fields.flatMap(([field, scope]) =>
    entriesOf(mapAt(value, field)).flatMap(({ key: name, value: range }) => {
      const raw = textOf(range);
      if (raw === undefined) return [];
      const to = answers([`${name}@${raw}`]);
      const at = placeOf(document, range);
      return [{ name, raw, scope, optional: scope === "optional", at, ...(to !== undefined && { to }) }];
    }),
  );
}

const unknownVersion: Text = {
  en: "The format v{version} is not known here; v1 and those of yarn 2 and later are.",
  "zh-CN": "不认识格式 v{version}；支持 v1 以及 yarn 2 及更新版本的格式。",
};
const noVersion: Text = {
  en: "This lockfile does not say its format and lists nothing.",
  "zh-CN": "此锁文件没有说明格式，也没有列出任何内容。",
};
const faults: Readonly<Record<ClassicFault["fault"], Text>> = {
  indentation: { en: "This line is not indented as its neighbours are.", "zh-CN": "此行的缩进与相邻的行不一致。" },
  line: {
    en: "This is neither a key with its value nor a list of keys.",
    "zh-CN": "此行既不是键值对，也不是键的列表。",
  },
  quote: { en: "This quoted text is not well formed.", "zh-CN": "此处加引号的文本格式不正确。" },
};
