import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { readRegularFile } from "../infrastructure/snapshots/regular-file.ts";
import type { ActionIo, HostPlace } from "../interface/action/io.ts";
import { processIo } from "./process.ts";

/** The runner of GitHub Actions, or one that does as it does. */
export const runnerIo: ActionIo = {
  ...processIo,
  cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
  readFile: async (path, most) => {
    const content = readRegularFile(path, most);
    return "bytes" in content ? Buffer.from(content.bytes).toString("utf8") : undefined;
  },
  appendFile: (path, text) => appendFile(path, text),
  random: () => randomUUID(),
};

/** The host's client, and octokit with it, is loaded when there is something to post. */
export async function hostAt(place: HostPlace) {
  return (await import("../infrastructure/github/index.ts")).githubHost(place);
}
