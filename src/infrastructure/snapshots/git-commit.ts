import type { Snapshot } from "../../application/ports/snapshot.ts";
import { ArchLintError } from "../../domain/errors.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { checkFolder } from "./check-folder.ts";
import { commitAt } from "./commit-at.ts";
import { askGit, gitFailed, runGit, unknownForm } from "./git.ts";
import { objectSnapshot, type Tree, type TreeEntry } from "./object-snapshot.ts";
import { splitRecords, unnameable } from "./records.ts";
import { recordedParents } from "./recorded-parents.ts";
import { type Repository, requireRepository } from "./repository.ts";

/**
 * A commit, read from the object store: nothing is checked out. The revision is anything `git rev-parse` knows. With
 * `sharedWith` the newest commit from which both come is meant, if there is one: a shallow clone may lack it.
 */
export async function gitCommit(folder: string, revision: string, sharedWith?: string): Promise<Snapshot> {
  const repository = await requireRepository(checkFolder(folder));
  const named = await commitOf(repository, revision);
  const shared = sharedWith === undefined ? named : await sharedCommit(repository, named, sharedWith);
  const commit = shared ?? named;
  return objectSnapshot({
    name: tell(shared ? itself : unrelated, { id: commit.slice(0, 7) }),
    repository,
    revision: commit,
    read: () => readTree(repository, commit),
  });
}

const itself: Text = { en: "commit {id}", "zh-CN": "提交 {id}" };

const unrelated: Text = {
  en: "commit {id} (no history is known that both share, so what happened on that side counts too)",
  "zh-CN": "提交 {id}（没有已知的共同历史，因此那一侧的变化也计入）",
};

/** The id of the commit that a revision names, which may be a branch, a tag or anything else `git rev-parse` knows. */
export async function commitOf(repository: Repository, revision: string): Promise<string> {
  const commit = await commitAt(repository, revision);
  if (commit !== undefined) return commit;
  throw unknownRevision(revision, repository.shallow);
}

/** `rev-parse A...B` ends in the commits that both come from, each behind a `^` (gitrevisions(7)); a shallow clone may know none. */
async function sharedCommit(repository: Repository, named: string, other: string): Promise<string | undefined> {
  const second = await commitOf(repository, other);
  // The merge that CI checks out records its base as a parent, also where a shallow clone ends with it.
  if ((await recordedParents(repository, second)).includes(named)) return named;
  const result = await askGit(repository, ["rev-parse", `${named}...${second}`]);
  return /^\^(?<shared>[0-9a-f]{40,64})$/mu.exec(result?.output.toString() ?? "")?.groups?.shared;
}

function unknownRevision(revision: string, shallow: boolean): ArchLintError {
  const text = { en: 'git knows no commit "{revision}".', "zh-CN": "git 中没有提交“{revision}”。" };
  if (!shallow) return new ArchLintError("revision-unknown", tell(text, { revision }), nameHint);
  // A remote knows no `HEAD~1`: only a plain name or id can be asked for.
  const hint = /^[\w./-]+$/u.test(revision) ? tell(fetchIt, { name: revision.replace(/^origin\//u, "") }) : fetchAll;
  return new ArchLintError("revision-unknown", tell(text, { revision }), hint);
}

const fetchIt: Text = {
  en: "This is a shallow clone. Fetch that one commit and call it FETCH_HEAD: git fetch --depth=1 origin {name}",
  "zh-CN": "这是一个浅克隆。请获取那一个提交，并以 FETCH_HEAD 指代它：git fetch --depth=1 origin {name}",
};

const fetchAll: Text = {
  en: "This is a shallow clone. Fetch the missing history: git fetch --unshallow (in actions/checkout: fetch-depth: 0).",
  "zh-CN": "这是一个浅克隆。请获取缺失的历史：git fetch --unshallow（在 actions/checkout 中：fetch-depth: 0）。",
};

const nameHint = {
  en: "Check the name, and fetch it if it lives on the server: git fetch origin.",
  "zh-CN": "请检查名称；若它在服务器上，请先获取：git fetch origin。",
};

const form = /^(?<mode>\d{6}) (?<type>\w+) (?<blob>[0-9a-f]+)\t(?<path>[\s\S]+)$/u;

async function readTree(repository: Repository, commit: string): Promise<Tree> {
  const entries: TreeEntry[] = [];
  const problems: Problem[] = [];
  for (const { text, broken } of splitRecords(await runGit(repository, ["ls-tree", "-r", "-z", commit]))) {
    const { mode, blob, path } = form.exec(text)?.groups ?? {};
    if (!mode || !blob || !path) throw gitFailed("ls-tree", unknownForm);
    if (broken) problems.push(unnameable(path));
    else entries.push({ mode, blob, path });
  }
  return { entries, problems };
}
