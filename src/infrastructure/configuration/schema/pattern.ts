import type { Words } from "../complaint.ts";
import { expandBraces } from "../../../domain/patterns/braces.ts";

/** Longer patterns are no patterns. */
const maxLength = 1_000;

/** What is wrong with a pattern for paths, if anything is. A leading `!` takes paths out. */
export function faultOfPattern(pattern: string): Words | undefined {
  const body = pattern.startsWith("!") ? pattern.slice(1) : pattern;
  if (body.trim() === "") return fault("A pattern must not be empty.", "Write ** for every file.");
  if (body !== body.trim()) return fault("A pattern must not begin or end with a space.", "Remove the space.");
  if (body.includes("\\")) return fault("A pattern must not hold a backslash.", "Write / between folders.");
  if (body.startsWith("/") || /^[A-Za-z]:/u.test(body)) {
    return fault("A pattern must not be an absolute path.", "Write it relative to the root of the repository.");
  }
  if (body.split("/").includes("..")) {
    return fault('A pattern must not hold "..".', "Write it relative to the root of the repository, in every file.");
  }
  return isTooLarge(body)
    ? fault("A pattern must not have so many alternatives.", "Use * or **, or several patterns.")
    : undefined;
}

function isTooLarge(pattern: string): boolean {
  if (pattern.length > maxLength || pattern.split("{").length > 20) return true;
  try {
    expandBraces(pattern);
    return false;
  } catch {
    return true;
  }
}

/** What is wrong with a pattern of folders of which each is one thing. */
export function faultOfFolder(pattern: string): Words | undefined {
  if (!pattern.startsWith("!")) return faultOfPattern(pattern);
  return fault("A pattern must not begin with ! here.", "Write which folders they are, not which they are not.");
}

/** What is wrong with the end of a file name, written as `.controller.ts` or `*.controller.ts`. */
export function faultOfSuffix(suffix: string): Words | undefined {
  const end = endOf(suffix);
  if (end.trim() === "") return fault("A suffix must not be empty.", "Write the end of file names: .controller.ts");
  if (/[/\\]/u.test(end)) return fault("A suffix is the end of a file name without slashes.", "Use files for folders.");
  if (/[*?{}[\]!]/u.test(end)) return fault("A suffix must not hold wildcards.", "List several, or use files.");
  return undefined;
}

/** The end of the file names without the star that one may write before it. */
export function endOf(suffix: string): string {
  return suffix.startsWith("*") ? suffix.slice(1) : suffix;
}

/** What is wrong with a pattern for declared packages, such as `com.acme..domain..`. */
export function faultOfPackage(pattern: string): Words | undefined {
  if (/^[\p{L}\p{N}_$.*]+$/u.test(pattern) && !pattern.includes("...")) return undefined;
  return fault(
    "A package pattern is made of names with a dot between them.",
    "Write .. for any number of parts, as in com.acme..domain..",
  );
}

/** What is wrong with the name of a file or folder inside a context. */
export function faultOfName(name: string): Words | undefined {
  if (name.trim() !== "" && !/[/\\*?]/u.test(name)) return undefined;
  return fault("This must be the name of one folder or file.", "Write a name without slashes and wildcards.");
}

function fault(message: string, hint: string): Words {
  return { message, hint };
}
