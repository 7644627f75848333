import type { Config, PathMapping } from "./tsconfig.ts";
import { join } from "./path.ts";

/** Paths that a specifier may mean by the `paths` of a configuration; `undefined` if no pattern fits. */
export interface Mapped {
  readonly candidates: readonly string[];
  /** The pattern that fits, for people. */
  readonly pattern: string;
  /** True for `*` alone, which fits every package too. */
  readonly isCatchAll: boolean;
}

/** The first pattern that fits, as TypeScript chooses it. */
export function mappedBy({ paths }: Config, specifier: string): Mapped | undefined {
  for (const mapping of paths) {
    const star = starOf(mapping, specifier);
    if (star === undefined) continue;
    return {
      candidates: mapping.targets.map((target) =>
        join(
          "",
          target.replace("*", () => star),
        ),
      ),
      pattern: mapping.after === undefined ? mapping.before : `${mapping.before}*${mapping.after}`,
      isCatchAll: mapping.before === "" && mapping.after === "",
    };
  }
  return undefined;
}

function starOf({ before, after }: PathMapping, specifier: string): string | undefined {
  if (after === undefined) return specifier === before ? "" : undefined;
  const fits =
    specifier.length >= before.length + after.length && specifier.startsWith(before) && specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

/** Beginnings that npm allows in no package name and that bundlers map by custom, with the folders they are mapped to. */
const customs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\$lib(?:\/|$)/u, ["src/lib"]],
  [/^@@\//u, ["", "src", "src/.umi", ".umi", "src/.umi-test", ".umi-test"]],
  [/^~~\//u, ["", "src"]],
  [/^@site\//u, [""]],
  [/^[@~]\//u, ["src", "app", "", "client", "resources/js"]],
  [/^~/u, ["src", ""]],
  [/^\//u, ["", "public", "static", "src"]],
];

/** Paths that a specifier means by custom in a package; `undefined` if no custom knows its beginning. */
export function customPaths(specifier: string, folder: string): readonly string[] | undefined {
  const custom = customs.find(([start]) => start.test(specifier));
  if (!custom) return undefined;
  const [start, places] = custom;
  const rest = specifier.replace(start, "");
  return places.map((place) => join(folder, `${place}/${rest}`));
}
