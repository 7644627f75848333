import { elementFault, modulePathFault } from "./module-path.ts";

/** A module path as module caches and proxies write it: capitals become `!` and the small letter. `undefined` if it is none. */
export function escapePath(path: string): string | undefined {
  return modulePathFault(path) ? undefined : escaped(path);
}

/** A version as module caches and proxies write it. */
export function escapeVersion(version: string): string | undefined {
  return elementFault(version, "file") || version.includes("!") ? undefined : escaped(version);
}

/** The module path that was escaped; `undefined` if nothing escapes to this. */
export function unescapePath(text: string): string | undefined {
  const path = unescaped(text);
  return path === undefined || modulePathFault(path) ? undefined : path;
}

/** The version that was escaped. */
export function unescapeVersion(text: string): string | undefined {
  const version = unescaped(text);
  return version === undefined || elementFault(version, "file") ? undefined : version;
}

function escaped(text: string): string | undefined {
  if (!/^[\0-\u007f]*$/u.test(text)) return undefined;
  return text.replace(/[A-Z]/gu, (capital) => `!${capital.toLowerCase()}`);
}

function unescaped(text: string): string | undefined {
  if (!/^(?:![a-z]|[\0- "-@[-\u007f])*$/u.test(text)) return undefined;
  return text.replace(/!([a-z])/gu, (_, small: string) => small.toUpperCase());
}
