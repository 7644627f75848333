import type { Resolution } from "../../../../application/ports/language.ts";
import type { Knowledge } from "./knowledge.ts";
import { isPlatform } from "./platform.ts";
import { ownType } from "./own-type.ts";
import { prefer } from "./preference.ts";
import { onlyAnnotates } from "./only-annotates.ts";
import { missing, resolveType, toFile } from "./resolve-type.ts";
import type { Declaration } from "./type-index.ts";

/**
 * Where `import a.b.*` leads: to each file of the package whose type the importing file uses by simple name, and to the package as
 * such if it uses none. JLS 7.5.2: the name may be that of a type, whose nested types are meant.
 */
export function resolveOnDemand(name: string, from: Declaration, known: Knowledge): readonly Resolution[] {
  const { index, build } = known;
  if (index.types.has(name)) return resolveType(name, from, known);

  const declared = index.packages.get(name);
  if (!declared) return resolveForeignPackage(name, from, known);

  const used = known.namesUsedIn(from.path).flatMap(({ specifier }) => usedFile(specifier, name, { from, known }));
  const module = prefer(from, declared, build)?.module;
  if (used.length > 0 || module === undefined || module === from.module) return used;
  return [{ origin: "project", module }];
}

function usedFile(
  simple: string,
  inPackage: string,
  at: { from: Declaration; known: Knowledge },
): readonly Resolution[] {
  const candidates = at.known.index.types.get(`${inPackage}.${simple}`);
  if (!candidates || ownType(simple, at.from, at.known)) return [];

  const declaration = prefer(at.from, candidates, at.known.build);
  return declaration ? toFile(declaration, at.from) : [];
}

/** The package of a type that was imported with a capital (`a.b.Outer.*`) is its own affair. */
function resolveForeignPackage(name: string, from: Declaration, known: Knowledge): readonly Resolution[] {
  const isType = /(?:^|\.)\p{Lu}[^.]*$/u.test(name);
  if (isType) return resolveType(name, from, known);
  if (isPlatform(name)) return [{ origin: "platform", module: `java:${name}` }];

  const foreign = known.foreign.find(`${name}.*`, { from, mayBeOwn: false });
  if (foreign) return [{ origin: "project", module: foreign.module }];
  const resolution = missing(`${name}.*`, name, { from, known });
  return [onlyAnnotates(from, known) ? { ...resolution, kind: "annotation" } : resolution];
}
