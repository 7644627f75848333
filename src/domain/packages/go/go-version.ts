import { compareNumbers } from "./semver.ts";

interface Release {
  readonly major: string;
  readonly minor: string;
  /** Empty for a language version (`1.21`) and for release candidates. */
  readonly patch: string;
  /** `alpha`, `beta`, `rc`, or empty. */
  readonly kind: string;
  readonly pre: string;
}

const release =
  /^(?<major>0|[1-9][0-9]*)(?:\.(?<minor>0|[1-9][0-9]*)(?:\.(?<patch>0|[1-9][0-9]*)|(?<kind>[a-z]+)(?<pre>0|[1-9][0-9]*)?)?)?$/u;

/**
 * Compares versions of Go itself, without `go`: below zero if `a` is older (Go 1.26, internal/gover). From 1.21 on, `1.21`
 * is a language version, older than its release candidates and than `1.21.0`; before, `1.20` is `1.20.0`.
 */
export function compareGo(a: string, b: string): number {
  const left = releaseOf(a);
  const right = releaseOf(b);
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return (
    compareNumbers(left.major, right.major) ||
    compareNumbers(left.minor, right.minor) ||
    compareNumbers(left.patch, right.patch) ||
    (left.kind < right.kind ? -1 : Number(left.kind > right.kind)) ||
    compareNumbers(left.pre, right.pre)
  );
}

/** True for what Go takes as a version of itself. */
export function isGoVersion(text: string): boolean {
  return release.test(text);
}

function releaseOf(text: string): Release | undefined {
  const { major, minor, patch, kind = "", pre = "" } = release.exec(text)?.groups ?? {};
  if (major === undefined) return undefined;
  if (minor === undefined) return { major, minor: "0", patch: "0", kind: "", pre: "" };
  const isOld = patch === undefined && kind === "" && compareNumbers(minor, "21") < 0;
  return { major, minor, patch: patch ?? (isOld ? "0" : ""), kind, pre };
}
