import { readFileSync } from "node:fs";
import { join } from "node:path";
import { homeFolder } from "../../files/home-folder.ts";
import type { Environment } from "../index.ts";
import { settingsIn } from "./npmrc-text.ts";

export type NpmKeys = ReadonlyMap<string, string>;

/** `npm_config_registry`, `NPM_CONFIG_REGISTRY`, `npm_config_@scope:registry`, `npm_config_//host/:_authToken` (npm 11). */
export function keysInEnvironment(env: Environment): NpmKeys {
  const found = Object.entries(env).flatMap(([name, value]) => {
    if (!/^npm_config_/iu.test(name) || value === undefined || value === "") return [];
    const key = name.slice("npm_config_".length);
    return [[key.startsWith("//") ? key : key.replace(/(?!^)_/gu, "-").toLowerCase(), value] as const];
  });
  return new Map(found);
}

/** The user's own `.npmrc`: what `npm_config_userconfig` names, else the one in the home folder. */
export function keysOfUser(env: Environment): NpmKeys {
  const named = keysInEnvironment(env).get("userconfig");
  const home = env.HOME || env.USERPROFILE || homeFolder();
  return keysInFile(named ?? join(home, ".npmrc"));
}

/** Nothing for a file that is not there: most people have none. */
function keysInFile(path: string): NpmKeys {
  try {
    return settingsIn(readFileSync(path, "utf8"));
  } catch {
    return new Map();
  }
}
