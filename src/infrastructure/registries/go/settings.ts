import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ArchLintError } from "../../../domain/errors.ts";
import { matchesPrefixPatterns } from "../../../domain/packages/go/prefix-patterns.ts";
import { homeFolder } from "../../files/home-folder.ts";
import { mayHoldSecrets } from "../http/secrets.ts";
import type { Environment } from "../index.ts";

/** One proxy of the list: an address, or one of Go's two words. `next`: which failures let the following one be asked. */
export interface ModuleProxy {
  readonly target: ProxyAddress | { readonly kind: "direct" | "off" };
  readonly next: "not-found" | "any";
}

export interface ProxyAddress {
  readonly kind: "address";
  /** Without user and password, since it stands in the snapshot. */
  readonly url: string;
  /** Made of those. */
  readonly authorization?: string;
}

/** Whom to ask for which module. */
export interface GoSettings {
  readonly proxies: readonly ModuleProxy[];
  /** True for modules that are no proxy's business (`GONOPROXY`, by default `GOPRIVATE`). */
  isPrivate(path: string): boolean;
}

/**
 * Settings as the go command reads them: environment, then the file of `go env -w`. Go's own default is not guessed.
 * Throws `registry-unconfigured` where nothing names a proxy.
 */
export function goSettings(env: Environment): GoSettings {
  const file = settingsOfUser(env);
  const say = (name: string) => env[name] || file.get(name);
  const list = proxiesIn(say("GOPROXY") ?? "");
  if (list.length === 0) throw unconfigured();
  const noProxy = say("GONOPROXY") ?? say("GOPRIVATE") ?? "";
  return { proxies: list, isPrivate: (path) => matchesPrefixPatterns(noProxy, path) };
}

/** `a,b|direct`: behind a comma comes who is asked if the one before knows nothing, behind a bar if it fails in any way. */
export function proxiesIn(list: string): readonly ModuleProxy[] {
  const parts = [...list.matchAll(/([^,|]*)([,|]|$)/gu)].map(([, text = "", sign]) => ({ text: text.trim(), sign }));
  return parts.flatMap(({ text, sign }): readonly ModuleProxy[] => {
    const next = sign === "|" ? "any" : "not-found";
    if (text === "") return [];
    if (text === "direct" || text === "off") return [{ target: { kind: text }, next }];
    const target = addressOf(text);
    return target ? [{ target, next }] : [];
  });
}

/** Go takes an entry without a scheme for https. Passwords go over https alone, or to this very machine. */
function addressOf(text: string): ProxyAddress | undefined {
  const full = text.includes("://") ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  const path = url.pathname.replace(/\/*$/u, "");
  if (url.protocol === "file:") return { kind: "address", url: `file://${path}` };
  if (!/^https?:$/u.test(url.protocol)) return undefined;
  const { username, password } = url;
  const secret = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  const isSafe = username !== "" && mayHoldSecrets(url);
  const authorization = isSafe ? { authorization: `Basic ${secret}` } : {};
  return { kind: "address", url: `${url.origin}${path}`, ...authorization };
}

/** The file of `go env -w`: `GOENV`, else `go/env` in the folder for settings (os.UserConfigDir). */
function settingsOfUser(env: Environment): ReadonlyMap<string, string> {
  if (env.GOENV === "off") return new Map();
  try {
    const lines = readFileSync(env.GOENV || join(settingsFolder(env), "go", "env"), "utf8").split("\n");
    return new Map(
      lines.flatMap((line) => {
        const equals = line.indexOf("=");
        return equals > 0 ? [[line.slice(0, equals).trim(), line.slice(equals + 1).trim()] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

function settingsFolder(env: Environment): string {
  const home = env.HOME || homeFolder();
  if (process.platform === "win32") return env.AppData ?? env.APPDATA ?? home;
  if (process.platform === "darwin") return join(home, "Library", "Application Support");
  return env.XDG_CONFIG_HOME || join(home, ".config");
}

function unconfigured(): ArchLintError {
  return new ArchLintError(
    "registry-unconfigured",
    {
      en: "This tree requires Go modules, and GOPROXY does not say whom to ask for them.",
      "zh-CN": "此目录树需要 Go 模块，而 GOPROXY 没有写明向谁查询。",
    },
    {
      en: "Set GOPROXY to the proxy that your builds use, or to `off` to leave Go modules out.",
      "zh-CN": "将 GOPROXY 设置为构建所用的代理；如果不查询 Go 模块，设置为 `off`。",
    },
  );
}
