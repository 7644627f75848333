import type { LanguagePart } from "./pipeline/resolve-all.ts";
import type { Resolution } from "./ports/language.ts";

/** How a name that a person writes may be meant: as an import would have it (a file, a type), or as that of a whole package. */
const forms = ["type", "package"];

/**
 * What a language makes of a specifier that nobody has written yet in the file `from`: aliases, workspace packages, module
 * paths, names of classes and packages. What is part of the project goes before what only looks like a package.
 */
export function readSpecifier(specifier: string, from: string, { resolver }: LanguagePart): Resolution | undefined {
  const readings = forms.flatMap((form) => {
    const imported = { specifier, kind: "value" as const, line: 1, column: 1, endColumn: 1, form };
    return resolver.resolve(from, imported).slice(0, 1);
  });
  const known = readings.filter(({ origin }) => origin !== "unresolved");
  return known.find(isInProject) ?? known[0];
}

/** True for a file of the tree. */
export function isInProject({ origin }: Resolution): boolean {
  return origin === "project" || origin === "asset";
}
