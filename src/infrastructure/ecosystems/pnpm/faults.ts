import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import {
  type DocumentEntry,
  type DocumentNode,
  entriesOf,
  mapAt,
  repeatedEntries,
  textAt,
  textOf,
  valueAt,
} from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { isPackageName } from "../npm/locations.ts";
import { type KeyStyle, packageIdOf, withoutSuffix } from "./dep-path.ts";
import { importerNodes } from "./importers.ts";
import { referenceOf } from "./graph.ts";
import { identityOf } from "./package-entry.ts";
import { writeAnew } from "./words.ts";

/** What is wrong in one document: pnpm fails on these, or each reader makes something else of them. */
export function faultsIn(document: OpenDocument, style: KeyStyle): readonly PackageFacts[] {
  const wrong = sections.map((field) => valueAt(document.root, field)).filter((node) => node && node.kind !== "map");
  const known = new Set(entriesOf(mapAt(document.root, "packages")).map(({ key }) => key));
  return [
    ...wrong.flatMap((node) => (node ? [unparsed(placeOf(document, node), noMap, writeAnew)] : [])),
    ...repetitions(document),
    ...entriesOf(mapAt(document.root, "packages")).flatMap((entry) => packageFaults(document, entry, style)),
    ...entriesOf(mapAt(document.root, "snapshots")).flatMap((entry) =>
      snapshotFaults(document, entry, { style, known }),
    ),
    ...importerNodes(document).flatMap(({ node }) => referenceFaults(document, node, importerFields)),
  ];
}

const sections = ["importers", "packages", "snapshots"];
const packageFields = ["dependencies", "optionalDependencies"];
const importerFields = [...packageFields, "devDependencies", "configDependencies", "packageManagerDependencies"];

/** js-yaml refuses keys that are there twice; other readers take one of them. */
function repetitions(document: OpenDocument): readonly PackageFacts[] {
  const maps = [document.root, ...sections.map((field) => mapAt(document.root, field))];
  return maps.flatMap(repeatedEntries).map((entry) => fault(document, entry, twice));
}

function packageFaults(document: OpenDocument, entry: DocumentEntry, style: KeyStyle): readonly PackageFacts[] {
  const { value } = entry;
  if (value.kind !== "map") return [fault(document, entry, noEntry)];
  const { name } = identityOf(entry, style);
  if (!isPackageName(name)) return [fault(document, entry, noName)];
  if (isAnother(entry, style)) return [fault(document, entry, twoNames)];
  const resolution = valueAt(value, "resolution");
  if (resolution?.kind !== "map") return isPrunedFolder(entry) ? [] : [fault(document, entry, noResolution)];
  const odd = ["integrity", "tarball", "repo", "commit", "directory", "type"].find(
    (field) => valueAt(resolution, field) && textAt(resolution, field) === undefined,
  );
  if (odd !== undefined) return [fault(document, entry, oddResolution)];
  return [...repeatedEntries(resolution), ...repeatedEntries(value)]
    .map((one) => fault(document, one, twice))
    .concat(style === 9 ? [] : referenceFaults(document, value, packageFields));
}

/** pnpm fetches the name and version of the fields, whatever the key of a registry's package says. */
function isAnother({ key, value }: DocumentEntry, style: KeyStyle): boolean {
  const id = packageIdOf(key, style);
  if (id?.version === undefined) return false;
  return (textAt(value, "name") ?? id.name) !== id.name || (textAt(value, "version") ?? id.version) !== id.version;
}

/** A folder's entry needs no resolution: its key says where it is. */
function isPrunedFolder({ key }: DocumentEntry): boolean {
  return key.includes("@file:");
}

function snapshotFaults(
  document: OpenDocument,
  entry: DocumentEntry,
  { style, known }: { readonly style: KeyStyle; readonly known: ReadonlySet<string> },
): readonly PackageFacts[] {
  const { key, value } = entry;
  if (value.kind !== "map") return [fault(document, entry, noEntry)];
  const id = withoutSuffix(key, style);
  if (packageIdOf(key, style) === undefined) return [fault(document, entry, noName)];
  if (!known.has(id) && !isPrunedFolder(entry)) return [fault(document, entry, noPackage)];
  return referenceFaults(document, value, packageFields);
}

/** References are texts, and their names are those of folders in `node_modules`, not ways out of it. */
function referenceFaults(
  document: OpenDocument,
  node: DocumentNode,
  wanted: readonly string[],
): readonly PackageFacts[] {
  return wanted.flatMap((field) => {
    const map = valueAt(node, field);
    if (map === undefined) return [];
    if (map.kind !== "map") return [unparsed(placeOf(document, map), noMap, writeAnew)];
    const odd = map.entries.filter(({ key, value }) => !isPackageName(key) || textOf(referenceOf(value)) === undefined);
    return [
      ...odd.map((entry) => fault(document, entry, oddReference)),
      ...repeatedEntries(map).map((entry) => fault(document, entry, twice)),
    ];
  });
}

function fault(document: OpenDocument, entry: DocumentEntry, reason: Text): PackageFacts {
  return unparsed(placeOfKey(document, entry), tell(reason, { key: entry.key }), writeAnew);
}

const noMap: Text = { en: "This must be a map.", "zh-CN": "此处必须是映射。" };
const twice: Text = { en: 'The key "{key}" is there twice.', "zh-CN": "键“{key}”出现了两次。" };
const noEntry: Text = { en: 'The entry "{key}" must be a map.', "zh-CN": "条目“{key}”必须是映射。" };
const noName: Text = {
  en: 'The key "{key}" has no name of a package that could be told from it.',
  "zh-CN": "无法从键“{key}”中得出包名。",
};
const twoNames: Text = {
  en: 'The entry "{key}" states a name or version that its key does not.',
  "zh-CN": "条目“{key}”中写的名称或版本与其键不一致。",
};
const noResolution: Text = {
  en: 'The entry "{key}" does not say where the package comes from.',
  "zh-CN": "条目“{key}”没有说明包的来源。",
};
const oddResolution: Text = {
  en: 'A field in the resolution of "{key}" must be a text.',
  "zh-CN": "“{key}”的 resolution 中有字段不是文本。",
};
const noPackage: Text = {
  en: '"{key}" has no entry in "packages".',
  "zh-CN": "“{key}”在“packages”中没有条目。",
};
const oddReference: Text = {
  en: '"{key}" is no name of a package with the version that answers it.',
  "zh-CN": "“{key}”不是带有对应版本的包名。",
};
