import type { GoFault, GoMod, GoVersioned, GoWork } from "./go-file.ts";
import { importPathFault, modulePathFault } from "./module-path.ts";
import { pathMajorFault, splitPathVersion } from "./path-version.ts";
import { replacementFor } from "./replacements.ts";

/** Module paths in a go.mod or go.work file that Go refuses. A main module may have any path that can be imported. */
export function pathFaults(file: GoMod | GoWork): readonly GoFault[] {
  const found = file.faults.filter(({ kind }) => kind === "module-path");
  if (file.kind === "go.work") return found;
  const { module } = file;
  const own = module && importPathFault(module.text);
  const told = new Set(found.map(({ at }) => at.line));
  return [
    ...found,
    ...(module && own ? [{ kind: "module-path", error: own, at: module.at } as const] : []),
    ...file.requires.filter(({ at }) => !told.has(at.line)).flatMap((required) => faultOf(file, required)),
  ];
}

/** What is replaced is never fetched, so its path may be anything. */
function faultOf(mod: GoMod, required: GoVersioned): readonly GoFault[] {
  const error = replacementFor({ mod }, required) ? undefined : modulePathFault(required.path);
  return error === undefined ? [] : [{ kind: "module-path", error, at: required.at }];
}

/** Versions that their module paths rule out. */
export function majorFaultsIn({ faults, replaces }: GoMod | GoWork): readonly GoFault[] {
  const found = replaces.flatMap(({ target, targetVersion, targetAt }): readonly GoFault[] => {
    const major = splitPathVersion(target)?.major;
    const error = targetVersion === undefined || major === undefined ? undefined : pathMajorFault(targetVersion, major);
    return error === undefined ? [] : [{ kind: "path-major", error: `replace ${target}: ${error}`, at: targetAt }];
  });
  return [...faults.filter(({ kind }) => kind === "path-major"), ...found];
}
