import type { Project, Resolution } from "../../../src/application/ports/language.ts";
import { go } from "../../../src/infrastructure/languages/go/index.ts";

/** Files by path, with their texts. */
export type Files = Readonly<Record<string, string>>;

/** A project that stands in memory. `ignored` are the folders that its .gitignore would name. */
export async function projectOf(files: Files, ignored: readonly string[] = []): Promise<Project> {
  const extract = await go.extractor();
  const paths = Object.keys(files).sort();
  const known = new Set(paths);
  return {
    paths,
    has: (path) => known.has(path),
    files: paths
      .filter((path) => path.endsWith(".go"))
      .map((path) => ({ path, facts: extract(files[path] ?? "", path) })),
    read: async (path) => files[path],
    isIgnored: (path) => ignored.some((folder) => path === folder || path.startsWith(`${folder}/`)),
  };
}

/** Where every import of a project leads: `file: specifier → origin module`. */
export async function edgesOf(files: Files, ignored: readonly string[] = []): Promise<readonly string[]> {
  const project = await projectOf(files, ignored);
  const resolver = await go.resolver(project);
  return project.files.flatMap(({ path, facts }) =>
    facts.imports.flatMap((imported) =>
      resolver
        .resolve(path, imported)
        .map((found) => `${path}: ${imported.specifier} → ${found.origin} ${found.module}`),
    ),
  );
}

/** Where one import path leads from one file, be it written there or not. */
export async function resolve(files: Files, from: string, specifier: string): Promise<readonly Resolution[]> {
  const resolver = await go.resolver(
    await projectOf({ ...files, [from]: `package x\nimport ${JSON.stringify(specifier)}` }),
  );
  return resolver.resolve(from, { specifier, kind: "value", line: 1, column: 1, endColumn: 1 });
}
