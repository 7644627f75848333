import { mayHoldSecrets } from "../http/secrets.ts";
import type { Environment } from "../index.ts";
import { expand } from "./expand.ts";
import type { NpmKeys } from "./sources.ts";

/**
 * The `Authorization` for an address, by the longest `//host/path/` that has one (npm-registry-fetch 19, `auth.js`).
 * Secrets go over https alone; over http only to this very machine.
 */
export function authorizationFor(url: string, sources: readonly NpmKeys[], env: Environment): string | undefined {
  const { host, pathname } = new URL(url);
  if (!mayHoldSecrets(new URL(url))) return undefined;
  for (let key = `//${host}${pathname}`; key.length > 2; key = key.replace(/(?:[^/]+|\/)$/u, "")) {
    const found = authorizationAt((name) => lookUp(`${key}:${name}`, sources, env));
    if (found !== undefined) return found;
  }
  return undefined;
}

function authorizationAt(get: (name: string) => string | undefined): string | undefined {
  const token = get("_authToken");
  if (token !== undefined) return header(`Bearer ${token}`);
  const basic = get("_auth");
  if (basic !== undefined) return header(`Basic ${basic}`);
  const [user, password] = [get("username"), get("_password")];
  if (user === undefined || password === undefined) return undefined;
  const secret = Buffer.from(password, "base64").toString("utf8");
  return header(`Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`);
}

/** What cannot stand in a header is no credential. */
function header(text: string): string | undefined {
  return /^[\u0020-\u007e]+$/u.test(text) ? text : undefined;
}

function lookUp(key: string, sources: readonly NpmKeys[], env: Environment): string | undefined {
  const raw = sources.map((source) => source.get(key)).find((value) => value !== undefined && value !== "");
  const expanded = raw === undefined ? undefined : expand(raw, env);
  return expanded && "text" in expanded && expanded.text !== "" ? expanded.text : undefined;
}
