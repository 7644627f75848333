import { checkFolder } from "./check-folder.ts";
import { askGit } from "./git.ts";
import { type Repository, requireRepository } from "./repository.ts";

/** HEAD and, while a merge is in progress, the commit that is merged; before the first commit there are none. */
export async function parentsOfIndex(folder: string): Promise<readonly string[]> {
  const repository = await requireRepository(checkFolder(folder));
  const [head, merged] = await Promise.all(["HEAD", "MERGE_HEAD"].map((name) => commitAt(repository, name)));
  return [...(head === undefined ? [] : [head]), ...(merged === undefined ? [] : [merged])];
}

async function commitAt(repository: Repository, name: string): Promise<string | undefined> {
  const result = await askGit(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  const commit = result?.output.toString().trim() ?? "";
  return result?.code === 0 && /^[0-9a-f]{40,64}$/u.test(commit) ? commit : undefined;
}
