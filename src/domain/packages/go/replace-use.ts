import { exclusions } from "../../architecture/role.ts";
import type { GoMod, GoReplace, GoWork } from "./go-file.ts";
import { folderAt } from "./go-folders.ts";
import type { GoTree } from "./go-modules.ts";

/** What becomes of a replacement by a folder, as far as the tree can tell. */
export type LocalTarget = "there" | "outside" | "missing" | "unknown";

const exclusionOf = exclusions([]);

/** Looks for the go.mod of a replacement. Folders that are not read (fixtures, foreign code) may hold one unseen. */
export function localTarget(tree: GoTree, { folder }: GoMod | GoWork, { target }: GoReplace): LocalTarget {
  const found = folderAt(folder, target);
  if (found === undefined) return "outside";
  if (tree.modules.has(found)) return "there";
  return exclusionOf(found === "" ? "go.mod" : `${found}/go.mod`) ? "unknown" : "missing";
}

/** Replacements of one module or version that come twice. */
export function repeatedReplaces({ replaces }: GoMod | GoWork): readonly (readonly [GoReplace, GoReplace])[] {
  const seen = new Map<string, GoReplace>();
  return replaces.flatMap((replace) => {
    const name = `${replace.path}@${replace.version ?? ""}`;
    const first = seen.get(name);
    seen.set(name, first ?? replace);
    return first ? [[first, replace] as const] : [];
  });
}

/** The module or folder that a replacement leads to, in one text. */
export function targetOf({ target, targetVersion }: GoReplace): string {
  return targetVersion === undefined ? target : `${target}@${targetVersion}`;
}
