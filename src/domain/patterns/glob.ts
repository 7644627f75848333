import { expandBraces } from "./braces.ts";
import { matchParts, type Part } from "./parts.ts";
import { literalOf, readSegment } from "./segment.ts";

/**
 * A pattern for paths, anchored at the root of the snapshot, matching whole segments: `*` and `?` within one segment,
 * `**` for any number of them, `[a-z]`, `{a,b}`. A last segment without wildcards names a file or a folder with all
 * that it holds: `src/domain` covers `src/domain/order.ts`.
 */
export interface Glob {
  readonly pattern: string;
  matches(path: string): boolean;
  /** The folder (or file) that the pattern names on the way to `path`: for `src/*`, `src/orders` of `src/orders/a.ts`. */
  folderOf(path: string): string | undefined;
  /** Higher is more specific; literal segments count first, then literal characters. */
  readonly specificity: number;
}

/** Compiles a pattern. Matching takes at most pattern × path steps. Throws a `RangeError` for too many alternatives. */
export function glob(pattern: string): Glob {
  const alternatives = expandBraces(pattern.replace(/^\.?\//u, "")).map(readParts);
  const covering = alternatives.map((parts) => (namesFolder(parts) ? [...parts, "globstar" as const] : parts));
  return {
    pattern,
    matches: (path) => anyMatches(covering, path.split("/")),
    folderOf: (path) => folderOf(alternatives, path),
    specificity: Math.min(...alternatives.map(specificityOf)),
  };
}

function anyMatches(alternatives: readonly (readonly Part[])[], names: readonly string[]): boolean {
  return alternatives.some((parts) => matchParts(parts, names));
}

function folderOf(alternatives: readonly (readonly Part[])[], path: string): string | undefined {
  const names = path.split("/");
  for (let length = 1; length <= names.length; length++) {
    const head = names.slice(0, length);
    if (anyMatches(alternatives, head)) return head.join("/");
  }
  return undefined;
}

function readParts(pattern: string): readonly Part[] {
  const texts = pattern.split("/").filter((text) => text !== "" && text !== ".");
  return texts.map((text) => (text === "**" ? "globstar" : readSegment(text)));
}

function namesFolder(parts: readonly Part[]): boolean {
  const last = parts.at(-1);
  return last !== undefined && last !== "globstar" && literalOf(last) !== undefined;
}

function specificityOf(parts: readonly Part[]): number {
  const segments = parts.filter((part) => part !== "globstar");
  const literals = segments.filter((segment) => literalOf(segment) !== undefined);
  const texts = segments.flat().map((token) => (token.kind === "literal" ? token.text.length : 0));
  const characters = texts.reduce((sum, length) => sum + length, 0);
  return literals.length * 10_000 + Math.min(characters, 9_999);
}

/** Matches what any of the patterns matches and none of those that begin with `!`. */
export function anyGlob(patterns: readonly string[]): (path: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(glob);
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => glob(pattern.slice(1)));
  return (path) => wanted.some((one) => one.matches(path)) && !unwanted.some((one) => one.matches(path));
}
