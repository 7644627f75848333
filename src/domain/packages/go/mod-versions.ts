import type { GoFault, GoVersioned } from "./go-file.ts";
import { type Directive, faultAt, placeOfWords, plainValue, stringFaults, stringOf } from "./mod-directive.ts";
import type { Token } from "./mod-tokens.ts";
import { pathMajorFault, splitPathVersion } from "./path-version.ts";
import { quote } from "./quote.ts";
import { canonicalVersion } from "./semver.ts";

/** A module and a version in go.mod, read as far as possible, and what is wrong with them. */
export interface VersionReading {
  readonly versioned: GoVersioned;
  readonly faults: readonly GoFault[];
}

/** Reads `path version`, as `require` and `exclude` have it. */
export function readVersioned(directive: Directive, path: Token, version: Token): VersionReading {
  const versioned = {
    path: plainValue(path),
    version: plainValue(version),
    at: placeOfWords(directive, [path, version]),
    versionAt: placeOfWords(directive, [version]),
  };
  const faults = [
    ...stringFaults(directive, path),
    ...versionFaults(directive, versioned.path, version),
    ...majorFaults(directive, path, version),
  ];
  return { versioned, faults: faults.slice(0, 1) };
}

/** What is wrong with a version alone. */
export function versionFaults(directive: Directive, path: string, word: Token): readonly GoFault[] {
  const prefix = `${directive.verb}${path === "" ? "" : ` ${path}`}: version ${quote(plainValue(word))} invalid: `;
  const found = stringOf(word);
  if ("fault" in found) return [faultAt(directive, [word], prefix + found.fault)];
  if (canonicalVersion(found.value) !== undefined) return [];
  return [faultAt(directive, [word], `${prefix}must be of the form v1.2.3`, "version")];
}

/** What is wrong with a module path by its end, and with a version beside it. */
export function majorFaults(directive: Directive, path: Token, version?: Token): readonly GoFault[] {
  const name = plainValue(path);
  const split = splitPathVersion(name);
  const prefix = directive.verb === "replace" ? `replace ${name}: ` : "";
  if (!split) return [faultAt(directive, [path], `${prefix}invalid module path`, "module-path")];
  const text = version && plainValue(version);
  const fault = text === undefined ? undefined : pathMajorFault(canonicalVersion(text) ?? text, split.major);
  return fault && version ? [faultAt(directive, [version], `${directive.verb} ${name}: ${fault}`, "path-major")] : [];
}
