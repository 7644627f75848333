import type { Location } from "../../source/location.ts";
import type { GoSum, GoSumLine } from "./go-file.ts";

/** The place of a line of go.sum, as `go mod tidy` writes it: single spaces between the words. */
export function placeOfSum({ path }: GoSum, { module, version, isGoMod, hash, line }: GoSumLine): Location {
  const suffix = isGoMod ? "/go.mod".length : 0;
  const length = module.length + version.length + suffix + hash.length + 2;
  return { path, line, column: 1, endLine: line, endColumn: length + 1 };
}

/** The name of what a line vouches for: `example.com/a v1.0.0/go.mod`. */
export function nameOfSum({ module, version, isGoMod }: GoSumLine): string {
  return `${module} ${version}${isGoMod ? "/go.mod" : ""}`;
}

/** What is wrong with the hash of a line: Go verifies `h1:` and 32 bytes in base64, and cannot verify another kind. */
export function hashFault({ hash }: GoSumLine): "hash" | "unknown" | undefined {
  if (!hash.startsWith("h1:")) return "unknown";
  return /^h1:[A-Za-z0-9+/]{43}=$/u.test(hash) ? undefined : "hash";
}
