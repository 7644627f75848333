import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { CachedModule, HashedBytes } from "../../../../domain/packages/artifacts/cached-module.ts";
import type { CachedModuleQuestion } from "../../../../domain/packages/artifacts/module-questions.ts";
import { escapePath, escapeVersion } from "../../../../domain/packages/go/escape.ts";
import { readRegularFile } from "../../../snapshots/regular-file.ts";
import { hash1 } from "./hash1.ts";
import { hashFolder } from "./hash-folder.ts";
import { hashZip } from "./hash-zip.ts";

/** Reads and hashes all that Go's module cache holds of one version of a module. Never throws. */
export async function readModule(
  cache: string,
  { module, version, whole }: CachedModuleQuestion,
): Promise<CachedModule> {
  const path = escapePath(module);
  const escaped = escapeVersion(version);
  if (path === undefined || escaped === undefined) return {};
  const download = join(cache, "cache", "download", path, "@v", escaped);
  const mod = hashGoMod(`${download}.mod`);
  if (!whole) return { ...(mod && { mod }) };
  const prefix = `${module}@${version}/`;
  const recorded = recordedHash(`${download}.ziphash`);
  const zip = await hashZip(`${download}.zip`, prefix);
  // Go leaves this file beside a module that it was interrupted in extracting, and begins anew.
  const isPartial = lstatSync(`${download}.partial`, { throwIfNoEntry: false }) !== undefined;
  const folder = isPartial ? undefined : hashFolder(join(cache, `${path}@${escaped}`), prefix);
  return {
    ...(recorded !== undefined && { recorded }),
    ...(zip && { zip }),
    ...(folder && { folder }),
    ...(mod && { mod }),
  };
}

/** What Go wrote down of the zip when it fetched it. */
function recordedHash(path: string): string | undefined {
  const content = readRegularFile(path);
  return "bytes" in content ? new TextDecoder().decode(content.bytes.subarray(0, 200)).trim() : undefined;
}

function hashGoMod(path: string): HashedBytes | undefined {
  const content = readRegularFile(path);
  if (!("bytes" in content)) return undefined;
  return { kind: "hashed", hash: hash1([["go.mod", createHash("sha256").update(content.bytes).digest("hex")]]) };
}
