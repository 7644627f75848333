import type { UnknownReason } from "../../findings/unknown-reason.ts";
import type { CachedModule, HashedBytes } from "./cached-module.ts";

/** Which part of Go's module cache is not what go.sum says. */
export type ModuleLeg = "zip" | "folder" | "record" | "sum" | "mod" | "foreign" | "broken";

/** One part that differs. `found`: the hash that it has, or the name of what should not be there. */
export interface ModuleFault {
  readonly leg: ModuleLeg;
  readonly found: string;
}

/** What was looked at, and what differs. */
export type ModuleJudgement =
  | { readonly kind: "judged"; readonly faults: readonly ModuleFault[] }
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

/** Holds a module in the cache against the hash that go.sum has of it. Every part that is there must agree. */
export function judgeModule(sum: string, cached: CachedModule | undefined): ModuleJudgement {
  const parts = [cached?.zip, cached?.folder].flatMap((part) => part ?? []);
  if (!cached || (parts.length === 0 && cached.recorded === undefined)) return unknown("not-in-cache");
  const open = parts.find((part) => part.kind === "unknown");
  if (open && parts.every(({ kind }) => kind === "unknown")) return unknown(open.reason);
  const bad = parts.flatMap(unusable);
  return { kind: "judged", faults: [...bad, ...differences(sum, cached)] };
}

/** Holds a go.mod file of the cache against its own line in go.sum. */
export function judgeGoMod(sum: string, cached: CachedModule | undefined): ModuleJudgement {
  const mod = cached?.mod;
  if (!mod) return unknown("not-in-cache");
  if (mod.kind === "unknown") return unknown(mod.reason);
  const differs = mod.kind === "hashed" && mod.hash !== sum ? [{ leg: "mod" as const, found: mod.hash }] : [];
  return { kind: "judged", faults: [...unusable(mod), ...differs] };
}

function unknown(reason: UnknownReason): ModuleJudgement {
  return { kind: "unknown", reason };
}

function unusable(bytes: HashedBytes): readonly ModuleFault[] {
  if (bytes.kind === "foreign") return [{ leg: "foreign", found: bytes.name }];
  return bytes.kind === "broken" ? [{ leg: "broken", found: "" }] : [];
}

/**
 * Who is wrong follows from who agrees: if the cache contradicts go.sum with one voice, go.sum was edited or the whole
 * module was exchanged; otherwise the part that stands alone was changed.
 */
function differences(sum: string, { recorded, zip, folder }: CachedModule): readonly ModuleFault[] {
  const parts = [part("record", recorded), part("zip", hashOf(zip)), part("folder", hashOf(folder))].flat();
  const [first] = parts;
  const agrees = parts.every(({ found }) => found === first?.found);
  if (first && parts.length > 1 && agrees && first.found !== sum) return [{ leg: "sum", found: first.found }];
  return parts.filter(({ found }) => found !== sum);
}

function part(leg: ModuleLeg, found: string | undefined): readonly ModuleFault[] {
  return found === undefined ? [] : [{ leg, found }];
}

function hashOf(bytes: HashedBytes | undefined): string | undefined {
  return bytes?.kind === "hashed" ? bytes.hash : undefined;
}
