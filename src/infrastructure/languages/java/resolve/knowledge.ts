import type { Project, ProjectFile, Resolution } from "../../../../application/ports/language.ts";
import type { Import } from "../../../../domain/source/import.ts";
import { type BuildModules, createBuildModules } from "./build-modules.ts";
import { createForeignSources, type ForeignSources } from "./foreign-sources.ts";
import { createGeneratedTypes, type GeneratedTypes } from "./generated-types.ts";
import { readGradle } from "./gradle.ts";
import { combine, type Manifests } from "./manifests.ts";
import { readMaven } from "./maven.ts";
import { conventionalPackage } from "./names.ts";
import { createTypeIndex, type TypeIndex } from "./type-index.ts";

/** All that is known of a project when one of its names is to be resolved. */
export interface Knowledge {
  readonly index: TypeIndex;
  readonly build: BuildModules;
  readonly manifests: Manifests;
  readonly foreign: ForeignSources;
  readonly generated: GeneratedTypes;
  /** Names that lead to no file of Java, by source root and name: filled while resolving. */
  readonly elsewhere: Map<string, Resolution>;
  /** Files whose libraries can only annotate, by path: filled while resolving. */
  readonly annotating: Map<string, boolean>;
  /** Packages that import lines of the project name. */
  readonly imported: ReadonlySet<string>;
  /** Simple names a file uses without declaring or importing them by name. */
  namesUsedIn(path: string): readonly Import[];
  /** Packages, and types with nested ones, that a file imports on demand. */
  packagesIn(path: string): readonly string[];
}

/** Gathers it from names, facts and manifests. */
export async function gather(project: Project): Promise<Knowledge> {
  const manifests = combine([await readMaven(project), await readGradle(project)]);
  const build = createBuildModules(project, manifests.modules);
  const index = createTypeIndex(project.files, build, manifests.sourceRoots);
  const files = new Map(project.files.map((file) => [file.path, file]));
  return {
    index,
    build,
    manifests,
    foreign: createForeignSources(project, build),
    generated: await createGeneratedTypes(project, index),
    elsewhere: new Map(),
    annotating: new Map(),
    imported: importedPackages(project.files),
    namesUsedIn: (path) => simpleNames(files.get(path)),
    packagesIn: (path) => wildcards(files.get(path)),
  };
}

function importedPackages(files: readonly ProjectFile[]): ReadonlySet<string> {
  const lines = files.flatMap(({ facts }) =>
    facts.imports.filter(({ form }) => form === "type" || form === "on-demand"),
  );
  return new Set(lines.map(({ specifier }) => conventionalPackage(specifier)));
}

function simpleNames(file: ProjectFile | undefined): readonly Import[] {
  return file?.facts.imports.filter(({ form }) => form === "simple") ?? [];
}

function wildcards(file: ProjectFile | undefined): readonly string[] {
  const imports = file?.facts.imports.filter(({ form }) => form === "on-demand") ?? [];
  return imports.map(({ specifier }) => specifier.slice(0, -2));
}
