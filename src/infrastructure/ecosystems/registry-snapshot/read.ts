import type { Text } from "../../../domain/findings/text.ts";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { PublishedPackage, SigningKey } from "../../../domain/packages/registry/published-package.ts";
import type { RegistrySnapshot } from "../../../domain/packages/registry/registry-snapshot.ts";
import { type UnreadReason, unreadReasons } from "../../../domain/packages/registry/unread.ts";
import { conflict, conflictIn, unparsed } from "../../documents/unparsed.ts";
import { digestOf } from "./digest.ts";
import { readModules } from "./read-modules.ts";
import { readKeys, readPackage } from "./read-packages.ts";
import { fields, members, type Part, required, ShapeFault } from "./shape.ts";
import { address, oneOf, time } from "./words.ts";

/** Version of the file's form. Goes up when an older reader would misread it. */
export const schemaVersion = 1;

/** Reads a snapshot. Anything that is not exactly what the tool writes makes the whole file unreadable: half a truth misleads. */
export function readSnapshot(text: string, path: string): readonly PackageFacts[] {
  try {
    return [{ kind: "registry", registry: snapshotFrom(JSON.parse(text), path) }];
  } catch (error) {
    return [fault(error, text, path)];
  }
}

function fault(error: unknown, text: string, path: string): PackageFacts {
  const at = { path, line: 1, column: 1 };
  const isConflict = conflictIn(text) !== undefined;
  if (isConflict) return unparsed(at, conflict.reason, again);
  return unparsed(at, error instanceof ShapeFault ? error.text : notJson, again);
}

function snapshotFrom(value: unknown, path: string): RegistrySnapshot {
  const root = { where: "", value };
  const {
    schemaVersion: version,
    asOf,
    npm,
    go,
    digest,
  } = fields(root, [...(["schemaVersion", "asOf", "npm", "go", "digest"] as const)]);
  if (version?.value !== schemaVersion) throw new ShapeFault("schemaVersion", { en: "1", "zh-CN": "1" });
  const registries = npm ? readRegistries(npm) : [];
  const snapshot = {
    path,
    asOf: time(required(asOf, "asOf")),
    packages: byName(registries.flatMap(({ packages }) => packages)),
    keys: new Map(registries.flatMap(({ registry, keys }) => (keys.length > 0 ? [[registry, keys] as const] : []))),
    modules: go ? readModules(go) : new Map(),
  };
  // The content is known to be of the right form by now, so it is as deep as it should be.
  if (required(digest, "digest").value !== digestOf({ ...(value as object) }))
    throw new ShapeFault("digest", unchanged);
  return snapshot;
}

interface Registry {
  readonly registry: string;
  readonly keys: readonly SigningKey[] | UnreadReason;
  readonly packages: readonly PublishedPackage[];
}

function readRegistries(part: Part): readonly Registry[] {
  return [...members(part)].map(([key, inner]) => {
    const registry = address({ where: inner.where, value: key });
    const { keys, packages } = fields(inner, ["keys", "packages"]);
    const read = [...members(required(packages, `${inner.where} › packages`))];
    return {
      registry,
      keys: keys ? keysIn(keys) : [],
      packages: read.map(([name, one]) => readPackage(name, one, registry)),
    };
  });
}

function keysIn(part: Part): Registry["keys"] {
  return typeof part.value === "string" ? oneOf(part, unreadReasons) : readKeys(part);
}

function byName(packages: readonly PublishedPackage[]): RegistrySnapshot["packages"] {
  const found = new Map<string, PublishedPackage[]>();
  for (const one of packages) {
    const same = found.get(one.name);
    if (same) same.push(one);
    else found.set(one.name, [one]);
  }
  return found;
}

const notJson: Text = { en: "This is not valid JSON.", "zh-CN": "这不是有效的 JSON。" };
const again: Text = {
  en: "Take the snapshot anew with `arch-lint registry snapshot`; it is not meant to be edited or merged.",
  "zh-CN": "用 `arch-lint registry snapshot` 重新生成快照；它不应被编辑或合并。",
};
const unchanged: Text = {
  en: "the digest of this content: it was edited or merged since it was written",
  "zh-CN": "此内容的摘要：文件写入后被编辑或合并过",
};
