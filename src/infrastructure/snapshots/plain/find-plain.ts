import { existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProgram } from "../find-program.ts";
import { keptVariables, placeVariables } from "../git-environment.ts";
import { type PlainSettings, plainSettings } from "./plain-settings.ts";
import { smallText } from "./small-text.ts";

/** A repository that needs no git to be listed. */
export interface PlainRepository {
  /** Top folder of the work tree. */
  readonly top: string;
  readonly gitFolder: string;
  readonly shallow: boolean;
  readonly settings: PlainSettings;
}

/**
 * Finds a repository of the usual kind without starting git: a `.git` folder of the same user, settings that change no
 * listing, and a git whose system-wide settings are known to stand in `/etc`. `undefined` means: ask git. Whatever is in
 * doubt is left to it, so that the answers are the same.
 */
export function findPlainRepository(folder: string): PlainRepository | undefined {
  if (process.platform !== "linux" || isSteered(process.env) || !hasUsualGit(process.env)) return undefined;
  const top = topAbove(folder);
  if (top === undefined) return undefined;
  const gitFolder = join(top, ".git");
  const settings = isOwn(top) && isOwn(gitFolder) ? plainSettings(gitFolder, process.env) : undefined;
  return settings && { top, gitFolder, settings, shallow: existsSync(join(gitFolder, "shallow")) };
}

/** A variable of git says where to look or what to set. */
function isSteered(environment: NodeJS.ProcessEnv): boolean {
  return Object.keys(environment).some(
    (name) => keptVariables.test(name) || placeVariables.some((one) => one === name),
  );
}

/** git is built to look for its system-wide settings beside itself; in `/usr` that is `/etc/gitconfig`. */
function hasUsualGit(environment: NodeJS.ProcessEnv): boolean {
  const program = findProgram("git", environment);
  return program !== undefined && realpathSync(program) === "/usr/bin/git";
}

/** The nearest folder with a `.git` that is a real one, on the same file system. What else is called so decides nothing. */
function topAbove(folder: string): string | undefined {
  const { dev } = statSync(folder);
  for (let place = folder; ; place = dirname(place)) {
    const stats = lstatSync(join(place, ".git"), { throwIfNoEntry: false });
    if (stats) return stats.isDirectory() && isGitFolder(join(place, ".git")) ? place : undefined;
    // A folder with a HEAD may be a bare repository.
    if (place === dirname(place) || existsSync(join(place, "HEAD")) || statSync(dirname(place)).dev !== dev)
      return undefined;
  }
}

function isGitFolder(folder: string): boolean {
  const head = smallText(join(folder, "HEAD"));
  const isHead = head !== undefined && /^(?:ref: refs\/|[0-9a-f]{40,64}\n?$)/u.test(head);
  const inner = ["objects", "refs"].map((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }));
  return isHead && inner.every((stats) => stats?.isDirectory()) && !existsSync(join(folder, "commondir"));
}

/** git trusts no repository of another user. */
function isOwn(path: string): boolean {
  return lstatSync(path).uid === process.geteuid?.();
}
