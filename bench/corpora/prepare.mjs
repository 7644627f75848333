import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const identity = { name: "bench", email: "bench@example.com", date: "2020-01-01T00:00:00Z" };

/** Writes a corpus as a git repository with one commit, unless the very same is there already. Gives its folder. */
export function prepare(folder, files) {
  const contents = [...files];
  const stamp = createHash("sha1").update(JSON.stringify(contents)).digest("hex");
  const stampFile = `${folder}.stamp`;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return folder;

  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of contents) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message", "Corpus");
  writeFileSync(stampFile, stamp);
  return folder;
}

/** Runs git without the settings of this machine. */
export function git(folder, ...parameters) {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_AUTHOR_DATE: identity.date,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_COMMITTER_DATE: identity.date,
  };
  return execFileSync("git", parameters, { cwd: folder, env, encoding: "utf8", maxBuffer: 2 ** 30 });
}

/** Absolute paths of the tracked files with one of these endings. */
export function sources(folder, endings) {
  const paths = git(folder, "ls-files", "-z").split("\0");
  return paths.filter((path) => endings.some((ending) => path.endsWith(ending))).map((path) => join(folder, path));
}
