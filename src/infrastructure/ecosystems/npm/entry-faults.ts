import { valid } from "semver";
import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import {
  type DocumentEntry,
  type DocumentNode,
  isTrueAt,
  mapAt,
  repeatedEntries,
  textAt,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { isOdd, isPackageName, placementOf } from "./locations.ts";

/** Entries that are there twice: git may leave such, and JSON readers take the last without a word. */
export function repetitions(document: OpenDocument, field: "packages" | "dependencies"): readonly PackageFacts[] {
  return [document.root, mapAt(document.root, field)]
    .flatMap(repeatedEntries)
    .map((entry) => unparsed(placeOfKey(document, entry), tell(twice, { key: entry.key }), installAnew));
}

/** What is wrong with one entry: npm itself fails on these, or each reader makes something else of them. */
export function entryFault(
  document: OpenDocument,
  entry: DocumentEntry,
  all: ReadonlyMap<string, DocumentEntry>,
): PackageFacts | undefined {
  const { key, value } = entry;
  const complain = (text: Text, at = placeOfKey(document, entry)) => unparsed(at, tell(text, { key }), installAnew);
  if (value.kind !== "map") return complain(noMap);
  if (isOdd(key)) return complain(oddLocation);
  const repeated = repeatedField(value);
  if (repeated)
    return unparsed(placeOfKey(document, repeated), tell(twiceIn, { key, field: repeated.key }), installAnew);
  const wrong = texts.map((field) => valueAt(value, field)).find((node) => node && !isText(node));
  if (wrong) return complain(noText, placeOf(document, wrong));
  if (isTrueAt(value, "link")) return leadsTo(textAt(value, "resolved"), all) ? undefined : complain(noTarget);
  if (placementOf(key) === undefined || hasVersion(value)) return undefined;
  return texts.some((field) => valueAt(value, field)) ? complain(noVersion) : complain(sayNothing);
}

function leadsTo(target: string | undefined, all: ReadonlyMap<string, DocumentEntry>): boolean {
  return target !== undefined && all.has(target);
}

/** npm fails on an entry without a version, but for what it takes from git or from a file. */
function hasVersion(node: DocumentNode): boolean {
  if (valid(textAt(node, "version"), { loose: true }) !== null) return true;
  return /^(?:git|ssh|file:)/iu.test(textAt(node, "resolved") ?? "");
}

/** The same for an entry of format 1. */
export function treeFault(document: OpenDocument, entry: DocumentEntry, location: string): PackageFacts | undefined {
  const { key, value } = entry;
  const complain = (text: Text, at = placeOfKey(document, entry)) => unparsed(at, tell(text, { key }), installAnew);
  if (value.kind !== "map") return complain(noMap);
  if (isOdd(location) || !isPackageName(key)) return complain(oddLocation);
  const again = repeatedField(value);
  if (again) return unparsed(placeOfKey(document, again), tell(twiceIn, { key, field: again.key }), installAnew);
  const wrong = texts.map((field) => valueAt(value, field)).find((node) => node && !isText(node));
  if (wrong) return complain(noText, placeOf(document, wrong));
  const [repeated] = repeatedEntries(mapAt(value, "dependencies"));
  if (repeated) return unparsed(placeOfKey(document, repeated), tell(twice, { key: repeated.key }), installAnew);
  const says = texts.some((field) => valueAt(value, field) !== undefined);
  return says || isTrueAt(value, "bundled") ? undefined : complain(sayNothing);
}

/** A field that is there twice, or a name in one of those that ask for packages. */
function repeatedField(node: DocumentNode): DocumentEntry | undefined {
  return [node, ...asking.map((field) => mapAt(node, field))].flatMap(repeatedEntries)[0];
}

const asking = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "requires"];

const texts = ["version", "resolved", "integrity", "name"];

function isText(node: DocumentEntry["value"]): boolean {
  return node.kind === "scalar" && typeof node.value === "string";
}

const noVersion: Text = {
  en: 'The entry "{key}" has no version that npm understands.',
  "zh-CN": "条目“{key}”没有 npm 能理解的版本。",
};
const twice: Text = {
  en: 'The entry "{key}" is there twice; npm takes the last.',
  "zh-CN": "条目“{key}”出现了两次；npm 取最后一个。",
};
const twiceIn: Text = {
  en: 'The entry "{key}" has "{field}" twice; npm takes the last.',
  "zh-CN": "条目“{key}”中“{field}”出现了两次；npm 取最后一个。",
};
const noMap: Text = { en: 'The entry "{key}" must be an object.', "zh-CN": "条目“{key}”必须是一个对象。" };
const oddLocation: Text = {
  en: '"{key}" is no place for a package.',
  "zh-CN": "“{key}”不是放置包的位置。",
};
const noText: Text = {
  en: 'This field of "{key}" must be a text.',
  "zh-CN": "“{key}”的此字段必须是文本。",
};
const noTarget: Text = {
  en: '"{key}" is a link to a folder that has no entry in this lockfile.',
  "zh-CN": "“{key}”是一个链接，但它指向的目录在此锁文件中没有条目。",
};
const sayNothing: Text = {
  en: 'The entry "{key}" says neither a version nor where the package comes from.',
  "zh-CN": "条目“{key}”既没有版本，也没有说明包的来源。",
};
const installAnew: Text = {
  en: "Remove the entry and run `npm install`.",
  "zh-CN": "请删除该条目并运行 `npm install`。",
};
