import type { Project } from "../../../../application/ports/language.ts";
import type { BuildModules } from "./build-modules.ts";
import { conventionalPackage, folderOf, lastPartOf } from "./names.ts";
import { prefer } from "./preference.ts";
import { holdsTests } from "./source-roots.ts";
import type { Declaration } from "./type-index.ts";

/** Kotlin, Scala and Groovy files of the project: nobody parses them, but Java code may name what they declare. */
export interface ForeignSources {
  /** The file, or else the folder, that declares a type by all appearances; `module` is the folder. */
  find(type: string, from: Declaration): ForeignSource | undefined;
}

/** A folder of sources in another language of the JVM. */
export interface ForeignSource {
  readonly module: string;
  readonly target?: string;
}

/** Indexes the folders with sources in other languages of the JVM. */
export function createForeignSources(project: Project, build: BuildModules): ForeignSources {
  const files = project.paths.filter((path) => /\.(?:kt|scala|groovy)$/u.test(path));
  const folders = new Map<string, Declaration[]>();
  for (const path of files) {
    const folder = folderOf(path);
    const declaration = { path, module: folder, root: folder, unit: build.folderOf(path), isTest: holdsTests(folder) };
    const known = folders.get(lastFolder(folder));
    if (known) known.push(declaration);
    else folders.set(lastFolder(folder), [declaration]);
  }
  return { find: (type, from) => find(type, from, { folders, build }) };
}

interface Known {
  /** By name of the folder. */
  readonly folders: ReadonlyMap<string, readonly Declaration[]>;
  readonly build: BuildModules;
}

/** Kotlin lets the folders leave out what all packages have in common, so a file of the type's name will do there. */
function find(type: string, from: Declaration, { folders, build }: Known): ForeignSource | undefined {
  const name = conventionalPackage(type);
  const below = `/${name.replaceAll(".", "/")}`;
  const candidates = folders.get(lastPartOf(name)) ?? [];
  const simple = type.slice(name.length + 1).split(".")[0] ?? "";
  const files = candidates.filter(({ path }) => baseName(path) === simple || `${baseName(path)}Kt` === simple);
  const exact = files.filter(({ module }) => `/${module}`.endsWith(below));
  const file = prefer(from, exact.length > 0 ? exact : files, build);
  if (file) return { module: file.module, target: file.path };

  const folder = prefer(
    from,
    candidates.filter(({ module }) => `/${module}`.endsWith(below)),
    build,
  );
  return folder && { module: folder.module };
}

function lastFolder(folder: string): string {
  return folder.slice(folder.lastIndexOf("/") + 1);
}

function baseName(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.slice(0, file.lastIndexOf("."));
}
