import { isAbsolute, join } from "node:path";
import type { Machine } from "../../../files/machine.ts";

/** The cache that yarn berry shares between projects: `YARN_CACHE_FOLDER`, else below `YARN_GLOBAL_FOLDER`, else its default. */
export function yarnCacheFolder({ home, env, platform }: Machine): string {
  const { YARN_CACHE_FOLDER: cache = "", YARN_GLOBAL_FOLDER: folder = "" } = env;
  if (isAbsolute(cache)) return cache;
  return join(isAbsolute(folder) ? folder : standard(), "cache");

  function standard(): string {
    const { LOCALAPPDATA: local = "", XDG_DATA_HOME: data = "" } = env;
    if (platform === "win32" && isAbsolute(local)) return join(local, "Yarn", "Berry");
    return isAbsolute(data) ? join(data, "yarn", "berry") : join(home, ".yarn", "berry");
  }
}
