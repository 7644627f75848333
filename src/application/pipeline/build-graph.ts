import type { Architecture } from "../../domain/architecture/architecture.ts";
import { declaredArchitecture } from "../../domain/architecture/declared.ts";
import { deployedFolders } from "../../domain/architecture/deployment.ts";
import { inferredArchitecture } from "../../domain/architecture/inferred.ts";
import { unitFinder } from "../../domain/architecture/lookup.ts";
import { type Exclusion, roleOf } from "../../domain/architecture/role.ts";
import type { Settings } from "../../domain/architecture/settings.ts";
import { statesPlaces, withStated } from "../../domain/architecture/stated.ts";
import type { ProjectShape } from "../../domain/architecture/shape.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { Graph } from "../../domain/graph/graph.ts";
import type { Facts } from "../../domain/source/facts.ts";
import { remember } from "../../domain/source/remember.ts";
import type { FactsSource } from "../ports/facts-source.ts";
import type { Language } from "../ports/language.ts";
import type { Listing, Snapshot } from "../ports/snapshot.ts";
import type { Stage } from "../tool.ts";
import { connect } from "./connect.ts";
import { discover } from "./discover.ts";
import { type LanguagePart, makeResolvers } from "./resolve-all.ts";

/** A tree and what is needed to read it. */
export interface Source {
  readonly snapshot: Snapshot;
  readonly listing: Listing;
  readonly settings: Settings;
  readonly languages: readonly Language[];
  readonly facts: FactsSource;
  readonly progress: (stage: Stage, done: number, total: number) => void;
}

/** A tree as the rules see it, with the trouble met on the way. */
export interface BuiltGraph {
  readonly graph: Graph;
  readonly architecture: Architecture;
  readonly parts: readonly LanguagePart[];
  /** Facts by path, for the waivers. */
  readonly facts: ReadonlyMap<string, Facts>;
  readonly languages: Readonly<Record<string, number>>;
  readonly leftOut: Readonly<Record<Exclusion, number>>;
  readonly problems: readonly Problem[];
}

/** discover → extract → resolve → graph. */
export async function buildGraph(source: Source): Promise<BuiltGraph> {
  const { parts, facts, leftOut, problems } = await readParts(source);
  const architecture = makeArchitecture(parts, source);
  const found = [...problems, ...parseProblems(facts)];
  return {
    graph: connect(parts, architecture),
    architecture,
    parts,
    facts,
    languages: Object.fromEntries(parts.map(({ language, files }) => [language.id, files.length])),
    leftOut,
    problems: found.map((problem) => weigh(problem, architecture)),
  };
}

/** What is known before any import is resolved: what the files are, where they stand, and how a specifier would resolve. */
export interface BuiltPlaces {
  readonly architecture: Architecture;
  readonly parts: readonly LanguagePart[];
  /** What could not be read. A file that does not parse still stands where it stands. */
  readonly problems: readonly Problem[];
}

/** discover → extract, and no further. */
export async function buildPlaces(source: Source): Promise<BuiltPlaces> {
  const { parts, problems } = await readParts(source);
  const architecture = makeArchitecture(parts, source);
  return { architecture, parts, problems: problems.map((problem) => weigh(problem, architecture)) };
}

async function readParts({ snapshot, listing, settings, languages, facts: known, progress }: Source) {
  const { requests, leftOut, isLeftOut } = discover(listing, languages, settings.exclude);
  const { facts, problems } = await known.facts(snapshot, requests, (done, total) => progress("read", done, total));
  progress("resolve", 0, 1);
  const { parts, unread } = await makeResolvers({ snapshot, listing }, languages, { requests, facts });
  const told = new Set(problems.map(({ path }) => path));
  const broken = [...unread.filter(({ path }) => !told.has(path)), ...parts.flatMap(manifestProblems)];
  // What fixtures hold is broken on purpose.
  const manifests = broken.filter(({ path }) => path === undefined || !isLeftOut(path));
  return { parts, facts, leftOut, problems: [...listing.problems, ...problems, ...manifests] };
}

function makeArchitecture(parts: readonly LanguagePart[], { settings, listing }: Source): Architecture {
  const files = new Map(parts.flatMap((part) => part.files.map(({ path, facts }) => [path, facts])));
  const paths = [...files.keys()].sort();
  const shape: ProjectShape = {
    paths,
    units: unitsAround(paths, parts),
    deployed: deployedFolders(listing.files.map(({ path }) => path)),
    settings,
    roleOf: remember((path) => roleOf(path) ?? (files.get(path)?.generated ? "generated" : undefined)),
    packageOf: (path) => files.get(path)?.package,
  };
  if (settings.layers.length > 0) return declaredArchitecture(shape);
  const inferred = inferredArchitecture(shape);
  return statesPlaces(settings) ? withStated(inferred, shape) : inferred;
}

/** Units that hold source files under check: what fixtures and vendored code declare is no part of the project. */
function unitsAround(paths: readonly string[], parts: readonly LanguagePart[]): readonly string[] {
  const units = new Set(parts.flatMap(({ resolver }) => resolver.units));
  const around = new Set(paths.map(unitFinder([...units])));
  return [...units].filter((unit) => around.has(unit)).sort();
}

/** Broken test data is there on purpose; no layer, cycle or context of the product hides in it. */
function weigh(problem: Problem, architecture: Architecture): Problem {
  const isTest = problem.path !== undefined && architecture.placeOf(problem.path).role === "test";
  return isTest ? { ...problem, weight: "note" } : problem;
}

function parseProblems(facts: ReadonlyMap<string, Facts>): readonly Problem[] {
  return [...facts].flatMap(([path, { problems = [] }]) =>
    problems.map(({ message, line, column }) => ({
      message,
      at: { path, line, column },
      path,
      weight: "incomplete" as const,
    })),
  );
}

function manifestProblems({ resolver }: LanguagePart): readonly Problem[] {
  return resolver.problems.map(
    ({ path, message, line = 1, column = 1, weight }): Problem => ({
      path,
      message,
      at: { path, line, column },
      weight: weight ?? "incomplete",
    }),
  );
}
