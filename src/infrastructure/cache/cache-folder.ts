import { createHash } from "node:crypto";
import { lstatSync, realpathSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { homeFolder } from "../files/home-folder.ts";
import { askGit } from "../snapshots/git.ts";

/** What decides where facts are kept. */
export interface CachePlace {
  /** The checked folder. */
  readonly root: string;
  /** The folder the user named (`--cache-dir`); it is trusted. */
  readonly chosen?: string;
}

/** The folder for cached facts: the one the user chose, else that of the project's tools, else that of the platform. */
export async function cacheFolder({ root, chosen }: CachePlace): Promise<string> {
  if (chosen !== undefined) return resolve(chosen);
  if (await mayUseNodeModules(root)) return join(root, "node_modules", ".cache", "arch-lint");
  const name = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 16);
  return join(platformCache(process.env), "arch-lint", name);
}

/**
 * A cache that came with the repository could hide findings, and a link in its place could lead anywhere. So
 * `node_modules` serves only as a real folder in which git tracks nothing; without git nobody can tell.
 */
async function mayUseNodeModules(root: string): Promise<boolean> {
  const parts = ["node_modules", join("node_modules", ".cache"), join("node_modules", ".cache", "arch-lint")];
  const [first, ...inner] = parts.map((part) => lstatSync(join(root, part), { throwIfNoEntry: false }));
  if (!first?.isDirectory() || inner.some((stats) => stats && !stats.isDirectory())) return false;
  const tracked = await askGit({ folder: root, variables: {} }, ["ls-files", "-z", "--", "node_modules"]);
  return tracked?.code === 0 && tracked.output.length === 0;
}

function platformCache(environment: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: xdg = "", LOCALAPPDATA: local = "" } = environment;
  if (isAbsolute(xdg)) return xdg;
  if (process.platform === "win32" && isAbsolute(local)) return local;
  return join(homeFolder(), ...(process.platform === "darwin" ? ["Library", "Caches"] : [".cache"]));
}
