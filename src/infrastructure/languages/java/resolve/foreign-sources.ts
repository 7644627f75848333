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

/** A file in another language, with what its place says of the package it is in. */
interface ForeignFile extends Declaration {
  /** File name without its ending. */
  readonly name: string;
  /** The package, by the folders below the source root. */
  readonly inPackage: string;
  /** True if the source root is not known, so that the package may begin further down. */
  readonly isLoose: boolean;
}

/** Indexes the sources in other languages of the JVM. */
export function createForeignSources(project: Project, build: BuildModules): ForeignSources {
  const paths = project.paths.filter((path) => /\.(?:kt|scala|groovy)$/u.test(path));
  const files = new Map<string, ForeignFile[]>();
  for (const path of paths) {
    const file = foreignFile(path, build);
    const key = lastPartOf(file.inPackage);
    files.set(key, files.get(key) ?? []);
    files.get(key)?.push(file);
  }
  return { find: (type, asked) => find(type, asked, { files, build }) };
}

function foreignFile(path: string, build: BuildModules): ForeignFile {
  const module = folderOf(path);
  const root = conventionalRoot(module);
  const below = root === undefined ? module : module.slice(root.length + 1);
  return {
    path,
    module,
    root: root ?? module,
    unit: build.folderOf(path),
    isTest: holdsTests(module),
    name: path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf(".")),
    inPackage: below.replaceAll("/", "."),
    isLoose: root === undefined,
  };
}

interface Known {
  /** By last part of the package. */
  readonly files: ReadonlyMap<string, readonly ForeignFile[]>;
  readonly build: BuildModules;
}

function find(type: string, { from, mayBeOwn }: Asked, { files, build }: Known): ForeignSource | undefined {
  const inPackage = conventionalPackage(type);
  const simple = type.slice(inPackage.length + 1).split(".")[0] ?? "";
  // A build hands the classes of the product to its tests, never the other way round.
  const candidates = (files.get(lastPartOf(inPackage)) ?? []).filter(({ isTest }) => from.isTest || !isTest);
  const whole = candidates.filter((file) => isIn(file, inPackage));
  // Kotlin lets the folders leave out what all packages have in common, so that the file's name must do.
  const partial = mayBeOwn ? candidates.filter((file) => file.path.endsWith(".kt") && endsWith(inPackage, file)) : [];
  const declaring = [...whole, ...partial].filter(({ name }) => name === simple || `${name}Kt` === simple);
  const file = prefer(from, declaring, build);
  if (file) return { module: file.module, target: file.path };

  const folder = prefer(from, whole, build);
  return folder && { module: folder.module };
}

function isIn(file: ForeignFile, inPackage: string): boolean {
  return file.inPackage === inPackage || (file.isLoose && file.inPackage.endsWith(`.${inPackage}`));
}

function endsWith(inPackage: string, file: ForeignFile): boolean {
  return !file.isLoose && file.inPackage !== "" && inPackage.endsWith(`.${file.inPackage}`);
}
