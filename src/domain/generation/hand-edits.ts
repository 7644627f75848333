import type { Base } from "../findings/rule.ts";
import { groupBy } from "../source/group-by.ts";
import type { TreeFiles } from "../source/tree-files.ts";
import { isCode, type Product } from "./product.ts";

/** What a change did to the files of a tree. */
type Change = Pick<Base, "fateOf" | "factsOf">;

/** Files that say which tool writes the code, in which version and how: whoever changes one generates again. */
const settings =
  /(?:^|\/)(?:go\.(?:mod|sum|work)|package(?:-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|pom\.xml|[\w.-]*\.gradle(?:\.kts)?|[\w.-]*\.toml|[\w.-]*\.bazel|WORKSPACE|BUILD|[Mm]akefile|[\w.-]+\.(?:mk|sh|mod|sum)|[\w.-]*Dockerfile[\w.-]*|[Tt]askfile\.ya?ml|(?:buf|sqlc|gqlgen|codegen|\.?mockery|openapi)[\w.-]*\.(?:ya?ml|json|[cm]?[jt]s))$/u;

/** Templates, and tools of the repository's own. */
const generators =
  /\.(?:tmpl|tpl|gotmpl|ejs|hbs|mustache|vm|ftl)$|(?:^|\/)(?:codegen|gen|generators?|protoc-gen-[\w-]+)\//iu;

/** More of one kind than this were written by a tool that learned something, or by one that went through all files. */
const mostByHand = 2;

/**
 * Generated files that a change edited although it touched nothing that they come from: no input, no file of the input's
 * format (one may include the other), no generator and no setting of one.
 */
export function handEdits(products: readonly Product[], tree: TreeFiles, change: Change): readonly Product[] {
  const edited = products.filter((product) => change.fateOf(product.path) === "edited" && !isCode(product));
  if (edited.length === 0) return [];
  const changed = [...tree.paths].filter((path) => change.fateOf(path) !== "same");
  if (changed.some((path) => settings.test(path) || isGenerator(path, edited))) return [];
  const formats = new Set(changed.map(formatOf));
  const unexplained = edited.filter(
    ({ path, input }) => !formats.has(formatOf(input)) && isSameGenerator(path, tree, change),
  );
  return [...groupBy(unexplained, ({ path }) => formatOf(path)).values()].flatMap((sameKind) =>
    sameKind.length > mostByHand ? [] : sameKind,
  );
}

/** What is generated itself may lie in a folder `gen`. */
function isGenerator(path: string, edited: readonly Product[]): boolean {
  return generators.test(path) && edited.every((product) => product.path !== path);
}

/** Versions, dates and sums stand in the head: if they differ, a tool has run. */
function isSameGenerator(path: string, { facts }: TreeFiles, { factsOf }: Change): boolean {
  const [before, now] = [factsOf(path), facts.get(path)].map((one) => one?.signature?.numbers);
  return before !== undefined && before === now;
}

/** All after the first dot of a file's name: `pb.go` of `orders.pb.go`. */
function formatOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.slice(name.indexOf(".") + 1);
}
