import type { GoMod, GoReplace, GoRequire } from "./go-file.ts";
import type { GoModule } from "./go-modules.ts";

/** The replacement that holds for a module at a version: go.work's before go.mod's, one for that version before others. */
export function replacementFor(
  { mod, workspace }: Pick<GoModule, "mod" | "workspace">,
  { path, version }: Pick<GoRequire, "path" | "version">,
): GoReplace | undefined {
  const own = [workspace?.work.replaces ?? [], mod.replaces];
  for (const replaces of own) {
    const found =
      replaces.find((one) => one.path === path && one.version === version) ??
      replaces.find((one) => one.path === path && one.version === undefined);
    if (found) return found;
  }
  return undefined;
}

/** The module that Go takes for a requirement: itself or its replacement; `undefined` for a folder. */
export function effective(
  module: Pick<GoModule, "mod" | "workspace">,
  required: Pick<GoRequire, "path" | "version">,
): { readonly path: string; readonly version: string } | undefined {
  const replace = replacementFor(module, required);
  if (!replace) return { path: required.path, version: required.version };
  return replace.targetVersion === undefined ? undefined : { path: replace.target, version: replace.targetVersion };
}

/** Requirements by path; of one that is there twice the last. */
export function requiredBy({ requires }: GoMod): ReadonlyMap<string, GoRequire> {
  return new Map(requires.map((required) => [required.path, required]));
}

/** True if a go.mod lists every module that its build takes packages from (since Go 1.17). */
export function listsAll({ go }: GoMod): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/u.exec(go?.text ?? "") ?? [];
  return Number(major) > 1 || Number(minor) >= 17;
}

/** True if nothing of a go.mod had to be passed over, so that what is not there is indeed missing. */
export function isWhole({ faults, module }: GoMod): boolean {
  return module !== undefined && faults.every(({ kind }) => kind !== "syntax");
}

/** True for a go.mod that says nothing: it only cuts its folder out of the module above. */
export function isCut({ faults, module, go, requires, replaces }: GoMod): boolean {
  return !module && !go && faults.length + requires.length + replaces.length === 0;
}
