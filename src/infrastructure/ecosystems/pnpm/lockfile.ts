import { type Text, tell } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { Lockfile, RecordedSettings } from "../../../domain/packages/lockfile.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { valueAt } from "../../documents/node.ts";
import { type OpenDocument, placeOf } from "../../documents/open-json.ts";
import { openYaml } from "../../documents/open-yaml.ts";
import { unparsed } from "../../documents/unparsed.ts";
import type { KeyStyle } from "./dep-path.ts";
import { isEnvironment } from "./importers.ts";
import { type Inventory, readInventory } from "./inventory.ts";
import { formatOf, environmentIn, recordedSettings } from "./recorded.ts";
import { writeAnew } from "./words.ts";

/**
 * Reads pnpm-lock.yaml. Since pnpm 11 it may begin with a document of its own for the manager and its configuration
 * packages, which are installed like the others: both count.
 */
export function readLockfile(text: string, path: string): readonly PackageFacts[] {
  const documents = openYaml(path, text);
  if ("kind" in documents) return [documents];
  const [first, second, third] = documents;
  const start = { path, line: 1, column: 1 };
  if (!first) return [unparsed(start, empty, writeAnew)];
  const extra = third ?? (second && !isEnvironment(first) ? second : undefined);
  if (extra) return [unparsed(placeOf(extra, extra.root), tooMany, writeAnew)];
  const styles = documents.map(styleOf);
  const wrong = styles.flatMap((style) => (typeof style === "number" ? [] : [style]));
  if (wrong.length > 0) return wrong;
  return factsOf(documents, path);
}

function factsOf(documents: readonly OpenDocument[], path: string): readonly PackageFacts[] {
  const inventories: Inventory[] = [];
  for (const document of documents) {
    const style = styleOf(document);
    const first = inventories.reduce((sum, { packages }) => sum + packages.length, 0);
    if (typeof style === "number") inventories.push(readInventory(document, style, first));
  }
  const project = documents.at(-1);
  if (!project) return [];
  const packages = inventories.flatMap((inventory) => inventory.packages);
  const lockfile: Lockfile = {
    path,
    folder: folderOf(path),
    manager: "pnpm",
    format: formatOf(project) ?? "",
    importers: inventories.flatMap((inventory) => inventory.importers),
    packages,
    recorded: recordedIn(documents),
    omitsUrls: !packages.some(({ origin }) => origin.kind === "registry" && origin.url !== undefined),
  };
  return [{ kind: "lockfile", lockfile }, ...inventories.flatMap(({ faults }) => faults), ...emptiness(lockfile)];
}

/** What both documents record: one the settings, one the configuration packages; without the latter there are none. */
function recordedIn(documents: readonly OpenDocument[]): RecordedSettings {
  const environment = documents.find(isEnvironment);
  const project = documents.find((one) => one !== environment);
  return {
    ...(project && recordedSettings(project)),
    ...(environment ? environmentIn(environment) : { configurationPackages: new Map() }),
  };
}

/** How the keys of a document are written, by its format; or why it cannot be read. */
function styleOf(document: OpenDocument): KeyStyle | PackageFacts {
  const format = formatOf(document);
  const node = valueAt(document.root, "lockfileVersion");
  if (format === undefined || !node) return unparsed(placeOf(document, node ?? document.root), noVersion, writeAnew);
  const style = styles.get(/^(\d+)(?:\.\d+)?(?:-inlineSpecifiers)?$/u.exec(format)?.[1] ?? "");
  return style ?? unparsed(placeOf(document, node), tell(unknownVersion, { version: format }), writeAnew);
}

/** 12 adds registries' names to keys of 9 (pnpm 12, `deps.path`). */
const styles: ReadonlyMap<string, KeyStyle> = new Map([
  ["5", 5],
  ["6", 6],
  ["9", 9],
  ["12", 9],
]);

/** A file that lists nothing although its manifests ask for something was not understood, or was emptied. */
function emptiness({ importers, packages }: Lockfile): readonly PackageFacts[] {
  if (packages.length > 0) return [];
  const asked = importers.flatMap(({ edges }) => edges).find(({ optional }) => !optional);
  return asked ? [unparsed(asked.at, nothingListed, writeAnew)] : [];
}

const empty: Text = { en: "This lockfile is empty.", "zh-CN": "此锁文件为空。" };
const tooMany: Text = {
  en: "There is one document too many here: pnpm reads one for itself and one for the project.",
  "zh-CN": "此处多出一个文档：pnpm 只读取一个自身的文档和一个项目的文档。",
};
const noVersion: Text = {
  en: "This lockfile does not say its format: there is no lockfileVersion.",
  "zh-CN": "此锁文件没有说明格式：缺少 lockfileVersion。",
};
const unknownVersion: Text = {
  en: "lockfileVersion {version} is not known here; 5, 6, 9 and 12 are.",
  "zh-CN": "不认识 lockfileVersion {version}；支持 5、6、9、12。",
};
const nothingListed: Text = {
  en: "This lockfile lists no package, although something is asked for.",
  "zh-CN": "此锁文件没有列出任何包，尽管有依赖要求。",
};
