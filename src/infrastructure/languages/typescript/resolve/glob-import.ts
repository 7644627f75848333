import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { Resolution } from "../../../../application/ports/language.ts";
import { fixedFolder, glob } from "./globs.ts";
import { folderOf, isOutside, isRelative, join } from "./path.ts";
import { customPaths, mappedBy } from "./aliases.ts";
import { found, outside, unresolved } from "./relative.ts";
import type { Surroundings } from "./surroundings.ts";

/** The files that a pattern of `import.meta.glob` takes in; Vite counts from the file, from `/` or from an alias. */
export function resolveGlob(
  surroundings: Surroundings,
  from: string,
  { specifier, form }: { readonly specifier: string; readonly form: string },
): readonly Resolution[] {
  const place = (pattern: string) => placeOf(surroundings, from, pattern);
  const pattern = place(specifier);
  if (isOutside(pattern)) return [unresolved(specifier, tell(outside, { path: pattern }))];

  const without = form
    .split(" !")
    .slice(1)
    .map((one) => glob(place(one)));
  const matches = glob(pattern);
  const paths = surroundings.tree.pathsFrom(fixedFolder(pattern), 1 + without.length);
  if (!paths) return [unresolved(specifier, tooMany)];
  return paths.filter((path) => path !== from && matches(path) && !without.some((left) => left(path))).map(found);
}

const tooMany: Text = {
  en: "The globs of this project match more files than can be looked through.",
  "zh-CN": "此项目的 glob 要匹配的文件太多，无法逐一查看。",
};

function placeOf({ configs, manifests }: Surroundings, from: string, pattern: string): string {
  if (isRelative(pattern)) return join(folderOf(from), pattern);
  if (pattern.startsWith("**")) return pattern;

  const root = manifests.above(folderOf(from))?.folder ?? "";
  if (pattern.startsWith("/")) return join(root, `.${pattern}`);
  for (const config of configs.forFile(from)) {
    const mapped = mappedBy(config, pattern)?.candidates[0];
    if (mapped !== undefined) return mapped;
  }
  return customPaths(pattern, root)?.[0] ?? join(folderOf(from), pattern);
}
