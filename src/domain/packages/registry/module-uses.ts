import type { GoMod, GoReplace, GoRequire } from "../go/go-file.ts";
import { canonicalVersion } from "../go/semver.ts";
import type { Packages } from "../packages.ts";

/** A module that a go.mod requires, as it is fetched: after `replace`. */
export interface ModuleUse {
  readonly mod: GoMod;
  readonly require: GoRequire;
  readonly path: string;
  readonly version: string;
}

/** Every required module of the tree that a proxy could be asked for. */
export function* moduleUsesIn({ go }: Packages): Generator<ModuleUse> {
  const files = go.flatMap((file) => (file.kind === "go.mod" ? [file] : []));
  const own = new Set(files.flatMap(({ module }) => module?.text ?? []));
  for (const mod of files) {
    const replaced = replacements(mod);
    for (const require of mod.requires) {
      const { path, version } = require;
      const instead = replaced.get(`${path}@${version}`) ?? replaced.get(path);
      const used = instead ? targetOf(instead) : { path, version };
      if (!used || own.has(used.path) || canonicalVersion(used.version) !== used.version) continue;
      yield { mod, require, ...used };
    }
  }
}

/** A replacement for one version wins over one for all. */
function replacements({ replaces }: GoMod): ReadonlyMap<string, GoReplace> {
  return new Map(
    replaces.map((one) => [one.version === undefined ? one.path : `${one.path}@${one.version}`, one] as const),
  );
}

function targetOf({ isFolder, target, targetVersion }: GoReplace): Pick<ModuleUse, "path" | "version"> | undefined {
  return isFolder || targetVersion === undefined ? undefined : { path: target, version: targetVersion };
}
