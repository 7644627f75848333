import type { Location } from "../../source/location.ts";
import type { GoReplace, VendoredModule, VendorList } from "./go-file.ts";
import type { GoModule } from "./go-modules.ts";
import { compareGo } from "./go-version.ts";

/** What Go says of a vendor folder that does not fit its go.mod, in Go's words. */
export interface VendorFault {
  readonly module: string;
  readonly error: string;
  readonly at: Location;
}

/** Compares `vendor/modules.txt` with go.mod (cmd/go, checkVendorConsistency). Before Go 1.14 the list said too little. */
export function vendorFaults({ mod }: GoModule, vendor: VendorList): readonly VendorFault[] {
  if (compareGo(mod.go?.text ?? "1.11", "1.14") < 0) return [];
  const listed = new Map<string, VendoredModule>();
  for (const one of vendor.modules) listed.set(nameOf(one), merged(listed.get(nameOf(one)), one));
  const required = new Set(mod.requires.map(nameOf));
  const replaced = new Map(mod.replaces.map((replace) => [nameOf(replace), replace]));
  const unmarked = mod.requires
    .filter((one) => !listed.get(nameOf(one))?.explicit)
    .map((one) => ({ module: nameOf(one), error: notExplicit, at: one.at }));
  const extra = [...listed.values()]
    .filter((one) => one.explicit && one.packages.length > 0 && !required.has(nameOf(one)))
    .map((one) => ({ module: nameOf(one), error: notRequired, at: one.at }));
  return [...unmarked, ...replaceFaults([...replaced.values()], listed), ...extra, ...unreplaced(listed, mod.replaces)];
}

const notExplicit = "is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt";
const notRequired = "is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod";

/** A module may be listed twice: with its packages, and for its replacement. */
function merged(known: VendoredModule | undefined, one: VendoredModule): VendoredModule {
  if (!known) return one;
  const packages = [...known.packages, ...one.packages];
  return { ...known, ...one, explicit: known.explicit || one.explicit, packages, at: known.at };
}

function replaceFaults(
  replaces: readonly GoReplace[],
  listed: ReadonlyMap<string, VendoredModule>,
): readonly VendorFault[] {
  return replaces.flatMap((replace) => {
    const module = nameOf(replace);
    const marked = listed.get(module)?.replacement;
    const target = named(replace.target, replace.targetVersion);
    if (marked && clean(named(marked.path, marked.version)) === clean(target)) return [];
    const error = marked
      ? `is replaced by ${target} in go.mod, but marked as replaced by ${named(marked.path, marked.version)} in vendor/modules.txt`
      : "is replaced in go.mod, but not marked as replaced in vendor/modules.txt";
    return [{ module, error, at: replace.at }];
  });
}

function unreplaced(
  listed: ReadonlyMap<string, VendoredModule>,
  replaces: readonly GoReplace[],
): readonly VendorFault[] {
  const known = new Set(replaces.map(nameOf));
  const isReplaced = (one: VendoredModule) => known.has(nameOf(one)) || known.has(one.path);
  return [...listed.values()]
    .filter((one) => one.replacement && !isReplaced(one))
    .map((one) => ({
      module: nameOf(one),
      error: "is marked as replaced in vendor/modules.txt, but not replaced in go.mod",
      at: one.at,
    }));
}

/** `./a/` and `./a` are one folder. */
function clean(target: string): string {
  return target.replace(/\/+$/u, "");
}

function nameOf({ path, version }: { readonly path: string; readonly version?: string }): string {
  return named(path, version);
}

function named(path: string, version: string | undefined): string {
  return version === undefined ? path : `${path}@${version}`;
}
