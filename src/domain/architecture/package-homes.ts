import { byCodeUnit } from "../source/by-code-unit.ts";
import { groupBy } from "../source/group-by.ts";
import type { TreeFiles } from "../source/tree-files.ts";
import type { Architecture } from "./architecture.ts";
import { fold } from "./layer-names.ts";

/** A file of Java or Go and the package that it declares. */
export interface DeclaredPackage {
  readonly name: string;
  readonly path: string;
  /** The folder that it stands in. */
  readonly folder: string;
  /** The build module that it belongs to. */
  readonly unit: string;
}

/** Two build modules that declare the same packages. */
export interface SharedPackages {
  /** The one that declares fewer files of the first of them. */
  readonly unit: string;
  readonly other: string;
  /** Sorted. */
  readonly packages: readonly string[];
  /** The first file of the first of them in `unit`. */
  readonly path: string;
}

/** Packages of the product's files. Tests share the packages of what they test, and that is as it should be. */
export function declaredPackages({ facts }: TreeFiles, architecture: Architecture): readonly DeclaredPackage[] {
  return [...facts].flatMap(([path, { package: name }]) => {
    if (name === undefined || architecture.placeOf(path).role !== undefined) return [];
    return [{ name, path, folder: path.slice(0, Math.max(0, path.lastIndexOf("/"))), unit: architecture.unitOf(path) }];
  });
}

/** Build modules that are programs of their own, as Spring names what starts them. */
export function programsIn({ facts }: TreeFiles, { placeOf, unitOf }: Architecture): ReadonlySet<string> {
  const starts = [...facts.keys()].filter((path) => path.endsWith("Application.java") && placeOf(path).role !== "test");
  return new Set(starts.map(unitOf));
}

/**
 * Pairs of build modules with packages of Java that both declare: a package is held against the module with most of its files. In Go
 * a name says little, the path of the import is what is unique. Two programs never run as one.
 */
export function sharedPackages(
  declared: readonly DeclaredPackage[],
  programs: ReadonlySet<string>,
): readonly SharedPackages[] {
  const pairs = new Map<string, SharedPackages>();
  for (const [name, files] of byName(declared.filter(isJava))) {
    const [other = "", ...units] = byCount(files.map(({ unit }) => unit));
    for (const unit of units.filter((one) => !programs.has(one) || !programs.has(other))) {
      const key = JSON.stringify([unit, other]);
      const known = pairs.get(key) ?? { unit, other, packages: [], path: pathIn(unit, files) };
      pairs.set(key, { ...known, packages: [...known.packages, name] });
    }
  }
  return [...pairs.values()];
}

function byName(declared: readonly DeclaredPackage[]): readonly (readonly [string, readonly DeclaredPackage[]])[] {
  const groups = groupBy(declared, ({ name }) => name);
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b));
}

/** Distinct names, the most frequent first. */
function byCount(names: readonly string[]): readonly string[] {
  const count = (name: string) => names.filter((one) => one === name).length;
  return [...new Set(names)].sort((a, b) => count(b) - count(a));
}

function pathIn(unit: string, files: readonly DeclaredPackage[]): string {
  return files.find((file) => file.unit === unit)?.path ?? "";
}

/** Packages that stand in a folder of another name, at their first file there. */
export function strayPackages(declared: readonly DeclaredPackage[]): readonly DeclaredPackage[] {
  const stray = declared.filter((one) => !(isJava(one) ? fitsJava(one) : fitsGo(one)));
  return [...groupBy(stray, ({ folder, name }) => `${folder} ${name}`).values()].flatMap(([first]) => first ?? []);
}

function isJava({ path }: DeclaredPackage): boolean {
  return path.endsWith(".java");
}

/** The folder ends with the package, as it has to for whoever looks for a type by its name (JLS 25, 7.2). */
function fitsJava({ name, folder }: DeclaredPackage): boolean {
  const expected = name.replaceAll(".", "/");
  return folder === expected || folder.endsWith(`/${expected}`);
}

/**
 * Go lets names differ; by convention the folder's says the package's: `go-money`, `money.v2` and `money/v2` hold `money`. What
 * the folder of a module is called, nobody knows from within.
 */
function fitsGo({ name, folder, unit }: DeclaredPackage): boolean {
  if (name === "main" || folder === "" || folder === unit) return true;
  const names = folder.split("/").slice(-2).map(fold);
  return names.some((one) => one.includes(fold(name)) || fold(name).includes(one));
}
