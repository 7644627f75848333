import { realpathSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { ArchLintError } from "../../domain/errors.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import type { IdLength } from "./blob.ts";
import { askGit, type GitPlace, type GitResult, gitFailed } from "./git.ts";
import { placeVariables } from "./git-environment.ts";
import { findPlainRepository } from "./plain/find-plain.ts";
import type { PlainSettings } from "./plain/plain-settings.ts";

/** A git repository with a work tree, as seen from the folder to be checked. */
export interface Repository extends GitPlace {
  /** The folder to be checked, absolute and without links. */
  readonly folder: string;
  /** Top folder of the work tree. */
  readonly top: string;
  readonly indexFile: string;
  readonly excludeFile: string;
  readonly idLength: IdLength;
  readonly shallow: boolean;
  /** Where git need not be asked for a listing: what its settings say of one. */
  readonly plain?: PlainSettings;
}

const question = [
  "rev-parse",
  "--path-format=absolute",
  "--show-toplevel",
  "--absolute-git-dir",
  "--git-path",
  "index",
];
const moreQuestions = ["--git-path", "info/exclude", "--is-shallow-repository", "--show-object-format"];

/** Finds the repository the folder lies in; `undefined` if it lies in none or there is no git. */
export async function findRepository(folder: string): Promise<Repository | undefined> {
  const real = realpathSync(folder);
  return plainRepository(real) ?? (await namedByUser(real)) ?? (await describe({ folder: real, variables: {} }, real));
}

function plainRepository(folder: string): Repository | undefined {
  const found = findPlainRepository(folder);
  if (!found) return undefined;
  const { top, gitFolder, shallow, settings } = found;
  return {
    ...{ folder, variables: {}, top, shallow, plain: settings, idLength: settings.idLength },
    indexFile: join(gitFolder, "index"),
    excludeFile: join(gitFolder, "info", "exclude"),
  };
}

/**
 * A git hook gets GIT_DIR and GIT_INDEX_FILE, which mean the repository of the current folder. They are taken over only
 * if the folder to be checked lies in that one, and as absolute paths, since GIT_DIR alone would make any folder a top.
 */
async function namedByUser(folder: string): Promise<Repository | undefined> {
  const set = placeVariables.filter((name) => process.env[name]);
  if (set.length === 0) return undefined;

  const variables = Object.fromEntries(set.map((name) => [name, process.env[name]]));
  const found = await describe({ folder: process.cwd(), variables }, folder).catch(() => undefined);
  if (!found) return undefined;

  const index = variables.GIT_INDEX_FILE;
  const absolute = { ...found.variables, GIT_WORK_TREE: found.top, ...(index && { GIT_INDEX_FILE: found.indexFile }) };
  return { ...found, folder, variables: absolute };
}

async function describe(place: GitPlace, folder: string): Promise<Repository | undefined> {
  const result = await askGit(place, [...question, ...moreQuestions]);
  if (!result || isElsewhere(result)) return undefined;
  if (result.code !== 0) throw discoveryFailed(result.complaint);

  const [shownTop = "", gitFolder, index = "", excludeFile = "", shallow, format] = result.output
    .toString()
    .split("\n");
  if (!isAbsolute(shownTop)) throw gitFailed("rev-parse", tooOld);
  const top = realpathSync(shownTop);
  if (!holds(top, folder)) throw gitFailed("rev-parse", tell(treeElsewhere, { top }));
  const indexFile = place.variables.GIT_INDEX_FILE ? resolve(top, place.variables.GIT_INDEX_FILE) : index;
  const variables = place.variables.GIT_DIR ? { GIT_DIR: gitFolder } : {};
  const idLength = format === "sha256" ? 64 : 40;
  return { folder, variables, top, indexFile, excludeFile, idLength, shallow: shallow === "true" };
}

function isElsewhere({ code, complaint }: GitResult): boolean {
  return code !== 0 && /not a git repository|cannot use bare repository/u.test(complaint);
}

function holds(top: string, folder: string): boolean {
  const path = relative(top, folder);
  return path !== ".." && !path.startsWith(join("..", "/")) && !isAbsolute(path);
}

const tooOld: Text = { en: "arch-lint needs git 2.31 or later", "zh-CN": "arch-lint 需要 git 2.31 或更高版本" };

const treeElsewhere: Text = {
  en: "the repository says that its work tree is {top}",
  "zh-CN": "该仓库声明其工作区是 {top}",
};

function discoveryFailed(complaint: string): ArchLintError {
  if (!complaint.includes("dubious ownership")) return gitFailed("rev-parse", complaint);
  return new ArchLintError(
    "git-failed",
    {
      en: "git refuses this repository because it belongs to another user.",
      "zh-CN": "git 拒绝使用此仓库，因为它属于另一个用户。",
    },
    {
      en: "If you trust it, run: git config --global --add safe.directory <its absolute path>",
      "zh-CN": "若你信任它，请运行：git config --global --add safe.directory <它的绝对路径>",
    },
  );
}

/** The repository the folder lies in, for what only a repository has: an index and commits. */
export async function requireRepository(folder: string): Promise<Repository> {
  const repository = await findRepository(folder);
  if (repository) return repository;
  throw new ArchLintError(
    "not-a-repository",
    {
      en: "The folder lies in no git repository, or there is no git on PATH.",
      "zh-CN": "此目录不在任何 git 仓库中，或 PATH 中没有 git。",
    },
    {
      en: "Run inside a repository, or check the working tree, which needs none.",
      "zh-CN": "请在仓库中运行，或检查工作区，后者不需要仓库。",
    },
  );
}
