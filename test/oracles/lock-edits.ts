import type { FileTree } from "../../src/domain/findings/rule.ts";

/** One change of one field of one file. Without a value the field goes; with `moved` an entry stands under another key. */
export interface Edit {
  readonly kind: string;
  readonly file: string;
  readonly path: readonly string[];
  readonly value?: unknown;
  readonly moved?: string;
}

/** A number from 0 up to, not including, a limit. */
export type Random = (limit: number) => number;

/** Numbers that look random and are the same for the same seed (xorshift32). */
export function randomFrom(seed: number): Random {
  let state = seed === 0 ? 1 : seed | 0;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

type Json = { [key: string]: unknown };

interface Place {
  readonly file: string;
  readonly key: string;
  readonly entry: Json;
  readonly others: readonly (readonly [string, Json])[];
  readonly random: Random;
}

type Make = (place: Place) => Omit<Edit, "kind" | "file"> | undefined;

const field =
  (name: string, value: (place: Place) => unknown): Make =>
  (place) => {
    const changed = place.entry[name] === undefined ? undefined : value(place);
    const isSame = JSON.stringify(changed) === JSON.stringify(place.entry[name]);
    return changed === undefined || isSame ? undefined : { path: ["packages", place.key, name], value: changed };
  };

const gone =
  (name: string): Make =>
  ({ key, entry }) =>
    entry[name] === undefined ? undefined : { path: ["packages", key, name] };

const flag =
  (name: string): Make =>
  ({ key, entry }) => ({ path: ["packages", key, name], ...(entry[name] === undefined && { value: true }) });

/** Changes that decide which bytes are installed: each must be found. */
export const tampers: Readonly<Record<string, Make>> = {
  "address removed": gone("resolved"),
  "address on another host": field("resolved", ({ entry }) => hosted(entry.resolved, "evil.example")),
  "address without encryption": field("resolved", ({ entry }) => text(entry.resolved).replace(/^https:/u, "http:")),
  "address of another package": field("resolved", (place) => other(place)?.resolved),
  "address of another version": field("resolved", ({ entry }) =>
    text(entry.resolved).replace(/-\d+\.\d+\.\d+([^/]*\.tgz)$/u, "-0.0.1$1"),
  ),
  "address nobody can read": field("resolved", () => "//evil.example/x.tgz"),
  "hash removed": gone("integrity"),
  "hash emptied": field("integrity", () => ""),
  "hash cut off": field("integrity", ({ entry }) => text(entry.integrity).slice(0, 20)),
  "hash of an old kind": field("integrity", () => "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
  "hash of something else": field("integrity", ({ entry }) => rotated(text(entry.integrity))),
  "version of another release": field("version", ({ entry }) => text(entry.version).replace(/\d+$/u, "99")),
  "name of another package": ({ key, entry, ...place }) => {
    const name = nameIn(other({ key, entry, ...place }, 0));
    return name === undefined ? undefined : { path: ["packages", key, "name"], value: name };
  },
  "entry that nobody needs": () => ({
    path: ["packages", "node_modules/extra-package"],
    value: {
      version: "1.0.0",
      resolved: "https://registry.example.com/extra-package/-/extra-package-1.0.0.tgz",
      integrity: `sha512-${"E".repeat(85)}A==`,
      hasInstallScript: true,
    },
  }),
};

/** Changes after which the parts of the project no longer fit together, or still do. */
export const changes: Readonly<Record<string, Make>> = {
  "version out of range": field("version", () => "999.0.0"),
  "version that is none": field("version", () => "latest"),
  "version removed": gone("version"),
  "entry removed": ({ key }) => ({ path: ["packages", key] }),
  "entry moved": ({ key }) => ({ path: ["packages", key], moved: `${key}-moved` }),
  "entry made a link": ({ key }) => ({ path: ["packages", key, "link"], value: true }),
  "range changed": ({ key, entry, random }) => {
    const names = Object.keys(object(entry.dependencies));
    const name = names[random(names.length || 1)];
    return name === undefined ? undefined : { path: ["packages", key, "dependencies", name], value: "^999.0.0" };
  },
  "requirement added": ({ key }) => ({ path: ["packages", key, "dependencies", "absent-package"], value: "^1.0.0" }),
  "requirement removed": ({ key, entry, random }) => {
    const names = Object.keys(object(entry.dependencies));
    const name = names[random(names.length || 1)];
    return name === undefined ? undefined : { path: ["packages", key, "dependencies", name] };
  },
  "optional toggled": flag("optional"),
  "dev toggled": flag("dev"),
  "peer toggled": flag("peer"),
  "bundled toggled": flag("inBundle"),
  "format unknown": () => ({ path: ["lockfileVersion"], value: 9 }),
  "packages emptied": () => ({ path: ["packages"], value: {} }),
};

/** Changes of package.json under a lockfile that stays. */
export const manifestChanges: Readonly<
  Record<string, (manifest: Json, random: Random) => Omit<Edit, "kind" | "file">>
> = {
  "requirement added to the manifest": () => ({ path: ["dependencies", "absent-package"], value: "^1.0.0" }),
  "requirement removed from the manifest": (manifest, random) => ({ path: someRequirement(manifest, random) }),
  "requirement raised in the manifest": (manifest, random) => ({
    path: someRequirement(manifest, random),
    value: "^999.0.0",
  }),
  "requirement reworded in the manifest": (manifest, random) => ({
    path: someRequirement(manifest, random),
    value: "*",
  }),
};

/** Makes one edit of a kind at a random entry; `undefined` where the kind does not fit the entry. */
export function makeEdit(kind: string, tree: FileTree, lockfile: string, random: Random): Edit | undefined {
  const onManifest = manifestChanges[kind];
  if (onManifest)
    return { kind, file: "package.json", ...onManifest(JSON.parse(tree["package.json"] ?? "{}"), random) };
  const packages = object(JSON.parse(tree[lockfile] ?? "{}").packages);
  const others = Object.entries(packages).flatMap(([key, entry]) =>
    key.includes("node_modules/") && !object(entry).link ? [[key, object(entry)] as const] : [],
  );
  const [key, entry] = others[random(others.length || 1)] ?? [];
  if (key === undefined || entry === undefined) return undefined;
  const made = (tampers[kind] ?? changes[kind])?.({ file: lockfile, key, entry, others, random });
  return made && { kind, file: lockfile, ...made };
}

/** The tree with one edit made. */
export function edited(tree: FileTree, { file, path, value, moved }: Edit): FileTree {
  const root = JSON.parse(tree[file] ?? "{}");
  const parent = path.slice(0, -1).reduce((node: Json, key) => {
    const child = object(node[key]);
    node[key] = child;
    return child;
  }, root);
  const last = path.at(-1) ?? "";
  if (moved !== undefined) parent[moved] = parent[last];
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return { ...tree, [file]: `${JSON.stringify(root, null, 2)}\n` };
}

function someRequirement(manifest: Json, random: Random): readonly string[] {
  const fields = ["dependencies", "devDependencies", "optionalDependencies"];
  const all = fields.flatMap((name) => Object.keys(object(manifest[name])).map((key) => [name, key]));
  return all[random(all.length || 1)] ?? ["dependencies", "none"];
}

function other({ key, others, random }: Place, from = random(others.length)): Json | undefined {
  const around = [...others.slice(from), ...others.slice(0, from)];
  return around.find(([one, entry]) => nameOf(one) !== nameOf(key) && entry.resolved !== undefined)?.[1];
}

function nameIn(entry: Json | undefined): string | undefined {
  return /\/((?:@[^/]+\/)?[^/]+)\/-\//u.exec(text(entry?.resolved))?.[1];
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf("node_modules/") + "node_modules/".length);
}

function hosted(address: unknown, host: string): string {
  return text(address).replace(/^(https:\/\/)[^/]+/u, `$1${host}`);
}

function rotated(hash: string): string {
  return hash.replace(/-(.)/u, (_, first: string) => (first === "Q" ? "-R" : "-Q"));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function object(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
