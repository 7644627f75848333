import { askGit } from "./git.ts";
import type { Repository } from "./repository.ts";

/**
 * The parents that a commit records. The raw object names them where `rev-parse` and `log` end at the border of a shallow
 * clone, although the parents themselves are missing there.
 */
export async function recordedParents(repository: Repository, commit: string): Promise<readonly string[]> {
  const object = await askGit(repository, ["cat-file", "commit", commit]);
  const [header = ""] = (object?.output.toString() ?? "").split("\n\n", 1);
  return [...header.matchAll(/^parent (?<id>[0-9a-f]{40,64})$/gmu)].flatMap(({ groups }) => groups?.id ?? []);
}
