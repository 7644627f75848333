import type { Project, Resolution, Resolver } from "../../../application/ports/language.ts";
import type { Import } from "../../../domain/source/import.ts";
import { type Embedded, embedder } from "./embedded-files.ts";
import type { Found } from "./find-package.ts";
import { type Find, finder } from "./finder.ts";
import { folderOf, inside, isPassedOver } from "./folders.ts";
import { generatedFolders, type MissingFolder } from "./generated-code.ts";
import { gopathLookup } from "./gopath.ts";
import { type GoTree, readGoTree } from "./go-tree.ts";

/** The id of a package that is not of this project. */
export function externalId(specifier: string): string {
  return `go:${specifier}`;
}

/** Resolves the imports of a project's Go files: a module is a folder. */
export async function goResolver(project: Project): Promise<Resolver> {
  const tree = await readGoTree(project);
  const find = finder(tree, gopathLookup(tree, project.files));
  const generated = await generatedFolders(project, missingFolders(project, find));

  const embed = embedder(project);
  const resolve = (from: string, imported: Import) =>
    imported.form === "embed"
      ? embedded(project, imported.specifier, { from, embed })
      : resolution(find(from, imported.specifier), { from, specifier: imported.specifier, generated });

  return {
    moduleOf: folderOf,
    resolve: (from, imported) =>
      isBuilt(tree, from) ? resolve(from, imported) : resolve(from, imported).filter(isFound),
    problems: tree.problems,
    units: tree.modules
      .map(({ folder }) => folder)
      .filter((folder) => !isPassedOver(folder))
      .sort(),
  };
}

/** False for what the go command passes over inside its module: nobody misses what is missing there. */
function isBuilt(tree: GoTree, path: string): boolean {
  const home = tree.moduleAt(folderOf(path))?.folder ?? ".";
  return !isPassedOver(home === "." ? path : path.slice(home.length + 1));
}

function isFound({ origin }: Resolution): boolean {
  return origin !== "unresolved";
}

function missingFolders(project: Project, find: Find): readonly MissingFolder[] {
  const missing = new Map<string, MissingFolder>();
  for (const { path: from, facts } of project.files) {
    for (const { specifier, form } of facts.imports) {
      const found = form === "embed" ? undefined : find(from, specifier);
      if (found?.kind === "missing") missing.set(found.folder, { folder: found.folder, path: specifier });
    }
  }
  return [...missing.values()];
}

interface Asked {
  readonly from: string;
  readonly specifier: string;
  readonly generated: ReadonlySet<string>;
}

function resolution(found: Found, { from, specifier, generated }: Asked): readonly Resolution[] {
  switch (found.kind) {
    case "project":
      return found.folder === folderOf(from) ? [] : [{ origin: "project", module: found.folder }];
    case "platform":
    case "package":
      return [{ origin: found.kind, module: externalId(specifier) }];
    case "missing":
      if (generated.has(found.folder)) return [{ origin: "generated", module: found.folder }];
      return [{ origin: "unresolved", module: specifier, reason: found.reason }];
    case "unknown":
      return [{ origin: "unresolved", module: specifier, reason: found.reason }];
  }
}

interface Embedding {
  readonly from: string;
  readonly embed: (folder: string, written: string) => Embedded;
}

function embedded(project: Project, pattern: string, { from, embed }: Embedding): readonly Resolution[] {
  const found = embed(folderOf(from), pattern);
  if ("files" in found) return found.files.map((path) => ({ origin: "asset", module: path, target: path }));

  const path = inside(folderOf(from), pattern.replace(/^all:/u, "")) ?? pattern;
  const isIgnored = project.isIgnored(path) || project.isIgnored(`${path}/index.html`);
  if (isIgnored) return [{ origin: "generated", module: path }];
  return [{ origin: "unresolved", module: pattern, reason: found.reason }];
}
