import type { Project } from "../../../../application/ports/language.ts";
import type { BuildModules } from "./build-modules.ts";
import { conventionalPackage, folderOf, lastPartOf } from "./names.ts";
import { prefer } from "./preference.ts";
import { conventionalRoot, holdsTests } from "./source-roots.ts";
import type { Declaration } from "./type-index.ts";

/** Kotlin, Scala and Groovy files of the project: nobody parses them, but Java code may name what they declare. */
export interface ForeignSources {
  /** The file, or else the folder, that declares a type by all appearances; `module` is the folder. */
  find(type: string, asked: Asked): ForeignSource | undefined;
}

/** Who asks, and whether the type's package may be the project's own. */
interface Asked {
  readonly from: Declaration;
  readonly mayBeOwn: boolean;
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
  return { find: (type, asked) => find(type, asked, { folders, build }) };
}

interface Known {
  /** By name of the folder. */
  readonly folders: ReadonlyMap<string, readonly Declaration[]>;
  readonly build: BuildModules;
}

function find(type: string, { from, mayBeOwn }: Asked, { folders, build }: Known): ForeignSource | undefined {
  const name = conventionalPackage(type);
  const simple = type.slice(name.length + 1).split(".")[0] ?? "";
  const candidates = folders.get(lastPartOf(name)) ?? [];
  const files = candidates.filter((candidate) => declares(candidate, { simple, inPackage: name, mayBeOwn }));
  const file = prefer(from, files, build);
  if (file) return { module: file.module, target: file.path };

  const folder = prefer(
    from,
    candidates.filter(({ module }) => fit(module, name) === "whole"),
    build,
  );
  return folder && { module: folder.module };
}

interface Wanted {
  readonly simple: string;
  readonly inPackage: string;
  readonly mayBeOwn: boolean;
}

/** Kotlin lets the folders leave out what all packages have in common, so that a file's name must do. */
function declares({ path, module }: Declaration, { simple, inPackage, mayBeOwn }: Wanted): boolean {
  if (baseName(path) !== simple && `${baseName(path)}Kt` !== simple) return false;

  const fitting = fit(module, inPackage);
  return fitting === "whole" || (fitting === "end" && mayBeOwn && path.endsWith(".kt"));
}

/** Whether the folder, without its source root, is the whole of a package's name or the end of it. */
function fit(folder: string, inPackage: string): "whole" | "end" | undefined {
  const path = inPackage.replaceAll(".", "/");
  const root = conventionalRoot(folder);
  if (root === undefined) return `/${folder}`.endsWith(`/${path}`) ? "whole" : undefined;

  const below = folder.slice(root.length + 1);
  if (below === path) return "whole";
  return below !== "" && path.endsWith(`/${below}`) ? "end" : undefined;
}

function lastFolder(folder: string): string {
  return folder.slice(folder.lastIndexOf("/") + 1);
}

function baseName(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.slice(0, file.lastIndexOf("."));
}
