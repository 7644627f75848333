import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FindingsCache, FoundThere } from "../../application/ports/findings-cache.ts";
import { readRegularFile } from "../snapshots/regular-file.ts";

/** The cache of a run that asked for none. */
export const noFindingsCache: FindingsCache = { find: () => undefined, keep: () => {} };

/** More commits are not compared with in a row. */
const mostKept = 64;

/**
 * Remembers what was found in commits, a file each. `build` names the very sources that judge: another build knows nothing
 * of these answers. A file begins with the checksum of the rest, so that one that was cut short is not believed.
 */
export function findingsCache(folder: string, build: string): FindingsCache {
  const fileOf = (key: string) => join(folder, `${hashOf(`${build}\0${key}`)}.found`);
  return {
    find: (key) => attempt(() => readFound(fileOf(key))),
    keep: (key, found) => {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        writeWhole(fileOf(key), found);
        removeOldest(folder);
      });
    },
  };
}

function readFound(path: string): FoundThere | undefined {
  const content = readRegularFile(path);
  if (!("bytes" in content)) return undefined;
  const text = new TextDecoder().decode(content.bytes);
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  return text.slice(0, Math.max(0, end)) === hashOf(body) ? JSON.parse(body) : undefined;
}

function writeWhole(path: string, found: FoundThere): void {
  const body = JSON.stringify(found);
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  writeFileSync(draft, `${hashOf(body)}\n${body}`, { flag: "wx" });
  renameSync(draft, path);
}

/** Drafts that a killed run left grow old like everything else. */
function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= mostKept) return;
  const byAge = files.map((path) => ({ path, at: statSync(path).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { force: true });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function attempt<Answer>(step: () => Answer): Answer | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
