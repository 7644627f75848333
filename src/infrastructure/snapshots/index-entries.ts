import type { Problem } from "../../domain/findings/problem.ts";
import { gitFailed, runGit, unknownForm } from "./git.ts";
import { splitRecords, unnameable } from "./records.ts";
import type { Index, IndexEntry } from "./index-entry.ts";
import { readIndexFile } from "./plain/index-file.ts";
import type { Repository } from "./repository.ts";

/** `CE_INTENT_TO_ADD` and `CE_SKIP_WORKTREE` of git's read-cache. */
const intendedFlag = 0x20000000;
const sparseFlag = 0x40000000;

/** A record of `ls-files --stage --debug -z`: the indented debug lines of the entry before, then mode, blob, stage, path. */
const form = /^((?: {2}.*\n)*)(?:(\d{6}) ([0-9a-f]+) ([0-3])\t([\s\S]*))?$/u;
const debugForm =
  /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n.*\tino: (\d+)\n.*\n {2}size: (\d+)\tflags: ([0-9a-f]+)\n$/u;

/** Reads the index: from its file where it is a plain one, else through git. */
export async function readIndex(repository: Repository): Promise<Index> {
  return (repository.plain && readIndexFile(repository)) ?? askForIndex(repository);
}

/**
 * git knows all versions of an index, split and sparse ones too. The lines of `--debug` have been the same since 2010;
 * should they change, entries have no state and every file is read.
 */
async function askForIndex(repository: Repository): Promise<Index> {
  const records = splitRecords(await runGit(repository, ["ls-files", "--stage", "--debug", "-z"]));
  const entries: IndexEntry[] = [];
  const problems: Problem[] = [];
  const parsed = records.map(({ text }) => partsOf(text));
  for (const [index, { broken }] of records.entries()) {
    const [, , mode, blob, stage, path] = parsed[index] ?? [];
    if (mode === undefined || blob === undefined || path === undefined) continue;
    if (broken) problems.push(unnameable(path));
    else entries.push({ path, mode, blob, stage: Number(stage), ...debugged(parsed[index + 1]?.[1] ?? "") });
  }
  return { entries, problems };
}

function partsOf(record: string): readonly (string | undefined)[] {
  const parts = form.exec(record);
  if (!parts) throw gitFailed("ls-files", unknownForm);
  return parts;
}

/** What the debug lines say of an entry. */
function debugged(lines: string): Pick<IndexEntry, "intended" | "sparse" | "state"> {
  const [, changed, changedNano, modified, modifiedNano, inode, size, flagText = "0"] = debugForm.exec(lines) ?? [];
  const flags = Number.parseInt(flagText, 16);
  const state = {
    changedAt: Number(changed) * 1000 + Number(changedNano) / 1e6,
    modifiedAt: Number(modified) * 1000 + Number(modifiedNano) / 1e6,
    inode: Number(inode),
    size: Number(size),
  };
  return {
    intended: (flags & intendedFlag) !== 0,
    sparse: (flags & sparseFlag) !== 0,
    ...(size !== undefined && { state }),
  };
}
