import { compare, gt, lte, parse, type SemVer } from "semver";
import { isStable, numbersOf } from "./version-parts.ts";

/** Which step breaks compatibility below 1.0.0: the minor one, as `^` takes it, or none but the major one. */
export type ZeroMajor = "minor-is-major" | "as-written";

/** How far one version is behind another: lines of versions in between, not the difference of the numbers. One of them is above 0. */
export interface Lag {
  readonly majors: number;
  readonly minors: number;
  readonly patches: number;
}

/** The versions above `from` up to `to` that count as a step: stable ones, and for a pre-release those of its own number. */
export function releasesBetween(from: string, to: string, versions: readonly string[]): readonly string[] {
  return versions.filter((one) => gt(one, from) && lte(one, to) && (one === to || counts(one, from)));
}

function counts(version: string, from: string): boolean {
  return isStable(version) || (!isStable(from) && numbersOf(version) === numbersOf(from));
}

/** The lag of `from` behind `to`, by the releases between them (`releasesBetween`). */
export function lagOf(from: string, to: string, between: readonly string[], zero: ZeroMajor): Lag {
  const [own, aim] = [parse(from), parse(to)];
  if (!own || !aim || compare(own, aim) >= 0) return { majors: 0, minors: 0, patches: 0 };
  const lines = (lineOf: LineOf) => {
    const passed = new Set(between.flatMap((one) => parse(one) ?? []).map((one) => lineOf(one, zero)));
    passed.delete(lineOf(own, zero));
    return passed.size;
  };
  if (majorLine(own, zero) !== majorLine(aim, zero)) return { majors: lines(majorLine), minors: 0, patches: 0 };
  if (minorLine(own, zero) !== minorLine(aim, zero)) return { majors: 0, minors: lines(minorLine), patches: 0 };
  return { majors: 0, minors: 0, patches: between.length };
}

type LineOf = (version: SemVer, zero: ZeroMajor) => string;

function majorLine({ major, minor }: SemVer, zero: ZeroMajor): string {
  return major === 0 && zero === "minor-is-major" ? `0.${minor}` : String(major);
}

function minorLine({ major, minor, patch }: SemVer, zero: ZeroMajor): string {
  return major === 0 && zero === "minor-is-major" ? `0.${minor}.${patch}` : `${major}.${minor}`;
}
