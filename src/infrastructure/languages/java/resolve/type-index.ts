import type { ProjectFile } from "../../../../application/ports/language.ts";
import { isModuleInfo } from "../extract/extract.ts";
import type { BuildModules } from "./build-modules.ts";
import { holdsTests, type Place, placeOf } from "./source-roots.ts";

/** A file that declares a type, and where it stands. */
export interface Declaration extends Place {
  readonly path: string;
  /** The package it declares. */
  readonly package?: string | undefined;
  /** Folder of its build module. */
  readonly unit: string;
  readonly isTest: boolean;
}

/** All types and packages that the sources declare. */
export interface TypeIndex {
  /** Place of each source file, by path. */
  readonly places: ReadonlyMap<string, Declaration>;
  /** By full name, nested types included. */
  readonly types: ReadonlyMap<string, readonly Declaration[]>;
  /** By name of the package: one declaration for each of its modules. */
  readonly packages: ReadonlyMap<string, readonly Declaration[]>;
  /** By name: what `module-info.java` declares. */
  readonly modules: ReadonlyMap<string, readonly Declaration[]>;
}

/** Indexes all files by what they declare. */
export function createTypeIndex(
  files: readonly ProjectFile[],
  build: BuildModules,
  sourceRoots: readonly string[],
): TypeIndex {
  const places = new Map<string, Declaration>();
  const types = new Map<string, Declaration[]>();
  const packages = new Map<string, Declaration[]>();
  const modules = new Map<string, Declaration[]>();
  for (const { path, facts } of files) {
    const place = placeOf(path, facts.package, sourceRoots);
    const declaration = {
      ...place,
      path,
      package: facts.package,
      unit: build.folderOf(path),
      isTest: holdsTests(place.root),
    };
    places.set(path, declaration);
    const into = isModuleInfo(path) ? modules : types;
    for (const name of facts.declares ?? [])
      add(into, facts.package === undefined ? name : `${facts.package}.${name}`, declaration);
    const known = facts.package === undefined ? [] : packages.get(facts.package);
    if (facts.package !== undefined && !known?.some(({ module }) => module === place.module)) {
      add(packages, facts.package, declaration);
    }
  }
  return { places, types, packages, modules };
}

function add(map: Map<string, Declaration[]>, key: string, declaration: Declaration): void {
  const known = map.get(key);
  if (known) known.push(declaration);
  else map.set(key, [declaration]);
}
