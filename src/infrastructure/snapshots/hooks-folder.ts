import { lstatSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { HooksFolder } from "../../application/ports/hook-runner.ts";
import { standingOf } from "../files/standing.ts";
import { checkFolder } from "./check-folder.ts";
import { askGit, runGit } from "./git.ts";
import { splitRecords } from "./records.ts";
import { readRegularFile } from "./regular-file.ts";
import { findRepository, type Repository } from "./repository.ts";

/** Where git looks for the hooks of the repository that a folder lies in. Nothing there is run. */
export async function hooksFolder(root: string): Promise<HooksFolder> {
  const repository = await findRepository(checkFolder(root));
  if (!repository) return { kind: "no-repository" };
  const folder = (await configuredFolder(repository)) ?? (await usualFolder(repository));
  const path = relative(repository.folder, folder).split(sep).join("/");
  const isBelow = path !== "" && path !== ".." && !path.startsWith("../") && !isAbsolute(path);
  if (!isBelow || standingOf(repository.folder, path) === "linked") return { kind: "outside" };
  const preCommit = hookAt(join(folder, "pre-commit"));
  return { kind: "inside", path, ...(preCommit !== undefined && { preCommit }) };
}

/** `core.hooksPath` of everyone but us, who turn it off on the command line; relative to the top (githooks(5)). */
async function configuredFolder(repository: Repository): Promise<string | undefined> {
  const question = ["config", "--show-scope", "--type=path", "-z", "--get-all", "core.hooksPath"];
  const records = splitRecords((await askGit(repository, question))?.output ?? Buffer.alloc(0));
  const scopes = records.filter((_, index) => index % 2 === 0);
  const last = scopes.findLastIndex(({ text }) => text !== "command");
  const value = records[last * 2 + 1]?.text;
  return value === undefined ? undefined : resolve(repository.top, value);
}

async function usualFolder(repository: Repository): Promise<string> {
  const output = await runGit(repository, ["rev-parse", "--path-format=absolute", "--git-common-dir"]);
  return join(output.toString().replace(/\r?\n$/u, ""), "hooks");
}

function hookAt(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  const content = readRegularFile(path);
  return "bytes" in content ? new TextDecoder().decode(content.bytes) : "";
}
