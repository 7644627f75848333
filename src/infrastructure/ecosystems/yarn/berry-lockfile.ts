import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { LockedEdge, LockedPackage } from "../../../domain/packages/locked-package.ts";
import type { Importer, Lockfile } from "../../../domain/packages/lockfile.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { joinFolder } from "../../documents/join-folder.ts";
import { mapAt, textAt, textOf, valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf, placeOfKey } from "../../documents/open-json.ts";
import { openYaml } from "../../documents/open-yaml.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { answersFor, type BerryEntry, berryEntries, edgesOf } from "./berry-entries.ts";
import { berryFaults } from "./berry-faults.ts";
import { originOf, workspaceOf } from "./berry-locator.ts";
import { descriptorOf } from "./descriptors.ts";
import { writeAnew } from "./words.ts";

/** Reads yarn.lock of yarn 2 and later: YAML in which every scalar is text, whose workspaces are entries too. */
export function readBerryLockfile(text: string, path: string): readonly PackageFacts[] {
  const documents = openYaml(path, text, { texts: true });
  if ("kind" in documents) return [documents];
  const [document, second] = documents;
  if (!document || second) return [unparsed({ path, line: 1, column: 1 }, oneDocument, writeAnew)];
  const version = versionOf(document);
  if (typeof version !== "string") return [version];
  const lockfile = lockfileOf(document, version);
  const faults = berryFaults(document);
  const isEmpty = lockfile.packages.length === 0 && faults.length === 0;
  return [
    { kind: "lockfile", lockfile },
    ...faults,
    ...(isEmpty ? [unparsed(placeOf(document, document.root), nothingListed, writeAnew)] : []),
  ];
}

/** yarn 2 began with 4; yarn 4.14 writes 10. */
const known: ReadonlySet<string> = new Set(["4", "5", "6", "7", "8", "9", "10"]);

function versionOf(document: OpenDocument): string | PackageFacts {
  const node = valueAt(mapAt(document.root, "__metadata"), "version");
  const version = textOf(node);
  if (version === undefined || !node) return unparsed(placeOf(document, document.root), noVersion, writeAnew);
  if (known.has(version)) return version;
  return unparsed(placeOf(document, node), tell(unknownVersion, { version }), writeAnew);
}

function lockfileOf(document: OpenDocument, format: string): Lockfile {
  const { path, root } = document;
  const entries = berryEntries(document);
  const answers = answersFor(entries);
  const edges = entries.map((one) => edgesOf(document, one, answers));
  const cacheKey = textAt(mapAt(root, "__metadata"), "cacheKey");
  const packages = entries.map((one, index) => packageOf(document, one, { edges: edges[index] ?? [], cacheKey }));
  return {
    path,
    folder: folderOf(path),
    manager: "yarn",
    format,
    edition: "berry",
    importers: entries.flatMap((one, index) => importerOf(document, one, edges[index] ?? []) ?? []),
    packages,
    recorded: {},
    omitsUrls: !packages.some(({ origin }) => origin.kind === "registry" && origin.url !== undefined),
  };
}

/** A workspace's entry says what its manifest asks for. */
function importerOf(
  document: OpenDocument,
  { entry, locator }: BerryEntry,
  edges: readonly LockedEdge[],
): Importer | undefined {
  const workspace = workspaceOf(locator);
  if (workspace === undefined) return undefined;
  const folder = joinFolder(folderOf(document.path), workspace);
  return { folder, name: locator.name, at: placeOfKey(document, entry), edges };
}

interface Around {
  readonly edges: readonly LockedEdge[];
  readonly cacheKey: string | undefined;
}

function packageOf(document: OpenDocument, one: BerryEntry, { edges, cacheKey }: Around): LockedPackage {
  const { entry, locator, descriptors } = one;
  const { key, value } = entry;
  const version = valueAt(value, "version");
  const text = textOf(version) ?? "";
  const asked = descriptorOf(descriptors[0] ?? "")?.name ?? locator.name;
  const isLocal = text.endsWith("-use.local");
  return {
    key,
    at: placeOfKey(document, entry),
    name: locator.name,
    ...(asked !== locator.name && { alias: asked }),
    version: isLocal ? "" : text,
    ...(version && !isLocal && { versionAt: placeOf(document, version) }),
    origin: originOf(locator, descriptors, placeOf(document, valueAt(value, "resolution") ?? value)),
    ...integrityOf(document, one, cacheKey),
    edges: workspaceOf(locator) === undefined ? edges : [],
    bundled: false,
    optional: false,
    dev: false,
    conditional: valueAt(value, "conditions") !== undefined,
    installScript: false,
  };
}

/** The checksum says since yarn 4 which cache key it holds for; before, the file as a whole does. */
function integrityOf(document: OpenDocument, { entry }: BerryEntry, cacheKey: string | undefined) {
  const checksum = valueAt(entry.value, "checksum");
  const text = textOf(checksum);
  if (!checksum || text === undefined) return {};
  const slash = text.indexOf("/");
  const own = slash < 0 ? cacheKey : text.slice(0, slash);
  const integrity = { text, of: "yarn-archive", at: placeOf(document, checksum) } as const;
  return { integrity: { ...integrity, ...(own !== undefined && { cacheKey: own }) } };
}

const oneDocument: Text = { en: "This must be one YAML document.", "zh-CN": "此处必须是一个 YAML 文档。" };
const noVersion: Text = {
  en: "This lockfile does not say its format: there is no version in __metadata.",
  "zh-CN": "此锁文件没有说明格式：__metadata 中缺少 version。",
};
const unknownVersion: Text = {
  en: "Version {version} of __metadata is not known here; 4 to 10 are.",
  "zh-CN": "不认识 __metadata 版本 {version}；支持 4 到 10。",
};
const nothingListed: Text = {
  en: "This lockfile lists nothing, not even the project itself.",
  "zh-CN": "此锁文件没有列出任何内容，连项目本身也没有。",
};
