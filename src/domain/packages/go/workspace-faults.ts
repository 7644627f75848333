import { exclusions } from "../../architecture/role.ts";
import type { Stated } from "../manifest.ts";
import type { GoMod, GoReplace, GoWork } from "./go-file.ts";
import { folderAt } from "./go-folders.ts";
import type { GoTree, GoWorkspace } from "./go-modules.ts";

/** Two modules of a workspace that replace the same module by different ones. */
export interface ReplaceConflict {
  readonly first: GoReplace;
  readonly second: GoReplace;
}

/** Replacements that contradict each other, as long as go.work does not decide (cmd/go, MainModules). */
export function replaceConflicts({ work, members }: GoWorkspace): readonly ReplaceConflict[] {
  const decided = new Set(work.replaces.map(({ path }) => path));
  const seen = new Map<string, { readonly replace: GoReplace; readonly target: string }>();
  const found: ReplaceConflict[] = [];
  for (const member of members) {
    for (const replace of member.replaces) {
      const target = targetOf(member, replace);
      const known = seen.get(oldOf(replace));
      if (decided.has(replace.path)) continue;
      if (!known) seen.set(oldOf(replace), { replace, target });
      else if (known.target !== target) found.push({ first: known.replace, second: replace });
    }
  }
  return found;
}

function oldOf({ path, version }: GoReplace): string {
  return version === undefined ? path : `${path}@${version}`;
}

/** Folders are compared by where they lead to. */
function targetOf({ folder }: GoMod, { target, targetVersion }: GoReplace): string {
  return targetVersion === undefined ? `folder ${folderAt(folder, target) ?? target}` : `${target}@${targetVersion}`;
}

/** A line of `use` that leads to no module. */
export interface UseFault extends Stated {
  readonly fault: "missing" | "twice" | "outside";
}

/** Folders that go.work cannot use. Folders that are not read (fixtures, foreign code) may hold a go.mod unseen. */
export function useFaults(work: GoWork, { modules }: GoTree): readonly UseFault[] {
  const seen = new Set<string>();
  return work.uses.flatMap((use): readonly UseFault[] => {
    const folder = folderAt(work.folder, use.text);
    if (folder === undefined) return [{ ...use, fault: "outside" }];
    const isFirst = seen.size < seen.add(folder).size;
    if (!isFirst) return [{ ...use, fault: "twice" }];
    const isFine = modules.has(folder) || exclusionOf(folder === "" ? "go.mod" : `${folder}/go.mod`) !== undefined;
    return isFine ? [] : [{ ...use, fault: "missing" }];
  });
}

const exclusionOf = exclusions([]);
