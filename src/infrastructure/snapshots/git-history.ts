import type { History, HistoryCommit } from "../../application/ports/history.ts";
import type { Target } from "../../application/tool.ts";
import { ArchLintError } from "../../domain/errors.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { checkFolder } from "./check-folder.ts";
import { askGit, gitFailed, runGit, unknownForm } from "./git.ts";
import { commitOf } from "./git-commit.ts";
import { type Repository, requireRepository } from "./repository.ts";

/** The first-parent commits that led to the tree of a target, from the object store. */
export async function gitHistory({ root, tree }: Target, since?: string): Promise<History> {
  const repository = await requireRepository(checkFolder(root));
  const { shallow } = repository;
  const end = await commitOf(repository, tree.kind === "commit" ? tree.revision : "HEAD");
  if (since === undefined) return { commits: await commitsIn(repository, [end]), shallow };

  const start = await commitOf(repository, since);
  await requireAncestor(repository, { since, start, end });
  const first = await commitsIn(repository, ["--max-count=1", start]);
  return { commits: [...first, ...(await commitsIn(repository, [end, `^${start}`]))], shallow: false };
}

/** What follows something that is no part of the line is nothing that anybody means. */
async function requireAncestor(
  repository: Repository,
  { since, start, end }: { readonly since: string; readonly start: string; readonly end: string },
): Promise<void> {
  const result = await askGit(repository, ["merge-base", "--is-ancestor", start, end]);
  if (result?.code === 0) return;
  if (result?.code !== 1) throw gitFailed("merge-base", result?.complaint ?? "");
  throw new ArchLintError(
    "revision-unknown",
    tell(notBefore, { since, end: end.slice(0, 7) }),
    repository.shallow ? shallowHint : otherHint,
  );
}

const notBefore: Text = {
  en: "Commit {end} does not come from {since}, so nothing in between can be walked.",
  "zh-CN": "提交 {end} 并非源自 {since}，因此两者之间没有可以遍历的历史。",
};
const shallowHint: Text = {
  en: "This is a shallow clone, which may lack what lies between: git fetch --unshallow.",
  "zh-CN": "这是一个浅克隆，可能缺少中间的提交：git fetch --unshallow。",
};
const otherHint: Text = {
  en: "Name a commit that the history leads through, or a date.",
  "zh-CN": "请指定历史经过的提交，或一个日期。",
};

/** `rev-list` is plumbing: no setting changes what it writes. Each commit is a line that names it and one in our format. */
const format = ["--encoding=UTF-8", "--format=%H %as %s"];
const form = /^(?<id>[0-9a-f]{40,64}) (?<day>\S*) (?<subject>[\s\S]*)$/u;

async function commitsIn(repository: Repository, range: readonly string[]): Promise<readonly HistoryCommit[]> {
  const output = await runGit(repository, ["rev-list", "--first-parent", "--reverse", ...format, ...range]);
  const lines = output.toString("utf8").split("\n").slice(0, -1);
  return lines.filter((_, index) => index % 2 === 1).map(commitIn);
}

/** Nobody reads a subject of a thousand letters. */
const longest = 300;

function commitIn(line: string): HistoryCommit {
  const { id, day, subject = "" } = form.exec(line)?.groups ?? {};
  if (id === undefined || day === undefined) throw gitFailed("rev-list", unknownForm);
  return { id, day, subject: subject.length > longest ? `${subject.slice(0, longest)}…` : subject };
}
