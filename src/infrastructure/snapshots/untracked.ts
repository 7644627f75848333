import type { Problem } from "../../domain/findings/problem.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import { lookBelow } from "./disk.ts";
import { fileOnDisk } from "./file-on-disk.ts";
import type { Found } from "./finish-listing.ts";
import { askGit, gitFailed, noGit } from "./git.ts";
import type { Index } from "./index-entry.ts";
import type { Link } from "./links.ts";
import { closedFolder, nestedRepository } from "./notes.ts";
import { walkUntracked } from "./plain/walk-untracked.ts";
import { type GitRecord, splitRecords, unnameable } from "./records.ts";
import type { Repository } from "./repository.ts";

/** Lists what git does not track and does not ignore either. */
export async function listUntracked(repository: Repository, index: Promise<Index>): Promise<Found> {
  const { names, problems: closed } = (await namesByWalk(repository, index)) ?? (await namesByGit(repository));
  const { folder, idLength } = repository;
  const look = lookBelow(folder);
  const files: SourceFile[] = [];
  const links: Link[] = [];
  const problems: Problem[] = [...closed];
  for (const { text, broken } of names) {
    if (broken) problems.push(unnameable(text));
    else if (text.endsWith("/")) problems.push(nestedRepository(text.slice(0, -1)));
    else {
      const { stats, link, problem } = look(text);
      if (stats) files.push(fileOnDisk(folder, text, "0".repeat(idLength)));
      if (link !== undefined) links.push({ path: text, text: link });
      if (problem) problems.push(problem);
    }
  }
  return { files, links, problems };
}

interface Names {
  readonly names: readonly GitRecord[];
  /** Folders that could not be read. */
  readonly problems: readonly Problem[];
}

async function namesByWalk(repository: Repository, index: Promise<Index>): Promise<Names | undefined> {
  const found = repository.plain && walkUntracked({ ...repository, ...repository.plain }, await index);
  return found && { names: found.map((text) => ({ text, broken: false })), problems: [] };
}

async function namesByGit(repository: Repository): Promise<Names> {
  const result = await askGit(repository, ["ls-files", "--others", "--exclude-standard", "-z"]);
  if (result?.code !== 0) throw gitFailed("ls-files", result?.complaint ?? noGit);
  return { names: splitRecords(result.output), problems: closedFolders(result.complaint) };
}

/** git only warns of folders it may not read; the words are those of `dir.c`, the reason that of the C library. */
function closedFolders(complaint: string): Problem[] {
  const warnings = complaint.matchAll(/could not open directory '(.*)': (.*)$/gmu);
  return [...warnings].map(([, folder = "", reason = ""]) =>
    closedFolder(folder.replace(/\/$/u, ""), tell(systemSays, { reason: reason.toLowerCase() })),
  );
}

const systemSays: Text = { en: "{reason}", "zh-CN": "系统报告 {reason}" };
