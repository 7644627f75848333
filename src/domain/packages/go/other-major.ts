import { holds } from "./owners.ts";
import { splitPathVersion } from "./path-version.ts";

/** The module among some that an import path names with another major version: `a/v2` for `a/x`, `a` for `a/v2/x`. */
export function otherMajor(importPath: string, modules: Iterable<string>): string | undefined {
  for (const module of modules) {
    const split = splitPathVersion(module);
    if (!split || !mayName(split.prefix, importPath)) continue;
    if (!holds(module, importPath) && majorIn(importPath, split.prefix) !== split.major) return module;
  }
  return undefined;
}

/** A prefix that is a host alone says nothing. */
function mayName(prefix: string, importPath: string): boolean {
  return prefix.includes("/") && (holds(prefix, importPath) || importPath.startsWith(`${prefix}.v`));
}

function majorIn(importPath: string, prefix: string): string {
  return /^[/.]v[0-9]+(?=\/|$)/u.exec(importPath.slice(prefix.length))?.[0] ?? "";
}
