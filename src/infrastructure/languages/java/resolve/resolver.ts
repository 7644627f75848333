import type { Project, Resolution, Resolver } from "../../../../application/ports/language.ts";
import type { Import } from "../../../../domain/source/import.ts";
import { gather, type Knowledge } from "./knowledge.ts";
import { conventionalPackage, domains, qualifierOf } from "./names.ts";
import { isPlatform } from "./platform.ts";
import { prefer } from "./preference.ts";
import { ownType } from "./own-type.ts";
import { resolveOnDemand } from "./resolve-on-demand.ts";
import { declarationOf, resolveType, toFile } from "./resolve-type.ts";
import { holdsTests, placeOf } from "./source-roots.ts";
import type { Declaration } from "./type-index.ts";

/** Makes the resolver of one project; all reading is done when it is there. */
export async function createResolver(project: Project): Promise<Resolver> {
  const known = await gather(project);
  return {
    moduleOf: (path) => known.index.places.get(path)?.module ?? placeOf(path, undefined, []).module,
    resolve: (path, imported) => resolve(imported, known.index.places.get(path) ?? newcomer(path, known), known),
    problems: known.manifests.problems,
    units: known.build.folders,
  };
}

/** A file that does not exist yet: it declares nothing, and sees what its build module sees. */
function newcomer(path: string, { build }: Knowledge): Declaration {
  const place = placeOf(path, undefined, []);
  return { ...place, path, unit: build.folderOf(path), isTest: holdsTests(place.root) };
}

function resolve({ specifier, form }: Import, from: Declaration, known: Knowledge): readonly Resolution[] {
  switch (form) {
    case "on-demand":
      return resolveOnDemand(specifier.slice(0, -2), from, known);
    case "static-on-demand":
      return resolveType(specifier.slice(0, -2), from, known);
    case "static":
      return resolveStatic(specifier, from, known);
    case "qualified":
      return resolveQualified(specifier, from, known);
    case "simple":
      return resolveSimple(specifier, from, known);
    case "module":
    case "requires":
      return resolveModule(specifier, from, known);
    case "package":
      return resolveOnDemand(specifier, from, known);
    default:
      return specifier.includes(".") ? resolveType(specifier, from, known) : [];
  }
}

/** JLS 7.5.3: the last part of a static import is a member of the type before it, maybe a nested type. */
function resolveStatic(specifier: string, from: Declaration, known: Knowledge): readonly Resolution[] {
  return resolveType(qualifierOf(specifier), from, known);
}

/** A simple name that is neither declared nor imported can mean a type of the same package, perhaps in another source root. */
function resolveSimple(name: string, from: Declaration, known: Knowledge): readonly Resolution[] {
  const declaration = ownType(name, from, known);
  return declaration ? toFile(declaration, from) : [];
}

/**
 * `com.acme.Order` in the middle of code looks like `order.lines.MAX`; only a package that is known, or that begins as packages do,
 * makes it a type.
 */
function resolveQualified(name: string, from: Declaration, known: Knowledge): readonly Resolution[] {
  const declaration = declarationOf(name, from, known);
  if (declaration) return toFile(declaration, from);

  const inPackage = conventionalPackage(name);
  if (!inPackage.includes(".")) return [];

  const isKnown = known.index.packages.has(inPackage) || known.imported.has(inPackage) || isPlatform(inPackage);
  const looksSo =
    domains.has(inPackage.slice(0, inPackage.indexOf("."))) && /\p{Ll}/u.test(name.slice(inPackage.length));
  return isKnown || looksSo ? resolveType(name, from, known) : [];
}

function resolveModule(name: string, from: Declaration, { index, build }: Knowledge): readonly Resolution[] {
  const declaration = prefer(from, index.modules.get(name) ?? [], build);
  if (declaration) return toFile(declaration, from);
  return [{ origin: isPlatform(name) ? "platform" : "package", module: `java:${name}` }];
}
