import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { repository, type TestRepository } from "../snapshots/repository.ts";

/** The tool as it is built for the package: `npm test` builds it first. */
export const cli = resolve("dist/cli.js");

/** How a commit ended, and what the hook said. */
export interface Committed {
  readonly made: boolean;
  /** Each as `rule path:line`. */
  readonly findings: readonly string[];
  readonly said: string;
}

/** A repository whose commits are checked by a plain hook. */
export interface HookedRepository extends TestRepository {
  commit(...words: readonly string[]): Committed;
  /** Runs any git command that may start the hook, in this folder or another. */
  attempt(words: readonly string[], folder?: string): Committed;
}

/** What the hook compares before and after: the index that git gave it, all names below the git folder, and the state. */
const state = [
  'index=$GIT_INDEX_FILE; [ -n "$index" ] || index=$(git rev-parse --git-dir)/index; cksum < "$index"',
  'find "$(git rev-parse --git-common-dir)" | sort | cksum',
  "GIT_OPTIONAL_LOCKS=0 git status --porcelain",
].join("; ");

/** The hook runs the tool and fails with a word of its own if anything in the repository changed meanwhile. */
export function hookScript(options = ""): string {
  return [
    "#!/bin/sh",
    `before=$(${state})`,
    `"${process.execPath}" "${cli}" check --staged --no-cache -f agent --locale en ${options}`,
    "code=$?",
    `[ "$before" = "$(${state})" ] || { echo TOUCHED; exit 99; }`,
    "exit $code",
    "",
  ].join("\n");
}

/** Writes a program. */
export function writeProgram(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** A repository with a first commit that nothing is wrong with, and the hook for commits and merges. */
export function hooked(options?: string): HookedRepository {
  const made = repository();
  const attempt = (words: readonly string[], folder = made.folder) => attemptIn(folder, words);
  made.write(start);
  made.git("add", "-A");
  made.git("commit", "-qm", "first");
  for (const name of ["pre-commit", "pre-merge-commit"]) {
    writeProgram(join(made.folder, ".git/hooks", name), hookScript(options));
  }
  return { ...made, attempt, commit: (...words) => attempt(["commit", "-qm", "next", ...words]) };
}

function attemptIn(folder: string, words: readonly string[]): Committed {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const person = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" };
  const env = { ...Object.fromEntries(own), ...person, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const { status, stdout, stderr } = spawnSync("git", words, { cwd: folder, env, encoding: "utf8" });
  const said = stdout + stderr;
  if (said.includes("TOUCHED")) throw new Error("the check changed the repository");
  if (words[0] === "commit" && !/ files? \(typescript\)/u.test(said))
    throw new Error(`the hook did not judge: ${said}`);
  const lines = said.matchAll(/^(?<place>.+:\d+):\d+: error (?<rule>\S+): /gmu);
  const findings = [...lines].map(({ groups }) => `${groups?.rule} ${groups?.place}`);
  return { made: status === 0, findings, said };
}

const start = {
  "src/domain/order.ts": "export const order = 1;\n",
  "src/domain/money.ts": "export const money = 1;\n",
  "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
  "src/infrastructure/db.ts": "export const db = 1;\n",
};

/** A domain file that imports what it must not. */
export const offender = 'import { db } from "../infrastructure/db";\nexport const order = db;\n';
