import type { Location } from "../../source/location.ts";
import type { GoFile, GoMod, GoSum } from "./go-file.ts";
import { compare } from "./semver.ts";

/** A line of go.sum whose hash is not what it was for the same module and version. */
export interface ChangedSum {
  readonly module: string;
  /** With `/go.mod` for the hash of that file alone. */
  readonly version: string;
  readonly at: Location;
}

/** Lines of go.sum files that stood there before with another hash. A line with one of several earlier hashes is none. */
export function* changedSums(now: readonly GoFile[], before: readonly GoFile[]): Generator<ChangedSum> {
  const earlier = new Map(before.filter(isSum).map((file) => [file.path, hashesOf(file)]));
  for (const { path, lines } of now.filter(isSum)) {
    const known = earlier.get(path);
    for (const { module, version, isGoMod, hash, line } of lines) {
      const full = isGoMod ? `${version}/go.mod` : version;
      const hashes = known?.get(`${module} ${full}`);
      if (hashes && !hashes.has(hash)) yield { module, version: full, at: { path, line, column: 1 } };
    }
  }
}

function hashesOf({ lines }: GoSum): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>();
  for (const { module, version, isGoMod, hash } of lines) {
    const key = `${module} ${isGoMod ? `${version}/go.mod` : version}`;
    const known = hashes.get(key);
    if (known) known.add(hash);
    else hashes.set(key, new Set([hash]));
  }
  return hashes;
}

/** A required version that is lower than before. */
export interface LoweredRequire {
  readonly module: string;
  readonly version: string;
  readonly before: string;
  readonly at: Location;
}

/** Requirements of go.mod files that are lower than they were: `require` states a minimum, so this is the only way down. */
export function* loweredRequires(now: readonly GoFile[], before: readonly GoFile[]): Generator<LoweredRequire> {
  const earlier = new Map(before.filter(isMod).map((file) => [file.path, file]));
  for (const { path, requires } of now.filter(isMod)) {
    const known = new Map(earlier.get(path)?.requires.map((one) => [one.path, one.version]));
    for (const { path: module, version, versionAt: at } of requires) {
      const was = known.get(module);
      if (was !== undefined && compare(version, was) < 0) yield { module, version, before: was, at };
    }
  }
}

function isSum(file: GoFile): file is GoSum {
  return file.kind === "go.sum" || file.kind === "go.work.sum";
}

function isMod(file: GoFile): file is GoMod {
  return file.kind === "go.mod";
}
