import type { Lockfile } from "./lockfile.ts";
import type { NodeProject } from "./project.ts";
import { readSpecification } from "./read-specification.ts";

/** Pairs `alias\0name` that a manifest, an override or another locked package asks for with `npm:`. */
export function askedAliases(lockfile: Lockfile, { root, members, settings }: NodeProject): ReadonlySet<string> {
  const manifests = root ? [root, ...members] : members;
  const declared = manifests.flatMap(({ requirements }) => requirements);
  const recorded = [...lockfile.importers, ...lockfile.packages].flatMap(({ edges }) => edges);
  const overrides = [...manifests, ...settings].flatMap((one) => one.overrides);
  const overridden = overrides.map(({ path, raw }) => ({ name: nameIn(path.at(-1) ?? ""), raw }));
  const pairs = [...declared, ...recorded, ...overridden].flatMap(({ name, raw }) => {
    const target = targetOf(raw);
    return target === undefined ? [] : [`${name}\0${target}`];
  });
  return new Set(pairs);
}

function targetOf(raw: string): string | undefined {
  if (!raw.startsWith("npm:")) return undefined;
  const wants = readSpecification(raw);
  return wants.kind === "alias" ? wants.name : undefined;
}

/** The name of an override's key, which may carry a range: `react@^17`. */
function nameIn(key: string): string {
  const end = key.indexOf("@", 1);
  return end < 0 ? key : key.slice(0, end);
}
