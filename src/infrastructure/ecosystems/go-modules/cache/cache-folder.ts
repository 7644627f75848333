import { isAbsolute, join } from "node:path";
import type { Machine } from "../../../files/machine.ts";
import { readRegularFile } from "../../../snapshots/regular-file.ts";

/** Go's module cache: `GOMODCACHE`, else `pkg/mod` in the first folder of `GOPATH`; both may stand in Go's own settings file. */
export function goCacheFolder(machine: Machine): string {
  const { home, env, platform } = machine;
  const written = settingsOf(machine);
  const value = (name: string) => [env[name], written.get(name)].find((one) => one);
  const chosen = value("GOMODCACHE");
  if (chosen !== undefined && isAbsolute(chosen)) return chosen;
  const [first = ""] = (value("GOPATH") ?? "").split(platform === "win32" ? ";" : ":");
  return join(isAbsolute(first) ? first : join(home, "go"), "pkg", "mod");
}

/** What `go env -w` wrote: lines `NAME=value`. `GOENV` names another file, or says `off`. */
function settingsOf(machine: Machine): ReadonlyMap<string, string> {
  const path = machine.env.GOENV || join(configFolder(machine), "go", "env");
  const content = path === "off" ? undefined : readRegularFile(path);
  if (!content || !("bytes" in content)) return new Map();
  const lines = new TextDecoder().decode(content.bytes).split("\n");
  return new Map(lines.flatMap((line) => setting(line.trim())));
}

function setting(line: string): readonly (readonly [string, string])[] {
  const equals = line.indexOf("=");
  return equals > 0 ? [[line.slice(0, equals), line.slice(equals + 1)]] : [];
}

/** Go's `os.UserConfigDir`. */
function configFolder({ home, env, platform }: Machine): string {
  if (platform === "win32") return env.AppData ?? env.APPDATA ?? join(home, "AppData", "Roaming");
  return platform === "darwin"
    ? join(home, "Library", "Application Support")
    : env.XDG_CONFIG_HOME || join(home, ".config");
}
