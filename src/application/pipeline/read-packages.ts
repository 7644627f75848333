import { exclusions, roleOf } from "../../domain/architecture/role.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { assemble } from "../../domain/packages/assemble.ts";
import type { PackageFacts } from "../../domain/packages/file-facts.ts";
import { noPackages, type Packages } from "../../domain/packages/packages.ts";
import { anyGlob } from "../../domain/patterns/glob.ts";
import type { Unparsed } from "../../domain/packages/unparsed.ts";
import type { WaiverComment } from "../../domain/source/facts.ts";
import { lineWaivers } from "../../domain/source/line-waivers.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { Ecosystem } from "../ports/ecosystem.ts";
import type { Listing, Snapshot } from "../ports/snapshot.ts";

/** The manifests, lockfiles, settings and workflows of a tree, read. */
export interface ReadPackages {
  readonly packages: Packages;
  /** By path, from files whose format has comments. */
  readonly waivers: ReadonlyMap<string, readonly WaiverComment[]>;
  /** How many files were read. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** What holds where no rule asks for packages. */
export const nothingRead: ReadPackages = { packages: noPackages, waivers: new Map(), files: 0, problems: [] };

/** A tree, and who reads what of it. */
export interface PackageSource {
  readonly snapshot: Snapshot;
  readonly listing: Listing;
  readonly ecosystems: readonly Ecosystem[];
  readonly standardHosts: Packages["standardHosts"];
  /** Globs of files that are not looked at. */
  readonly exclude: readonly string[];
  /** What was read of other trees: a file that both have is read once. */
  readonly readings?: Readings | undefined;
}

/** What files state, by path and blob: it depends on nothing else. */
export type Readings = Map<string, Promise<Reading>>;

/** What one file states. */
interface Reading {
  readonly path: string;
  readonly facts: readonly PackageFacts[];
  readonly waivers: readonly WaiverComment[];
  readonly problems: readonly Problem[];
}

/** Reads all files that an ecosystem knows, each alone, and puts together what they state. */
export async function readPackages(source: PackageSource): Promise<ReadPackages> {
  const wanted = filesOf(source);
  const all = await Promise.all(wanted.map(([ecosystem, file]) => readOnce(source, ecosystem, file)));
  const readings = all.map(forgiveTests);
  const withWaivers = readings.filter(({ waivers }) => waivers.length > 0);
  return {
    packages: assemble(
      readings.flatMap(({ facts }) => facts),
      source.standardHosts,
    ),
    waivers: new Map(withWaivers.map(({ path, waivers }) => [path, waivers])),
    files: readings.filter(({ problems }) => problems.every(({ weight }) => weight === "note")).length,
    problems: readings.flatMap(({ problems }) => problems),
  };
}

/** Broken files in test folders are there on purpose: a note, no fault of the project. */
function forgiveTests(reading: Reading): Reading {
  if (roleOf(reading.path) !== "test") return reading;
  const notes = reading.facts.flatMap((fact) => (fact.kind === "unparsed" ? [noteOn(fact.unparsed)] : []));
  const facts = reading.facts.filter(({ kind }) => kind !== "unparsed");
  return { ...reading, facts, problems: [...reading.problems, ...notes] };
}

function noteOn({ path, at, reason }: Unparsed): Problem {
  return { path, at, message: reason, weight: "note" };
}

function filesOf({ listing, ecosystems, exclude }: PackageSource): readonly (readonly [Ecosystem, SourceFile])[] {
  const exclusionOf = exclusions(listing.files.map(({ path }) => path));
  const isExcluded = anyGlob(exclude);
  return listing.files.flatMap((file) => {
    const ecosystem = ecosystems.find((one) => one.reads(file.path));
    if (!ecosystem || isExcluded(file.path) || exclusionOf(owner(file.path))) return [];
    return [[ecosystem, file] as const];
  });
}

/** The list of vendored modules is the project's own statement, although it stands among foreign code. */
function owner(path: string): string {
  return path.replace(/(^|\/)vendor\/modules\.txt$/u, "$1modules.txt");
}

function readOnce({ snapshot, readings }: PackageSource, ecosystem: Ecosystem, file: SourceFile): Promise<Reading> {
  if (!readings) return readOne(snapshot, ecosystem, file);
  const key = `${file.path}\0${file.blob}`;
  const reading = readings.get(key) ?? readOne(snapshot, ecosystem, file);
  readings.set(key, reading);
  return reading;
}

async function readOne(snapshot: Snapshot, ecosystem: Ecosystem, file: SourceFile): Promise<Reading> {
  const { path } = file;
  const bytes = await snapshot.read(file);
  if (!bytes) return { path, facts: [], waivers: [], problems: [unread(path)] };
  if (bytes.length > maxBytes) return { path, facts: [tooLarge(path)], waivers: [], problems: [] };
  const text = decode(bytes);
  if (text === undefined)
    return { path, facts: [ecosystem.binary?.(path) ?? notText(path)], waivers: [], problems: [] };
  const read = await ecosystem.reader();
  return { path, facts: read(text, path), waivers: path.endsWith(".json") ? [] : lineWaivers(text), problems: [] };
}

/** UTF-8 without its byte order mark, which editors do not count as a column. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unread(path: string): Problem {
  const message = {
    en: "This file could not be read, so what it states went unchecked.",
    "zh-CN": "无法读取此文件，因此其中的内容没有检查。",
  };
  return { path, message, weight: "incomplete" };
}

/** Several times the longest lockfiles in use. */
const maxBytes = 32 * 1024 * 1024;

function tooLarge(path: string): PackageFacts {
  const reason = {
    en: "This is larger than 32 MiB, so it was not read.",
    "zh-CN": "此文件大于 32 MiB，因此没有读取。",
  };
  const fix = { en: "Let its package manager write it anew.", "zh-CN": "让包管理器重新生成它。" };
  return { kind: "unparsed", unparsed: { path, at: { path, line: 1, column: 1 }, reason, fix } };
}

function notText(path: string): PackageFacts {
  const reason = { en: "This is not UTF-8 text.", "zh-CN": "这不是 UTF-8 文本。" };
  return { kind: "unparsed", unparsed: { path, at: { path, line: 1, column: 1 }, reason } };
}
