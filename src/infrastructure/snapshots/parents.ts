import { checkFolder } from "./check-folder.ts";
import { commitAt } from "./commit-at.ts";
import { runGit } from "./git.ts";
import { readRegularFile } from "./regular-file.ts";
import { type Repository, requireRepository } from "./repository.ts";

/**
 * What the index would be committed on: HEAD and, while a merge is in progress, the commits that are merged. There are
 * none before the first commit.
 */
export async function parentsOfIndex(folder: string): Promise<readonly string[]> {
  const repository = await requireRepository(checkFolder(folder));
  const names = ["HEAD", ...(await mergedHere(repository)), ...mergedNow(process.env)];
  const commits = await Promise.all(names.map((name) => commitAt(repository, name)));
  return [...new Set(commits.filter((commit) => commit !== undefined))];
}

/** A merge that stopped keeps what it merges in MERGE_HEAD, one id a line; `rev-parse` would read the first alone. */
async function mergedHere(repository: Repository): Promise<readonly string[]> {
  const output = await runGit(repository, ["rev-parse", "--path-format=absolute", "--git-path", "MERGE_HEAD"]);
  const content = readRegularFile(output.toString().replace(/\r?\n$/u, ""));
  const text = "bytes" in content ? new TextDecoder().decode(content.bytes) : "";
  return text.split("\n").filter((line) => commitId.test(line));
}

/** A merge under way, for which `pre-merge-commit` runs, has written none yet; git names what it merges as `GITHEAD_<id>`. */
function mergedNow(environment: NodeJS.ProcessEnv): readonly string[] {
  const ids = Object.keys(environment).map((name) => name.replace(/^GITHEAD_/u, ""));
  return ids.filter((id) => commitId.test(id)).sort();
}

const commitId = /^[0-9a-f]{40,64}$/u;
