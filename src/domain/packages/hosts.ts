import { byCodeUnit } from "../source/by-code-unit.ts";
import type { Lockfile } from "./lockfile.ts";
import type { ManagerSettings } from "./manager-settings.ts";

/** Hosts (with port, where one is written) that a lockfile's registry packages may come from. */
export interface ExpectedHosts {
  /** Why these: settings name them, or most of the lockfile comes from there. */
  readonly because: "configured" | "dominant";
  readonly hosts: readonly string[];
  /** The host that settings name for a scope (`@corp`). */
  readonly scoped: ReadonlyMap<string, string>;
}

/**
 * Works out which hosts are right. npm writes and reads its default registry and the configured one as if they were one
 * (`replace-registry-host`), so both count. Without settings the host of most entries is right, and any that serves a
 * twentieth of them and at least ten: a mirror in use, no planted entry.
 */
export function expectedHosts(
  lockfile: Lockfile,
  settings: readonly ManagerSettings[],
  { standard, allow }: { readonly standard: string | undefined; readonly allow: readonly string[] },
): ExpectedHosts {
  const scoped = scopedHosts(settings);
  const configured = settings.flatMap(({ registry }) => (registry ? (hostOf(registry.text) ?? []) : []));
  const found = configured.length > 0 ? configured : dominant(lockfile);
  const known = [...found, ...scoped.values(), ...(standard === undefined ? [] : [standard]), ...allow];
  return { because: configured.length > 0 ? "configured" : "dominant", hosts: [...new Set(known)], scoped };
}

/** The host of an address; `undefined` for what is none. Settings may leave the host to the environment (`${HOST}`). */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host } = new URL(url);
  return host === "" || host.includes("${") ? undefined : host;
}

/** `@scope` of a package's name. */
export function scopeOf(name: string): string | undefined {
  return name.startsWith("@") ? name.split("/", 1)[0] : undefined;
}

function scopedHosts(settings: readonly ManagerSettings[]): ReadonlyMap<string, string> {
  const farFirst = [...settings].reverse().flatMap(({ scopedRegistries }) => [...scopedRegistries]);
  return new Map(farFirst.flatMap(([scope, { text }]) => (hostOf(text) ? [[scope, hostOf(text) ?? ""]] : [])));
}

function dominant({ packages }: Lockfile): readonly string[] {
  const counts = new Map<string, number>();
  for (const { origin } of packages) {
    if (origin.kind !== "registry") continue;
    const host = origin.url === undefined ? unnamed : hostOf(origin.url);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || byCodeUnit(a, b));
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const isUsual = (count: number, index: number) => index === 0 || (count >= 10 && count >= total / 20);
  return sorted.flatMap(([host, count], index) => (isUsual(count, index) && host !== unnamed ? [host] : []));
}

/** pnpm, yarn berry and bun write no address for what comes from the registry that they use anyway. */
const unnamed = "";
