import { folderOf, join } from "./names.ts";

/** Where a file stands: its source root, and its package below it, which is its module. */
export interface Place {
  readonly root: string;
  /** Id of the module: a package is one only within its source root, so that `com.acme.config` of two services stays two. */
  readonly module: string;
}

/**
 * Finds source root and module of a file. A folder that ends with the declared package gives the root. Otherwise the
 * conventional roots of Maven and Gradle (`src/<set>/java`) do, or those the manifests name. Otherwise the folder stands for itself.
 */
export function placeOf(path: string, declared: string | undefined, roots: readonly string[]): Place {
  const folder = folderOf(path);
  if (declared === undefined) return { root: folder, module: named(folder) };

  const below = declared.replaceAll(".", "/");
  if (folder === below) return { root: "", module: folder };
  if (folder.endsWith(`/${below}`)) return { root: folder.slice(0, -below.length - 1), module: folder };

  const root = roots.find((candidate) => `${folder}/`.startsWith(`${candidate}/`)) ?? conventionalRoot(folder);
  return root === undefined ? { root: folder, module: named(folder) } : { root, module: join(root, below) };
}

/** True if a source root holds tests: `src/test/java`, `src/integration-test/groovy`, `src/testFixtures/java`. */
export function holdsTests(root: string): boolean {
  return root
    .split("/")
    .some((part) => /^tests?$|[-_]tests?$|^tests?[-_]|^(?:test|integTest|integrationTest)[A-Z]?/u.test(part));
}

const languages = new Set(["java", "groovy", "kotlin", "scala"]);

/** The root of Maven and Gradle that a folder lies in: `src/<set>/<language>`. */
export function conventionalRoot(folder: string): string | undefined {
  const parts = folder.split("/");
  const at = parts.findIndex((part, index) => part === "src" && languages.has(parts[index + 2] ?? ""));
  return at < 0 ? undefined : parts.slice(0, at + 3).join("/");
}

/** The root of the snapshot has no name of its own. */
function named(folder: string): string {
  return folder === "" ? "." : folder;
}
