import { exclusions } from "../../architecture/role.ts";
import type { GoMod, GoReplace, GoWork } from "./go-file.ts";
import { folderAt } from "./go-folders.ts";
import type { GoModule, GoTree } from "./go-modules.ts";
import { isWhole, listsAll, requiredBy } from "./replacements.ts";

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

/** What a replacement is good for: nothing if the module, or that version of it, plays no part. */
export type ReplaceUse = "used" | "module" | "version" | "unknown";

/**
 * A module that go.mod does not list can still be part of the module graph, where its go.mod counts. Its hash is then in
 * go.sum; of a folder there is none, so nobody can say.
 */
export function replaceUse({ mod, sum }: GoModule, { path, version, target, isFolder }: GoReplace): ReplaceUse {
  if (!isWhole(mod) || !listsAll(mod)) return "unknown";
  const required = requiredBy(mod).get(path);
  if (required) return version === undefined || version === required.version ? "used" : inGraph(sum, path, version);
  if (isFolder || !sum) return "unknown";
  return sum.lines.some(({ module }) => module === path || module === target) ? "unknown" : "module";
}

/** Another version of a required module may stand in the graph; go.sum then knows the replacement. */
function inGraph(sum: GoModule["sum"], path: string, version: string): ReplaceUse {
  return sum?.lines.some((line) => line.module === path && line.version === version) ? "unknown" : "version";
}
