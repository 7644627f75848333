import type { Snapshot } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { checkFolder } from "./check-folder.ts";
import { readIndex } from "./index-entries.ts";
import { objectSnapshot, type Tree } from "./object-snapshot.ts";
import { type Repository, requireRepository } from "./repository.ts";

/** What `git commit` would commit: the git index, be it the usual one or that of GIT_INDEX_FILE. */
export async function gitIndex(folder: string): Promise<Snapshot> {
  const repository = await requireRepository(checkFolder(folder));
  return objectSnapshot({
    name: { en: "index", "zh-CN": "git 索引" },
    repository,
    revision: "",
    read: () => readTree(repository),
  });
}

async function readTree(repository: Repository): Promise<Tree> {
  const { entries, problems } = await readIndex(repository);
  const conflicts = new Set(entries.filter(({ stage }) => stage !== 0).map(({ path }) => path));
  return {
    entries: entries.filter(({ stage, intended }) => stage === 0 && !intended),
    problems: [...problems, ...[...conflicts].map(unmerged)],
  };
}

function unmerged(path: string): Problem {
  return {
    message: {
      en: "This file has an unfinished merge in the index, so it was not checked.",
      "zh-CN": "此文件在索引中有未完成的合并，因此没有检查。",
    },
    path,
    weight: "incomplete",
  };
}
