import { quote } from "./quote.ts";
import { buildOf, majorOf } from "./semver.ts";

/** A module path with its major version taken off: `example.com/a/v2` → `example.com/a` and `/v2`. */
export interface PathVersion {
  readonly prefix: string;
  /** With its separator (`/v2`, `.v1`); empty for v0 and v1. */
  readonly major: string;
}

/** Splits a module path; `undefined` if it ends in a version that no path may end in (`/v1`, `/v0`, `/v2.1`). */
export function splitPathVersion(path: string): PathVersion | undefined {
  if (path.startsWith("gopkg.in/")) return splitGopkg(path);
  const found = /^(?<prefix>.*)\/v(?<digits>[0-9.]+)$/su.exec(path)?.groups;
  if (!found) return { prefix: path, major: "" };
  const { prefix = "", digits = "" } = found;
  const isMajor = /^[1-9][0-9]*$/u.test(digits) && digits !== "1";
  return isMajor ? { prefix, major: `/v${digits}` } : undefined;
}

/** There every path ends in `.v1`, `.v2`, …, perhaps with `-unstable`. */
function splitGopkg(path: string): PathVersion | undefined {
  const { prefix, major } = /^(?<prefix>.+)(?<major>\.v(?:0|[1-9][0-9]*)(?:-unstable)?)$/su.exec(path)?.groups ?? {};
  return prefix === undefined || major === undefined ? undefined : { prefix, major };
}

/** Why a version cannot belong to a path with this major version, in Go's words; `undefined` if it can. */
export function pathMajorFault(version: string, pathMajor: string): string | undefined {
  const wanted = pathMajor.startsWith(".v") ? pathMajor.replace(/-unstable$/u, "") : pathMajor;
  // Early Go wrote pseudo-versions of gopkg.in's .v1 paths that begin with v0.
  if (wanted === ".v1" && version.startsWith("v0.0.0-")) return undefined;
  const major = majorOf(version);
  if (wanted === "") {
    if (major === "v0" || major === "v1" || buildOf(version) === "+incompatible") return undefined;
    return `version ${quote(version)} invalid: should be v0 or v1, not ${major}`;
  }
  const name = wanted.slice(1);
  return major === name ? undefined : `version ${quote(version)} invalid: should be ${name}, not ${major}`;
}
