import { added, substitutes } from "./endings.ts";
import type { Tree } from "./tree.ts";

/** Names that React Native and friends put before the ending, one file a platform. */
const platforms = [".ios", ".android", ".native", ".web", ".windows", ".macos"];

/** The file that a path without a certain ending means: itself, with another ending, or with one added. */
export function fileAt(tree: Tree, path: string, suffixes: readonly string[] = [""]): string | undefined {
  const ending = /\.[mc]?jsx?$/u.exec(path)?.[0];
  if (ending) {
    const stem = path.slice(0, -ending.length);
    const found = firstFile(tree, stem, { endings: substitutes[ending] ?? [], suffixes });
    if (found) return found;
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  // An ending makes the name complete; a bare name, such as that of a script, comes last.
  if (name.includes(".", 1) && tree.hasFile(path)) return path;
  const found = firstFile(tree, path, { endings: added, suffixes });
  return found ?? declarationOf(tree, path) ?? (tree.hasFile(path) ? path : undefined);
}

/** The files that stand in for a path on single platforms: `button.ios.tsx` and `button.android.tsx` for `button`. */
export function platformFilesAt(tree: Tree, path: string): readonly string[] {
  return platforms.flatMap((platform) => firstFile(tree, path, { endings: added, suffixes: [platform] }) ?? []);
}

/** The index file of a folder. */
export function indexOf(tree: Tree, folder: string, suffixes: readonly string[] = [""]): string | undefined {
  const stem = folder === "" ? "index" : `${folder}/index`;
  return firstFile(tree, stem, { endings: added, suffixes });
}

/** The endings to look for, and what may stand before them. */
interface Names {
  readonly endings: readonly string[];
  readonly suffixes: readonly string[];
}

/** TypeScript tries all suffixes with one ending before it goes on to the next ending. */
function firstFile(tree: Tree, stem: string, { endings, suffixes }: Names): string | undefined {
  let best: { readonly path: string; readonly rank: number } | undefined;
  for (const suffix of suffixes) {
    for (const ending of tree.endingsOf(stem + suffix)) {
      const rank = endings.indexOf(ending);
      if (rank !== -1 && (!best || rank < best.rank)) best = { path: stem + suffix + ending, rank };
    }
  }
  return best?.path;
}

/** `theme.css` declared by `theme.d.css.ts`, where the style sheet itself is missing. */
function declarationOf(tree: Tree, path: string): string | undefined {
  const dot = path.lastIndexOf(".");
  if (dot <= path.lastIndexOf("/")) return undefined;
  const declaration = `${path.slice(0, dot)}.d${path.slice(dot)}.ts`;
  return tree.hasFile(declaration) ? declaration : undefined;
}
