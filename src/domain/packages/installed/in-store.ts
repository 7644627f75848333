import { importersOf } from "../importers.ts";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { groupBy } from "../../source/group-by.ts";
import { compareDirect } from "./direct.ts";
import type { Comparison, Difference, InstalledTree } from "./installed.ts";
import { called, hasOwnFolder, isSame, mayBeAbsent } from "./same.ts";

/**
 * pnpm keeps each package in `node_modules/.pnpm/<name>@<version>…`. Folders of versions that the lockfile no longer has
 * stay there for days on purpose (`modules-cache-max-age`), and nothing leads to them.
 */
export function compareStore(lockfile: Lockfile, tree: InstalledTree, project: NodeProject): Comparison {
  const direct = compareDirect(lockfile, tree, importersOf(lockfile, project));
  const byId = groupBy(tree.packages, ({ path }) => idIn(path));
  const differences = lockfile.packages.flatMap((locked, index): Difference[] => {
    if (!hasOwnFolder(locked) || locked.origin.kind !== "registry") return [];
    const copies = byId.get(`${locked.name.replace("/", "+")}@${locked.version}`) ?? [];
    const other = copies.find((one) => !isSame(one, locked));
    return other ? [{ kind: "other", name: locked.name, path: other.path, locked: index, found: called(other) }] : [];
  });
  const absent = lockfile.packages.flatMap((locked, index): Difference[] => {
    if (!isRequired(lockfile, index) || byId.has(`${locked.name.replace("/", "+")}@${locked.version}`)) return [];
    return [{ kind: "missing", name: locked.name, path: `${tree.folder}/node_modules/.pnpm`, locked: index }];
  });
  const known = new Set(direct.differences.map(({ locked }) => locked));
  const isWhole = absent.length * 10 <= lockfile.packages.length;
  const more = [...differences, ...(isWhole ? absent : [])].filter((one) => !known.has(one.locked));
  return {
    differences: [...direct.differences, ...more],
    examined: lockfile.packages.filter(hasOwnFolder).length,
    // An install of some workspaces only lacks most of what the others ask for.
    unknown: { "partly-installed": isWhole ? 0 : absent.length },
  };
}

function isRequired({ packages }: Lockfile, index: number): boolean {
  const locked = packages[index];
  return locked?.origin.kind === "registry" && hasOwnFolder(locked) && !mayBeAbsent(locked) && !locked.dev;
}

/** `@scope+name@1.0.0` of `…/.pnpm/@scope+name@1.0.0_react@18.2.0/node_modules/@scope/name`. */
function idIn(path: string): string {
  const start = path.indexOf("/.pnpm/") + "/.pnpm/".length;
  const folder = path.slice(start, path.indexOf("/", start));
  const at = folder.indexOf("@", 1);
  const version = /^[^_(]*/u.exec(folder.slice(at + 1))?.[0] ?? "";
  return `${folder.slice(0, at)}@${version}`;
}
