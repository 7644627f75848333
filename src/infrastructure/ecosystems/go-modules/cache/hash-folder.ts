import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { HashedBytes } from "../../../../domain/packages/artifacts/cached-module.ts";
import { entryLimit, LimitError } from "../../../archives/limits.ts";
import { readRegularFile } from "../../../snapshots/regular-file.ts";
import { type FileHash, hash1 } from "./hash1.ts";

/** The hash of an extracted module; `undefined` if there is none. It equals that of its zip if nobody changed a file. */
export function hashFolder(folder: string, prefix: string): HashedBytes | undefined {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return undefined;
  try {
    const files: FileHash[] = [];
    for (const { path, isFile } of walk(folder)) {
      if (!isFile || path.includes("\n")) return { kind: "foreign", name: path };
      const content = readRegularFile(join(folder, path));
      if (!("bytes" in content)) return { kind: "unknown", reason: "unreadable" };
      files.push([prefix + path, createHash("sha256").update(content.bytes).digest("hex")]);
    }
    return { kind: "hashed", hash: hash1(files) };
  } catch (error) {
    return { kind: "unknown", reason: error instanceof LimitError ? "too-large" : "unreadable" };
  }
}

/** Everything below that is no folder. Follows no link. */
function* walk(folder: string): Generator<{ readonly path: string; readonly isFile: boolean }> {
  const open = [""];
  let seen = 0;
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (++seen > entryLimit) throw new LimitError();
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) open.push(path);
      else yield { path, isFile: entry.isFile() };
    }
  }
}
