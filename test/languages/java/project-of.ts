import type { Project } from "../../../src/application/ports/language.ts";
import type { Facts } from "../../../src/domain/source/facts.ts";
import { java } from "../../../src/infrastructure/languages/java/index.ts";

/** Files by path, with their texts. */
export type Files = Readonly<Record<string, string>>;

const extractor = await java.extractor();

/** The facts of one text. */
export function factsOf(text: string, path = "Order.java"): Facts {
  return extractor(text, path);
}

/** `line:column-endColumn specifier form kind` of every reference. */
export function references(text: string, path = "Order.java"): readonly string[] {
  return factsOf(text, path).imports.map(
    ({ line, column, endColumn, specifier, form, kind }) =>
      `${line}:${column}-${endColumn} ${specifier} ${form} ${kind}`,
  );
}

/** A project that stands in memory. `ignored` are the folders that its .gitignore would name. */
export function projectOf(files: Files, ignored: readonly string[] = []): Project {
  const paths = Object.keys(files).sort();
  const known = new Set(paths);
  return {
    paths,
    has: (path) => known.has(path),
    files: paths
      .filter((path) => path.endsWith(".java"))
      .map((path) => ({ path, facts: factsOf(files[path] ?? "", path) })),
    read: async (path) => files[path],
    isIgnored: (path) => ignored.some((folder) => path === folder || path.startsWith(`${folder}/`)),
  };
}

/** Where every reference of a project leads: `file: specifier → origin module (target)`. */
export async function edgesOf(files: Files, ignored: readonly string[] = []): Promise<readonly string[]> {
  const project = projectOf(files, ignored);
  const resolver = await java.resolver(project);
  return project.files.flatMap(({ path, facts }) =>
    facts.imports.flatMap((imported) =>
      resolver.resolve(path, imported).map(({ origin, module, target }) => {
        const file = target === undefined ? "" : ` (${target.slice(target.lastIndexOf("/") + 1)})`;
        return `${path.slice(path.lastIndexOf("/") + 1)}: ${imported.specifier} → ${origin} ${module}${file}`;
      }),
    ),
  );
}
