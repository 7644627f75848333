import { valid } from "semver";
import { isPackageName } from "../npm/locations.ts";

/**
 * How a format writes the keys of its packages: 5 as `/name/1.0.0_peers`, 6 as `/name@1.0.0(peers)`, 9 (and 12) as
 * `name@1.0.0(peers)`. In 5 and 6 packages of a registry that is not the default begin with its host instead.
 */
export type KeyStyle = 5 | 6 | 9;

/** What a key says; `version` is absent unless a registry's package is meant. */
export interface PackageId {
  readonly name: string;
  readonly version?: string;
}

/** Takes a key apart; `undefined` for what has no name that could be a folder's. */
export function packageIdOf(key: string, style: KeyStyle): PackageId | undefined {
  const bare = withoutSuffix(key, style);
  if (style === 9) return splitAtSign(bare);
  const start = bare.startsWith("/") ? 0 : bare.indexOf("/");
  if (start < 0 || bare.includes(":")) return undefined;
  const rest = bare.slice(start + 1);
  const id = style === 5 ? splitAtSlash(rest) : splitAtSign(rest);
  return id?.version === undefined ? undefined : id;
}

/** `name@1.0.0`; format 12 may put a registry's name before the version (`name@work:1.0.0`). */
function splitAtSign(bare: string): PackageId | undefined {
  const at = bare.indexOf("@", 1);
  const name = bare.slice(0, at);
  if (at < 0 || !isPackageName(name)) return undefined;
  const rest = bare.slice(at + 1);
  const version = rest.replace(/^(?!file:|link:|workspace:|git:|ssh:|https?:)[A-Za-z][\w.-]*:(?=\d)/u, "");
  return isVersion(version) ? { name, version } : { name };
}

function splitAtSlash(bare: string): PackageId | undefined {
  const parts = bare.split("/");
  const isScoped = parts[0]?.startsWith("@") === true;
  const name = parts.slice(0, isScoped ? 2 : 1).join("/");
  const version = parts[isScoped ? 2 : 1] ?? "";
  return isPackageName(name) && isVersion(version) ? { name, version } : undefined;
}

function isVersion(text: string): boolean {
  return valid(text) !== null;
}

/**
 * A key without what tells copies apart: the peers, and from format 6 on the hash of a patch. Peers of peers nest
 * (`a@1.0.0(b@2.0.0(c@3.0.0))`), so the brackets at the end are counted.
 */
export function withoutSuffix(key: string, style: KeyStyle): string {
  if (style === 5) {
    const slash = key.lastIndexOf("/");
    const mark = key.indexOf("_", Math.max(slash, 0));
    return mark < 0 || key.startsWith("file:") ? key : key.slice(0, mark);
  }
  let end = key.length;
  while (key.charAt(end - 1) === ")") {
    const start = startOfGroup(key, end);
    if (start <= 0) break;
    end = start;
  }
  return key.slice(0, end);
}

/** Where the bracket opens that closes right before `end`; -1 if nowhere. */
function startOfGroup(key: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const sign = key.charAt(at);
    if (sign === ")") depth++;
    else if (sign === "(" && --depth === 0) return at;
  }
  return -1;
}

/** The keys that a reference may mean (pnpm `refToRelative`), likeliest first. Links lead to folders, not to entries. */
export function keysOf(name: string, reference: string, style: KeyStyle): readonly string[] {
  if (reference.startsWith("link:")) return [];
  const own = style === 9 ? `${name}@${reference}` : style === 6 ? `/${name}@${reference}` : `/${name}/${reference}`;
  return [own, reference];
}
