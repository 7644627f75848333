import { importersOf } from "../importers.ts";
import type { LockedPackage } from "../locked-package.ts";
import type { Lockfile } from "../lockfile.ts";
import type { NodeProject } from "../project.ts";
import { groupBy } from "../../source/group-by.ts";
import { compareDirect } from "./direct.ts";
import type { Comparison, Difference, InstalledTree } from "./installed.ts";
import { called, hasOwnFolder, isSame, mayBeAbsent } from "./same.ts";

/**
 * pnpm keeps each package in `node_modules/.pnpm/<name>@<version>…`, bun's isolated linker in `.bun`. Folders of versions
 * that the lockfile no longer has stay there for days on purpose (`modules-cache-max-age`), and nothing leads to them.
 */
export function compareStore(lockfile: Lockfile, tree: InstalledTree, project: NodeProject): Comparison {
  const direct = compareDirect(lockfile, tree, importersOf(lockfile, project));
  const byId = groupBy(tree.packages, ({ path }) => idIn(path));
  const copiesOf = ({ name, version }: LockedPackage) => byId.get(`${name.replace("/", "+")}@${version}`) ?? [];
  const shelf = tree.folder === "" ? "node_modules" : `${tree.folder}/node_modules`;
  const inner = [...lockfile.packages.entries()].filter(
    ([, { origin, bundled }]) => origin.kind === "registry" && !bundled,
  );
  const others = inner.flatMap(([index, locked]): Difference[] => {
    const other = copiesOf(locked).find((one) => !isSame(one, locked));
    return other ? [{ kind: "other", name: locked.name, path: other.path, locked: index, found: called(other) }] : [];
  });
  const absent = inner.filter(([, locked]) => !mayBeAbsent(locked) && !locked.dev && copiesOf(locked).length === 0);
  const isWhole = absent.length * 10 <= lockfile.packages.length;
  const missing = (isWhole ? absent : []).map(
    ([index, { name }]): Difference => ({ kind: "missing", name, path: shelf, locked: index }),
  );
  const known = new Set(direct.differences.map(({ locked }) => locked));
  return {
    differences: [...direct.differences, ...[...others, ...missing].filter((one) => !known.has(one.locked))],
    examined: lockfile.packages.filter(hasOwnFolder).length,
    // An install of some workspaces only lacks most of what the others ask for.
    unknown: { "partly-installed": isWhole ? 0 : absent.length },
  };
}

/**
 * `@scope+name@1.0.0` of `…/.pnpm/@scope+name@1.0.0_react@18.2.0/node_modules/@scope/name`; bun writes a hash of the peers
 * behind a plus.
 */
function idIn(path: string): string {
  const folder = /(?:^|\/)node_modules\/\.(?:pnpm|bun)\/([^/]*)/u.exec(path)?.[1] ?? "";
  const at = folder.indexOf("@", 1);
  const version = /^[^_(]*/u.exec(folder.slice(at + 1))?.[0] ?? "";
  return `${folder.slice(0, at)}@${version.replace(/\+[\da-f]{16}$/u, "")}`;
}
