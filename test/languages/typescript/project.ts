import type { Project, Resolver } from "../../../src/application/ports/language.ts";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";

/** Files by path; what is no text that resolution reads may be empty. */
export type Files = Readonly<Record<string, string>>;

/** A project that exists in memory alone; `ignored` are folders that .gitignore excludes. */
export function projectOf(files: Files, ignored: readonly string[] = []): Project {
  const paths = Object.keys(files).sort();
  return {
    paths,
    files: [],
    has: (path) => Object.hasOwn(files, path),
    read: async (path) => files[path],
    isIgnored(path) {
      if (path === "" || /^\.*\/|^\.+$/u.test(path)) throw new Error(`asked whether ${path} is ignored`);
      return ignored.some((folder) => path === folder || path.startsWith(`${folder}/`));
    },
  };
}

/** A resolver over files in memory. */
export function resolverOf(files: Files, ignored: readonly string[] = []): Promise<Resolver> {
  return typescript.resolver(projectOf(files, ignored));
}
