import { askGit } from "./git.ts";
import type { Repository } from "./repository.ts";

/** Id of the commit that a revision names, in any form that `git rev-parse` knows; `undefined` if git knows none. */
export async function commitAt(repository: Repository, revision: string): Promise<string | undefined> {
  const question = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const result = await askGit(repository, question);
  const commit = result?.output.toString().trim() ?? "";
  return result?.code === 0 && /^[0-9a-f]{40,64}$/u.test(commit) ? commit : undefined;
}
