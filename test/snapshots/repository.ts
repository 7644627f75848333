import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Snapshot } from "../../src/application/ports/snapshot.ts";

const made: string[] = [];

/** A new empty folder, removed after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "arch-lint-test-"));
  made.push(folder);
  return folder;
}

/** Removes all that `temporaryFolder` made. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A temporary git repository and the means to change it. */
export interface TestRepository {
  readonly folder: string;
  git(...parameters: string[]): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs git as its user would, away from the settings of the machine the tests run on. */
export function runGit(folder: string, parameters: readonly string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const person = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "a", GIT_COMMITTER_EMAIL: "a@b" };
  const env = { ...Object.fromEntries(own), ...person, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return execFileSync("git", parameters, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Makes an empty repository in a temporary folder. */
export function repository(): TestRepository {
  const folder = temporaryFolder();
  runGit(folder, ["init", "-q", "-b", "main"]);
  return {
    folder,
    git: (...parameters) => runGit(folder, parameters),
    write: (files) => writeFiles(folder, files),
  };
}

/** All that a snapshot holds: by path, the blob id and the text. */
export async function contentOf(made: Promise<Snapshot>): Promise<Record<string, string>> {
  const snapshot = await made;
  const { files } = await snapshot.list();
  const content: Record<string, string> = {};
  for (const file of files) {
    const bytes = await snapshot.read(file);
    content[file.path] = `${file.blob} ${bytes ? Buffer.from(bytes).toString("utf8") : "unreadable"}`;
  }
  await snapshot.close();
  return content;
}
