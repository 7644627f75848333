import type { Step } from "../findings/rule.ts";
import type { Dependency } from "../graph/dependency.ts";
import { type Category, categories } from "../packages/category.ts";
import { externalEdges } from "../packages/external-edges.ts";
import type { GoFile } from "../packages/go/go-file.ts";
import { ownersOf } from "../packages/go/owners.ts";
import { isCategory, namesPackage } from "../packages/policy.ts";
import { byCodeUnit } from "../source/by-code-unit.ts";
import { remember } from "../source/remember.ts";
import { type Change, changesBetween } from "./change.ts";
import type { ComparedTree, ComparedTrees } from "./compared-trees.ts";

/** What a layer imports from outside the project. */
export interface PackageUse {
  readonly layer: string;
  /** `npm:axios`, `go:github.com/lib/pq`; of a standard library only what has a known purpose counts, and is named by it. */
  readonly name: string;
  readonly category?: Category;
  /** How many files of the layer import it. */
  readonly files: number;
  /** One of the imports: the first that a rule objects to, else the first. */
  readonly evidence: Step;
  /** Ids of the rules that object to any of the imports. */
  readonly objections: readonly string[];
}

/** Packages, and purposes of the standard library, that a layer starts or ceases to use. */
export function packageUseChanges(trees: ComparedTrees): readonly Change<PackageUse>[] {
  return changesBetween(usesOf(trees.base), usesOf(trees.head), (was, is) => was.files === is.files);
}

const kinds = { includeTypes: true, includeTests: false };

function usesOf(tree: ComparedTree): ReadonlyMap<string, PackageUse> {
  const uses = new Map<string, PackageUse>();
  const seen = new Set<string>();
  const nameIn = packageNamer(tree);
  for (const { dependency, from } of externalEdges(tree, kinds)) {
    const used = nameIn(dependency.to);
    if (from.layer === undefined || used === undefined) continue;
    const key = `${from.layer}\0${used.name}`;
    const file = `${key}\0${dependency.at.path}`;
    const use = useOf(dependency, { layer: from.layer, ...used }, tree.objectionsTo(dependency));
    uses.set(key, joined(uses.get(key), use, seen.has(file) ? 0 : 1));
    seen.add(file);
  }
  return uses;
}

function useOf(
  { from, to, at }: Dependency,
  used: Pick<PackageUse, "layer" | "name" | "category">,
  objections: readonly string[],
): PackageUse {
  return { ...used, files: 1, evidence: { from, to, at }, objections };
}

function joined(known: PackageUse | undefined, use: PackageUse, files: number): PackageUse {
  if (!known) return use;
  const isBetter = known.objections.length === 0 && use.objections.length > 0;
  const objections = [...new Set([...known.objections, ...use.objections])].sort(byCodeUnit);
  return { ...known, files: known.files + files, objections, ...(isBetter && { evidence: use.evidence }) };
}

type Used = Pick<PackageUse, "name" | "category">;

/** Names the package that a module outside the project belongs to; `undefined`: a part of the platform without a purpose. */
function packageNamer({ graph, packages }: ComparedTree): (id: string) => Used | undefined {
  const required = new Map(packages.go.flatMap(requiredIn));
  return remember((id) => {
    const category = categoryOf(id);
    if (graph.modules.get(id)?.origin === "platform") return category && { name: category, category };
    return { name: nameOf(id, required), ...(category && { category }) };
  });
}

function requiredIn(file: GoFile): (readonly [string, string])[] {
  return file.kind === "go.mod" ? file.requires.map(({ path }) => [path, path]) : [];
}

/** A Go package belongs to a module that go.mod requires; of a Java package the first three names tell whose it is. */
function nameOf(id: string, required: ReadonlyMap<string, string>): string {
  if (id.startsWith("go:")) {
    const [module] = ownersOf(id.slice("go:".length), required);
    return module === undefined ? id : `go:${module}`;
  }
  return id.startsWith("java:") ? id.split(".").slice(0, 3).join(".") : id;
}

function categoryOf(id: string): Category | undefined {
  return Object.keys(categories)
    .filter(isCategory)
    .find((category) => namesPackage(category, id));
}
