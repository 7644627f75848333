import type { ModuleQuestion } from "../../../domain/packages/registry/questions.ts";
import { escapePath, escapeVersion } from "../../../domain/packages/go/escape.ts";
import { pseudoVersion } from "../../../domain/packages/go/pseudo-version.ts";
import { readMod } from "../../../domain/packages/go/read-mod.ts";
import { buildOf, canonicalVersion, compare, prereleaseOf } from "../../../domain/packages/go/semver.ts";
import type { PublishedModule } from "../../../domain/packages/registry/published-module.ts";
import { parse } from "semver";
import type { Client } from "../http/client.ts";
import { inPool } from "../http/pool.ts";
import { momentAt, wordsAt } from "../npm/unknown.ts";
import { type Fetched, fetchFrom } from "./fetch.ts";
import type { GoSettings } from "./settings.ts";

const width = 12;

/** What it takes to ask Go proxies. */
export interface GoAsking {
  readonly client: Client;
  readonly settings: GoSettings;
  readonly tick: () => void;
}

/** Asks for modules: their versions, the dates of those in use and of the latest, and what the latest go.mod says. */
export async function askProxies(
  asking: GoAsking,
  questions: readonly ModuleQuestion[],
): Promise<ReadonlyMap<string, PublishedModule>> {
  const answers = await inPool(questions, width, async (question) => {
    const answer = await askOne(asking, question);
    asking.tick();
    return [question.path, answer] as const;
  });
  return new Map(answers);
}

async function askOne({ client, settings }: GoAsking, { path, versions }: ModuleQuestion): Promise<PublishedModule> {
  const unread = (reason: Extract<PublishedModule, { kind: "unread" }>["reason"], proxy = "") =>
    ({ kind: "unread", path, proxy, reason }) as const;
  const escaped = escapePath(path);
  if (escaped === undefined) return unread("malformed");
  if (settings.isPrivate(path)) return unread("private");
  const get = (file: string) => fetchFrom(settings.proxies, `${escaped}/${file}`, client);
  const list = await get("@v/list");
  if ("reason" in list) return unread(list.reason);
  const tagged = versionsIn(list.body);
  const latest = tagged.length > 0 ? { version: newest(tagged), time: undefined } : infoIn(await get("@latest"));
  if (latest?.version === undefined) return unread("malformed", list.proxy);
  const mod = await get(`@v/${escapeVersion(latest.version)}.mod`);
  if ("reason" in mod) return unread(mod.reason, list.proxy);
  const { retracts, module } = readMod(mod.body, "go.mod", "lax");
  return {
    kind: "read",
    path,
    proxy: list.proxy,
    versions: tagged,
    times: await timesOf([...versions, latest.version], get),
    retracted: retracts.filter(({ low, high }) => isComparable(low) && isComparable(high)).map(retraction),
    ...(module?.deprecated !== undefined && { deprecated: module.deprecated.slice(0, 2000) }),
  };
}

function retraction({ low, high, rationale }: { low: string; high: string; rationale: string }) {
  return { low, high, ...(rationale !== "" && { rationale: rationale.slice(0, 2000) }) };
}

/** Tags in Go's own form; the first word of a line counts. A pseudo-version has no business in the list. */
function versionsIn(body: string): readonly string[] {
  const words = body.split("\n").map((line) => line.trim().split(/\s/u, 1)[0] ?? "");
  const sound = words.filter((word) => canonicalVersion(word) === word && isComparable(word) && !pseudoVersion(word));
  return [...new Set(sound)].sort(compare);
}

/** npm's library must be able to compare it too. */
function isComparable(version: string): boolean {
  return canonicalVersion(version) === version && parse(version) !== null;
}

/** The version whose go.mod speaks for the module: the highest release, retracted or not; else the highest pre-release. */
function newest(versions: readonly string[]): string | undefined {
  const aware = versions.filter((version) => buildOf(version) === "");
  const open = aware.length > 0 ? aware : versions;
  return open.findLast((version) => prereleaseOf(version) === "") ?? open.at(-1);
}

/** Dates from `.info`, one file a version. One that is not there leaves its version without a date. */
async function timesOf(
  versions: readonly string[],
  get: (file: string) => Promise<Fetched>,
): Promise<ReadonlyMap<string, string>> {
  const files = [...new Set(versions)].flatMap((version) => escapeVersion(version) ?? []);
  const told = await inPool(files, 4, async (file) => infoIn(await get(`@v/${file}.info`)));
  return new Map(
    told.flatMap((info) => (info?.version !== undefined && info.time !== undefined ? [[info.version, info.time]] : [])),
  );
}

function infoIn(fetched: Fetched): { readonly version: string; readonly time: string | undefined } | undefined {
  if ("reason" in fetched) return undefined;
  try {
    const info: unknown = JSON.parse(fetched.body);
    const version = wordsAt(info, "Version");
    if (version === undefined || !isComparable(version)) return undefined;
    return { version, time: momentAt(info, "Time") };
  } catch {
    return undefined;
  }
}
