import { isAbsolute, join } from "node:path";
import type { Machine } from "../../../files/machine.ts";
import { readRegularFile } from "../../../snapshots/regular-file.ts";

/**
 * The folder of npm's cache: `npm_config_cache`, else `cache` in the user's `.npmrc`, else npm's default. An `.npmrc` of
 * the tree has no say: whoever wrote the lockfile could write that as well.
 */
export function npmCacheFolder(machine: Machine): string {
  const chosen = variable(machine, "npm_config_cache") ?? settingOf(machine);
  return join(chosen === undefined ? standard(machine) : absolute(chosen, machine), "_cacache");
}

/** npm reads its variables in small and in capital letters; an empty one counts as none. */
function variable({ env }: Machine, name: string): string | undefined {
  return [env[name], env[name.toUpperCase()]].find((value) => value);
}

function standard({ home, env, platform }: Machine): string {
  const { LOCALAPPDATA: local = "" } = env;
  return platform === "win32" && isAbsolute(local) ? join(local, "npm-cache") : join(home, ".npm");
}

function settingOf(machine: Machine): string | undefined {
  const file = variable(machine, "npm_config_userconfig") ?? join(machine.home, ".npmrc");
  const content = readRegularFile(file);
  if (!("bytes" in content)) return undefined;
  const lines = new TextDecoder().decode(content.bytes).split("\n");
  const values = lines.flatMap((line) => /^\s*cache\s*=\s*(\S.*)$/u.exec(line)?.[1] ?? []);
  return values.at(-1) && expanded(unquoted(values.at(-1)?.trim() ?? ""), machine);
}

function unquoted(value: string): string {
  return /^(["']).*\1$/u.test(value) ? value.slice(1, -1) : value;
}

function expanded(value: string, { env }: Machine): string {
  return value.replace(/\$\{([^}]+)\}/gu, (whole, name: string) => env[name] ?? whole);
}

function absolute(path: string, { home }: Machine): string {
  if (isAbsolute(path)) return path;
  return join(home, path.startsWith("~/") ? path.slice(2) : path);
}
