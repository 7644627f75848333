import type { PublishedModule } from "../../../domain/packages/registry/published-module.ts";
import type { PublishedPackage, Release, SigningKey } from "../../../domain/packages/registry/published-package.ts";
import type { RegistrySnapshot } from "../../../domain/packages/registry/registry-snapshot.ts";
import type { UnreadReason } from "../../../domain/packages/registry/unread.ts";
import { byCodeUnit } from "../../../domain/source/by-code-unit.ts";
import { groupBy } from "../../../domain/source/group-by.ts";
import { digestOf } from "./digest.ts";
import { schemaVersion } from "./read.ts";

/** The text of a snapshot: sorted, one release a line, with the digest of its own content at the end. */
export function writeSnapshot({ asOf, packages, keys, modules }: Omit<RegistrySnapshot, "path">): string {
  const byRegistry = groupBy([...packages.values()].flat(), ({ registry }) => registry);
  const registries = [...byRegistry].map(
    ([registry, all]) => [registry, registryJson(all, keys.get(registry))] as const,
  );
  const content = {
    schemaVersion,
    asOf,
    ...(registries.length > 0 && { npm: sorted(registries) }),
    ...(modules.size > 0 && { go: sorted([...modules].map(([path, one]) => [path, moduleJson(one)])) }),
  };
  return `${JSON.stringify({ ...content, digest: digestOf(content) }, undefined, 1)}\n`;
}

function registryJson(packages: readonly PublishedPackage[], keys: readonly SigningKey[] | UnreadReason = []) {
  const named = packages.map((one) => [one.name, packageJson(one)] as const);
  return { ...(keys.length > 0 && { keys: keysJson(keys) }), packages: sorted(named) };
}

function keysJson(keys: readonly SigningKey[] | UnreadReason) {
  return typeof keys === "string" ? keys : [...keys].sort((a, b) => byCodeUnit(a.keyid, b.keyid)).map(keyJson);
}

function keyJson({ keyid, keytype, key, expires }: SigningKey) {
  return { keyid, keytype, key, ...(expires !== undefined && { expires }) };
}

function packageJson(one: PublishedPackage) {
  if (one.kind === "unread") return { unread: one.reason };
  const { etag, tags, releases } = one;
  return {
    ...(etag !== undefined && { etag }),
    tags: sorted([...tags]),
    times: Object.fromEntries(releases.map(({ version, time }) => [version, time ?? ""])),
    ...some("deprecated", releases, ({ deprecated }) => deprecated),
    ...some("trust", releases, ({ trust }) => (trust === "none" ? undefined : trust)),
    ...some("dist", releases, ({ dist }) => dist && distJson(dist)),
  };
}

function distJson({ integrity, shasum, tarball, signatures }: NonNullable<Release["dist"]>) {
  return {
    ...(integrity !== undefined && { integrity }),
    ...(shasum !== undefined && { shasum }),
    ...(tarball !== undefined && { tarball }),
    ...(signatures.length > 0 && { signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig })) }),
  };
}

function moduleJson(one: PublishedModule) {
  const { proxy } = one;
  if (one.kind === "unread") return { ...(proxy !== "" && { proxy }), unread: one.reason };
  return {
    proxy,
    versions: one.versions,
    times: sorted([...one.times]),
    ...(one.retracted.length > 0 && { retracted: one.retracted }),
    ...(one.deprecated !== undefined && { deprecated: one.deprecated }),
  };
}

/** A map of the releases of which there is something to say. */
function some(name: string, releases: readonly Release[], pickFrom: (release: Release) => unknown) {
  const found = releases.flatMap((release) => {
    const value = pickFrom(release);
    return value === undefined ? [] : [[release.version, value] as const];
  });
  return found.length > 0 ? { [name]: Object.fromEntries(found) } : {};
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
}
