import type { Baselines } from "../../application/ports/baselines.ts";
import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import { ArchLintError } from "../../domain/errors.ts";
import type { Baseline, BaselineEntry, PlacedEntry } from "../../domain/findings/baseline.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import type { Location } from "../../domain/source/location.ts";
import type { ReadEntry } from "./entry.ts";

/**
 * Reads and writes the baseline: JSON Lines (jsonlines.org), one entry a line and no comma between them, so that git merges
 * it line by line, with `merge=union` without conflicts. Only a tree that has one pays for reading it.
 */
export const baselines: Baselines = { read, write };

/** Several times what a hundred thousand findings take. */
const maxBytes = 32 * 1024 * 1024;

async function read(files: ConfigurationFiles, path: string): Promise<Baseline | undefined> {
  if (!files.has(path)) return undefined;
  const bytes = await files.read(path);
  const start = { path, line: 1, column: 1 };
  if (!bytes || bytes.length > maxBytes) throw unreadable(bytes ? tooLarge : gone, start);
  const { readEntry } = await import("./entry.ts");
  return { path, entries: entriesIn(decode(bytes, start), path, readEntry) };
}

function entriesIn(text: string, path: string, readEntry: (line: string) => ReadEntry): readonly PlacedEntry[] {
  const entries = new Map<string, PlacedEntry>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const at = { path, line: index + 1, column: 1 };
    const found = readEntry(line);
    if ("fault" in found) throw unreadable(found.fault, at);
    const { fingerprint, count } = found.entry;
    // A merge may leave an entry twice; since a baseline only shrinks, the smaller count is the later one.
    if (count <= (entries.get(fingerprint)?.count ?? count)) entries.set(fingerprint, { ...found.entry, at });
  }
  return [...entries.values()];
}

function decode(bytes: Uint8Array, at: Location): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(noText, at);
  }
}

function write(entries: readonly BaselineEntry[]): string {
  return entries.map(lineOf).join("");
}

/** As `readEntry` reads it; written out here, because writing needs no schema. What could mislead who reviews it is spelled out. */
function lineOf({ fingerprint, count, members, reason, until }: BaselineEntry): string {
  const line = JSON.stringify({ finding: fingerprint, count, members, reason, until });
  return `${line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, spelledOut)}\n`;
}

function spelledOut(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

function unreadable(text: Text, at: Location): ArchLintError {
  return new ArchLintError("baseline-invalid", tell(cannotRead, { fault: text }), writeAnew, { at });
}

const cannotRead: Text = { en: "The baseline cannot be read. {fault}", "zh-CN": "无法读取基线文件。{fault}" };
const writeAnew: Text = {
  en: "Correct the line; or remove the file and write it anew with `arch-lint baseline`.",
  "zh-CN": "请改正该行；或删除此文件，再用 `arch-lint baseline` 重新生成。",
};
const gone: Text = { en: "It vanished while it was read.", "zh-CN": "读取时文件消失了。" };
const tooLarge: Text = { en: "It is larger than 32 MiB.", "zh-CN": "它大于 32 MiB。" };
const noText: Text = { en: "It is not UTF-8 text.", "zh-CN": "它不是 UTF-8 文本。" };
