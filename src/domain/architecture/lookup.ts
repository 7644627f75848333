import { remember } from "../source/remember.ts";

/** The folder that a file lies in; `.` is the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, end);
}

/** The folders that hold a path, the deepest first and `.` last. */
export function* foldersAround(path: string): Generator<string> {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) yield path.slice(0, end);
  yield ".";
}

/** What is known of the deepest folder around a path of which anything is known. */
export function nearestOf<Value>(path: string, known: ReadonlyMap<string, Value>): Value | undefined {
  // As `foldersAround`, without the generator: this is asked for every file and every edge.
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const found = known.get(path.slice(0, end));
    if (found !== undefined) return found;
  }
  return known.get(".");
}

/** For a path, the deepest of the given folders that holds it; `.` if none does. */
export function unitFinder(units: readonly string[]): (path: string) => string {
  const known = new Map(units.map((folder) => [folder, folder]));
  const unitAround = remember((folder) => nearestOf(`${folder}/`, known) ?? ".");
  return (path) => unitAround(folderOf(path));
}
