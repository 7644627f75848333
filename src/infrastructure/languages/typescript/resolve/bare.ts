import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { Resolution } from "../../../../application/ports/language.ts";
import type { ImportKind } from "../../../../domain/source/import.ts";
import { customPaths, mappedBy, type Mapped } from "./aliases.ts";
import { targetsOf } from "./exports.ts";
import { externalId, isBuiltin, packageName, virtualOf } from "./external.ts";
import type { Manifest } from "./manifests.ts";
import { builtPlaceIn, fileInPackage, fileOrSource } from "./package.ts";
import { folderOf, isRelative, join } from "./path.ts";
import { fileOrFolder, found, missing, rootFolder, unresolved } from "./relative.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Config } from "./tsconfig.ts";

/** A specifier that is no path, with what the text around it says. */
export interface Bare {
  readonly specifier: string;
  readonly form: string | undefined;
  readonly kind: ImportKind;
}

/** Where a bare specifier leads: an alias, a package of the repository, the platform, a package from a registry. */
export function bareResolution(surroundings: Surroundings, from: string, bare: Bare): readonly Resolution[] {
  const { specifier } = bare;
  const configs = surroundings.configs.forFile(from);
  const mapped = configs.flatMap((config) => mappedBy(config, specifier) ?? []);
  const candidates = mapped.flatMap((one) => one.candidates);
  const based = configs.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : join(baseUrl, specifier)));
  const file =
    firstFile(surroundings, from, [...candidates, ...based], specifier.endsWith("/")) ??
    firstSource(surroundings, from, candidates);
  if (file) return [found(file)];
  if (specifier.startsWith("#")) return [privateImport(surroundings, from, bare)];
  if (isBuiltin(specifier)) return [{ origin: "platform", module: `node:${specifier}` }];
  return [
    inPackage(surroundings, from, bare) ??
      byCustom(surroundings, from, specifier) ??
      external(surroundings, from, { bare, mapped }),
  ];
}

function firstFile(
  surroundings: Surroundings,
  from: string,
  paths: readonly string[],
  isFolder = false,
): string | undefined {
  for (const path of paths) {
    const file = fileOrFolder(surroundings, from, path, isFolder);
    if (file) return file;
  }
  return undefined;
}

/** A path alias may point to what a build leaves behind (`dist/packages/core`). */
function firstSource(surroundings: Surroundings, from: string, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const manifest = surroundings.manifests.above(path);
    const file = manifest && fileOrSource(path, manifest.folder, lookOf(surroundings, from));
    if (file) return file;
  }
  return undefined;
}

/** `#name`: the `imports` of the nearest package. */
function privateImport(surroundings: Surroundings, from: string, bare: Bare): Resolution {
  const { specifier } = bare;
  const own = surroundings.manifests.above(folderOf(from));
  const look = lookOf(surroundings, from, bare);
  const targets = own?.imports ? targetsOf(own.imports, specifier, look.conditions) : [];
  for (const target of targets) {
    const resolution = own && targetOf(surroundings, from, { own, target, bare });
    if (resolution) return resolution;
  }
  const [first] = targets;
  if (own && first !== undefined) return missing(surroundings, join(own.folder, first));

  const virtual = virtualOf(specifier);
  if (virtual) return { origin: virtual.origin, module: virtual.id };
  const place = own ? `${own.folder === "" ? "" : `${own.folder}/`}package.json` : anyManifest;
  return unresolved(specifier, tell(noEntry, { place, specifier }));
}

function targetOf(
  surroundings: Surroundings,
  from: string,
  { own, target, bare }: { readonly own: Manifest; readonly target: string; readonly bare: Bare },
): Resolution | undefined {
  if (!isRelative(target))
    return target.startsWith("#") ? undefined : bareResolution(surroundings, from, { ...bare, specifier: target })[0];
  const file = fileOrSource(join(own.folder, target), own.folder, lookOf(surroundings, from, bare));
  return file ? found(file) : undefined;
}

/** A package that lives in the repository, the importing one included. */
function inPackage(surroundings: Surroundings, from: string, bare: Bare): Resolution | undefined {
  const name = packageName(bare.specifier);
  const manifest = name === undefined ? undefined : surroundings.workspaces.find(name, folderOf(from));
  if (name === undefined || !manifest) return undefined;

  const subpath = bare.specifier.slice(name.length + 1);
  const look = lookOf(surroundings, from, bare);
  const file = fileInPackage(manifest, subpath, look);
  if (file) return found(file);
  const built = builtPlaceIn(manifest, subpath, look);
  const place = built ?? join(manifest.folder, subpath);
  if (built !== undefined || surroundings.isIgnored(place)) return { origin: "generated", module: place };
  const entry = subpath === "" ? entryFile : `"${subpath}"`;
  return unresolved(bare.specifier, tell(noSource, { name, folder: manifest.folder || rootFolder, entry }));
}

function byCustom(surroundings: Surroundings, from: string, specifier: string): Resolution | undefined {
  const own = surroundings.manifests.above(folderOf(from));
  const candidates = customPaths(specifier, own?.folder ?? "") ?? [];
  const file = firstFile(surroundings, from, candidates) ?? (own && undeclared(surroundings, from, { own, specifier }));
  if (file) return found(file);
  const generated = candidates.map((path) => missing(surroundings, path)).find(({ origin }) => origin === "generated");
  return packageName(specifier) === undefined ? generated : undefined;
}

/** `src/shop/order` without any configuration: a path from the package, if nothing of that name is a dependency. */
function undeclared(
  surroundings: Surroundings,
  from: string,
  { own, specifier }: { readonly own: Manifest; readonly specifier: string },
): string | undefined {
  const name = packageName(specifier);
  if (!specifier.includes("/") || name === undefined || name.startsWith("@") || own.dependencies.has(name))
    return undefined;
  if (!surroundings.tree.hasFolder(join(own.folder, name))) return undefined;
  return fileOrFolder(surroundings, from, join(own.folder, specifier));
}

function external(
  surroundings: Surroundings,
  from: string,
  { bare: { specifier, form }, mapped }: { readonly bare: Bare; readonly mapped: readonly Mapped[] },
): Resolution {
  const virtual = virtualOf(specifier);
  if (virtual) return { origin: virtual.origin, module: virtual.id };
  if (form === "types" && specifier === "node") return { origin: "package", module: "npm:@types/node" };

  const name = packageName(specifier);
  const alias = mapped.find(({ isCatchAll }) => !isCatchAll);
  const isDeclared = name !== undefined && surroundings.manifests.above(folderOf(from))?.dependencies.has(name);
  if (alias && !isDeclared) return missingAlias(surroundings, alias);
  if (name !== undefined) return { origin: "package", module: externalId(specifier) };
  return unresolved(specifier, tell(noPackage, { specifier }));
}

function missingAlias(surroundings: Surroundings, { candidates, pattern }: Mapped): Resolution {
  const [first = ""] = candidates;
  const resolution = missing(surroundings, first);
  if (resolution.origin === "generated") return resolution;
  const reason = resolution.reason ?? { en: "", "zh-CN": "" };
  return { ...resolution, reason: tell(mappedTo, { pattern, places: candidates.join(", "), reason }) };
}

function lookOf({ tree, configs }: Surroundings, from: string, bare?: Bare) {
  const [config]: readonly Config[] = configs.forFile(from);
  const format = bare?.form === "require" || bare?.form === "umd" ? "require" : "import";
  return { tree, configs, conditions: [...(config?.conditions ?? []), format] };
}

const anyManifest: Text = { en: "any package.json above the file", "zh-CN": "该文件上层的 package.json" };
const noEntry: Text = {
  en: '"imports" of {place} has no entry for {specifier}.',
  "zh-CN": "{place} 的 imports 中没有 {specifier} 这一项。",
};
const entryFile: Text = { en: "an entry file", "zh-CN": "入口文件" };
const noSource: Text = {
  en: "The package {name} is in {folder}, but has no source for {entry}.",
  "zh-CN": "包 {name} 位于 {folder}，但没有 {entry} 的源文件。",
};
const noPackage: Text = {
  en: 'No package can be called {specifier}. If a bundler maps it to a folder, declare it under "paths" in tsconfig.json.',
  "zh-CN": "包不能叫 {specifier}。若打包工具把它映射到某个目录，请在 tsconfig.json 的 paths 中声明。",
};
const mappedTo: Text = {
  en: '"paths" maps {pattern} to {places}. {reason}',
  "zh-CN": "paths 把 {pattern} 映射到 {places}。{reason}",
};
