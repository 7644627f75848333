import { behind, childIn, type FlatTree, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { likelyNames, resembles } from "./package-names.ts";
import { rootsOf } from "./roots.ts";

/** The import path behind each name by which the file calls a package. */
export type Packages = ReadonlyMap<string, string>;

/** Reads the imports of a file and finds the names of those that it gives none. */
export function packagesOf(tree: FlatTree): Packages {
  const packages = new Map<string, string>();
  const nameless: string[] = [];
  for (const spec of importSpecs(tree)) {
    const path = textOf(tree, childIn(tree, spec, "path") ?? spec).slice(1, -1);
    const name = childIn(tree, spec, "name");
    if (name === undefined) nameless.push(path);
    else if (kindOf(tree, name) === "package_identifier") packages.set(textOf(tree, name), path);
  }
  if (nameless.length > 0) nameAll(tree, nameless, packages);
  return packages;
}

function importSpecs(tree: FlatTree): readonly number[] {
  const specs: number[] = [];
  for (let node = 1; node < behind(tree, 0); node = behind(tree, node)) {
    if (kindOf(tree, node) !== "import_declaration") continue;
    for (let at = node; at < behind(tree, node); at += 1) if (kindOf(tree, at) === "import_spec") specs.push(at);
  }
  return specs;
}

/** Where more packages have names that nobody would guess, elimination tells nothing. */
const mostUnnamed = 20;

function nameAll(tree: FlatTree, paths: readonly string[], packages: Map<string, string>): void {
  const roots = rootsOf(tree);
  const unnamed = paths.filter((path) => {
    const name = likelyNames(path).find((candidate) => roots.has(candidate) && !packages.has(candidate));
    if (name !== undefined) packages.set(name, path);
    return name === undefined;
  });
  if (unnamed.length > 0 && unnamed.length <= mostUnnamed) nameByElimination(unnamed, roots, packages);
}

/** Go refuses an import that is not used: one of the names that are left is its own. */
function nameByElimination(
  paths: readonly string[],
  roots: ReadonlyMap<string, boolean>,
  packages: Map<string, string>,
): void {
  const left = [...roots].flatMap(([name, mayBePackage]) => (mayBePackage && !packages.has(name) ? [name] : []));
  for (const path of paths) {
    const alike = left.filter((name) => resembles(path, name));
    const [name, another] = paths.length === 1 && left.length === 1 ? left : alike;
    if (name !== undefined && another === undefined) packages.set(name, path);
  }
}
