import semver from "semver";
import { readGit } from "./git-specification.ts";
import type { Specification } from "./specification.ts";

/** Nobody writes longer ones, and comparing versions costs time by their length. */
const longest = 2000;

/**
 * Reads a requirement's text as npm does (npm-package-arg 13), with the protocols of pnpm, yarn and bun. Three forms that
 * npm refuses mean git, as they do for the others: `host:path` with a user, `ssh://`, and an address that ends in `.git`.
 * `npm:^1.0.0` without a name is yarn berry's way to write a range.
 */
export function readSpecification(raw: string): Specification {
  if (raw.length > longest) return { kind: "unknown", text: raw };
  return readProtocol(raw) ?? readPath(raw) ?? readGit(raw) ?? readUrl(raw) ?? readVersion(raw);
}

type Read = (rest: string, raw: string) => Specification;

const protocols: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["npm", readAlias],
  ["workspace", (range) => ({ kind: "workspace", range })],
  ["catalog", (name) => ({ kind: "catalog", catalog: name.trim() === "" ? "default" : name.trim() })],
  ["file", (path) => toPath("file", withoutSlashes(path))],
  ["link", (path) => ({ kind: "folder", protocol: "link", path })],
  ["portal", (path) => ({ kind: "folder", protocol: "portal", path })],
  ["patch", (_, text) => ({ kind: "patch", text })],
]);

function readProtocol(raw: string): Specification | undefined {
  const colon = raw.indexOf(":");
  const read = colon > 0 ? protocols.get(raw.slice(0, colon).toLowerCase()) : undefined;
  return read?.(raw.slice(colon + 1), raw);
}

function readAlias(rest: string, raw: string): Specification {
  const range = rest === "" ? undefined : readRange(rest);
  if (range) return range;
  const end = rest.indexOf("@", 1);
  const name = end < 0 ? rest : rest.slice(0, end);
  const wants = readVersion(end < 0 ? "*" : rest.slice(end + 1) || "*");
  return isName(name) && wants.kind !== "unknown" ? { kind: "alias", name, wants } : { kind: "unknown", text: raw };
}

/** `name` or `@scope/name`, nothing that leaves its folder. */
function isName(name: string): boolean {
  return /^(?:@[^/@:\s]+\/)?[^/@:\s.][^/@:\s]*$/u.test(name);
}

const startsAsPath = /^(?:[./]|~\/|[A-Za-z]:)/u;

function readPath(raw: string): Specification | undefined {
  return startsAsPath.test(raw) ? toPath("file", raw) : undefined;
}

function toPath(protocol: "file", path: string): Specification {
  return isArchive(path) ? { kind: "file", path } : { kind: "folder", protocol, path };
}

function isArchive(path: string): boolean {
  return /\.(?:tgz|tar\.gz|tar)$/iu.test(path);
}

/** npm takes `file://../x` and `file:/./x` for relative paths, and any other number of slashes for one. */
function withoutSlashes(path: string): string {
  const bare = path.replace(/^\/{1,3}/u, "");
  if (bare === path) return path;
  return /^\.\.?(?:\/|$)/u.test(bare) ? bare : `/${bare}`;
}

function readUrl(raw: string): Specification | undefined {
  if (/^https?:/iu.test(raw)) return URL.canParse(raw) ? { kind: "url", url: raw } : { kind: "unknown", text: raw };
  if (/^[a-z][a-z+.-]*:/iu.test(raw)) return { kind: "unknown", text: raw };
  return raw.includes("/") || isArchive(raw) ? toPath("file", raw) : undefined;
}

function readVersion(raw: string): Specification {
  const text = raw.trim();
  const range = readRange(text);
  if (range) return range;
  return isTag(text) ? { kind: "tag", tag: text } : { kind: "unknown", text: raw };
}

/** The form of nearly all ranges; what has it is one. Longer numbers may be more than semver takes. */
const plainRange = /^[~^]?\d{1,15}\.\d{1,15}\.\d{1,15}$/u;

function readRange(text: string): Specification | undefined {
  const isRange = plainRange.test(text) || semver.valid(text, true) !== null || semver.validRange(text, true) !== null;
  return isRange ? { kind: "range", range: text } : undefined;
}

/** A tag stands in the registry's addresses as it is. */
function isTag(text: string): boolean {
  return /^[A-Za-z0-9\-_.!~*'()]+$/u.test(text);
}
