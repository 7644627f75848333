import { buildOf, isValid, prereleaseOf } from "./semver.ts";

/** A version that Go makes up for a commit without a tag: `v0.0.0-20260102030405-abcdef123456`. */
export interface PseudoVersion {
  /** Fourteen digits, UTC: `20260102030405`. */
  readonly timestamp: string;
  readonly revision: string;
  /** What comes before the timestamp: `v1.2.4-0`, `v0.0.0`. */
  readonly stem: string;
  /** With its `+`, or empty. */
  readonly build: string;
}

const form =
  /^v[0-9]+\.(?:0\.0-|[0-9]+\.[0-9]+-(?:[^+]*\.)?0\.)(?<timestamp>[0-9]{14})-(?<revision>[A-Za-z0-9]+)(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/u;

/** No revision is longer than a hash; a longer text would only cost time. */
const longest = 300;

/** Reads a pseudo-version; `undefined` for any other version. */
export function pseudoVersion(version: string): PseudoVersion | undefined {
  const groups = version.length > longest ? undefined : form.exec(version)?.groups;
  if (!groups || !isValid(version)) return undefined;
  const { timestamp = "", revision = "" } = groups;
  const build = buildOf(version);
  const end = version.length - build.length - revision.length - timestamp.length - 2;
  return { timestamp, revision, stem: version.slice(0, end), build };
}

/** The tag that a pseudo-version follows (`tag` is empty if it follows none), or why there can be none, in Go's words. */
export type PseudoBase = { readonly tag: string } | { readonly fault: string };

/** The tag before the commit (golang.org/x/mod/module, PseudoVersionBase). */
export function pseudoBase({ stem, build }: PseudoVersion): PseudoBase {
  const prerelease = prereleaseOf(stem);
  if (prerelease === "") {
    if (build === "") return { tag: "" };
    return { fault: `lacks base version, but has build metadata "${build}"` };
  }
  if (prerelease !== "-0") return { tag: stem.slice(0, -".0".length) + build };
  const release = stem.slice(0, -"-0".length);
  const dot = release.lastIndexOf(".") + 1;
  const patch = before(release.slice(dot));
  if (patch === undefined) return { fault: `version before ${release} would have negative patch number` };
  return { tag: release.slice(0, dot) + patch + build };
}

/** The decimal that is one less, of any size. */
function before(decimal: string): string | undefined {
  return decimal === "0" ? undefined : String(BigInt(decimal) - 1n);
}

/** The day of the commit as `2026-01-02`; `undefined` if the digits are no time. */
export function commitDay({ timestamp }: PseudoVersion): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(.{4})(..)(..)(..)(..)(..)$/u.exec(timestamp) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const isDate = Number(day) > 0 && Number(day) <= daysIn(Number(year), Number(month));
  return isTime && isDate ? `${year}-${month}-${day}` : undefined;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Why no commit can have this pseudo-version, in Go's words. */
export function pseudoFault(pseudo: PseudoVersion): string | undefined {
  const base = pseudoBase(pseudo);
  if ("fault" in base) return base.fault;
  return commitDay(pseudo) === undefined ? `malformed time "${pseudo.timestamp}"` : undefined;
}
