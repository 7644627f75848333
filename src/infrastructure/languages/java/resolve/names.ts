/** The dotted name without its last part; empty if there is but one. */
export function qualifierOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** The last part of a dotted name. */
export function lastPartOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** No file system holds a path as long; to take a longer name apart would take quadratic time. */
const longestName = 4096;

/** A dotted name and all its qualifiers, longest first: `a.b.C`, `a.b`, `a`. */
export function* prefixesOf(name: string): Generator<string> {
  if (name.length > longestName) return;
  for (let prefix = name; prefix !== ""; prefix = qualifierOf(prefix)) yield prefix;
}

/** First parts of package names under which packages, and no types, lie; no variable bears them either. */
export const domains: ReadonlySet<string> = new Set(["com", "org", "net", "io", "edu", "gov", "jakarta", "javax"]);

/**
 * The package in a name whose types are not known: all parts before the first capitalised one (JLS 6.1 asks for it), else all but
 * the last. `org.HdrHistogram.Histogram` shows that not everybody heeds it; no type lies in `org` itself.
 */
export function conventionalPackage(name: string): string {
  const parts = name.split(".");
  const least = parts.length > 2 && domains.has(parts[0] ?? "") ? 2 : 0;
  const type = parts.findIndex((part, index) => index >= least && /^\p{Lu}/u.test(part));
  return parts.slice(0, type < 0 ? -1 : type).join(".");
}

/** Folder of a path; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Puts path parts together, leaving out empty ones. */
export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("/");
}

/** True if a path is the folder or lies below it; all paths lie below the root, the empty folder. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
