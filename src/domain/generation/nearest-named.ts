import { groupBy } from "../source/group-by.ts";

/**
 * Finds the file that a head means by a path which is relative to some folder or other: of those that end so the one that
 * shares most folders with the file that says it. `undefined` where two are as near.
 */
export function nearestNamed(paths: ReadonlySet<string>): (source: string, from: string) => string | undefined {
  const byName = groupBy([...paths], nameOf);
  return (source, from) => {
    const plain = source.replace(/^(?:\.{1,2}\/)+/u, "");
    const named = (byName.get(nameOf(plain)) ?? []).filter((path) => path === plain || path.endsWith(`/${plain}`));
    const shared = named.map((path) => sharedFolders(path, from));
    const most = Math.max(...shared);
    const nearest = named.filter((_, index) => shared[index] === most);
    return nearest.length === 1 ? nearest[0] : undefined;
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function sharedFolders(path: string, from: string): number {
  const [one, other] = [path, from].map((each) => each.split("/").slice(0, -1));
  const differing = one?.findIndex((folder, index) => folder !== other?.[index]) ?? 0;
  return differing < 0 ? (one?.length ?? 0) : differing;
}
