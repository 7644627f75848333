import { parse, Range, validRange } from "semver";
import type { LockedEdge, LockedPackage } from "./locked-package.ts";
import { readSpecification } from "./read-specification.ts";
import type { Specification } from "./specification.ts";

/** Whether an entry is what an edge asks for; `unknown` where a lockfile alone cannot tell. */
export type Verdict = "pass" | "fail" | "unknown";

/** What the project says beside the specification itself. */
export interface Surroundings {
  /** Specifications that overrides put in its place. */
  readonly overrides: (name: string) => readonly string[];
  /** Looks up `catalog:`. */
  readonly catalog: (catalog: string, name: string) => string | undefined;
  /** The version in the manifest of a folder that an entry links to, for a manager that goes by it. */
  readonly linkedVersion?: (path: string) => string | undefined;
}

/**
 * Judges entries that answer edges, as npm's arborist does (`dep-valid.js`), for all package managers. Packages ask for
 * the same ranges all over a lockfile: each is read once.
 */
export function judgeOf(around: Surroundings): (edge: LockedEdge, locked: LockedPackage) => Verdict {
  const rangeOf = rememberingRanges();
  return (edge, locked) => {
    const question = { name: edge.name, anyName: edge.scope === "peer", locked, around, rangeOf };
    const own = answers(readSpecification(edge.raw), question);
    if (own !== "fail") return own;
    const verdicts = around.overrides(edge.name).map((raw) => answers(readSpecification(raw), question));
    if (verdicts.includes("pass")) return "pass";
    return verdicts.includes("unknown") ? "unknown" : "fail";
  };
}

type ReadRange = (text: string) => Range | undefined;

function rememberingRanges(): ReadRange {
  const known = new Map<string, Range | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, validRange(text, loose) === null ? undefined : new Range(text, loose));
    return known.get(text);
  };
}

const loose = { loose: true };

interface Question {
  readonly rangeOf: ReadRange;
  readonly name: string;
  /** A peer gets what its parent calls by that name. */
  readonly anyName: boolean;
  readonly locked: LockedPackage;
  readonly around: Surroundings;
}

function answers(wants: Specification, question: Question): Verdict {
  const { name, locked, around } = question;
  switch (wants.kind) {
    case "range":
      return isNamed(question) ? rangeVerdict(wants.range, question) : "fail";
    case "alias":
      return locked.name === wants.name ? answers(wants.wants, { ...question, name: wants.name }) : "fail";
    case "catalog": {
      const meant = wantsOf(wants, name, around);
      return meant.kind === "catalog" ? "unknown" : answers(meant, question);
    }
    case "git":
      return gitVerdict(wants, locked);
    case "url":
      return "url" in locked.origin && locked.origin.url === wants.url ? "pass" : "unknown";
    default:
      return "unknown";
  }
}

/** Formats that mark aliases have them judged by integrity/key-identity; the others answer by another name. */
function isNamed({ name, anyName, locked }: Question): boolean {
  return anyName || locked.name === name || locked.alias === name;
}

/** What is asked for in the end: a catalog's entry stands for what it says. */
export function wantsOf(wants: Specification, name: string, { catalog }: Surroundings): Specification {
  const raw = wants.kind === "catalog" ? catalog(wants.catalog, name) : undefined;
  return raw === undefined ? wants : readSpecification(raw);
}

/** npm takes `*` and the empty range for anything, pre-releases included. */
function rangeVerdict(range: string, { locked, around, rangeOf }: Question): Verdict {
  if (range === "" || range === "*") return "pass";
  const found = parse(versionOf(locked, around), loose);
  const wanted = found && rangeOf(range);
  if (!found || !wanted) return "unknown";
  return wanted.test(found) ? "pass" : "fail";
}

/** Links have the version of their own manifest: what the lockfile says of it may be old. */
export function versionOf({ version, origin }: LockedPackage, { linkedVersion }: Surroundings): string | undefined {
  if (origin.kind === "registry") return version;
  return origin.kind === "workspace" || origin.kind === "folder" ? linkedVersion?.(origin.path) : undefined;
}

/** A full commit is compared; branches, tags and ranges of tags are what the lockfile was made to pin. */
function gitVerdict({ committish }: Extract<Specification, { kind: "git" }>, { origin }: LockedPackage): Verdict {
  if (origin.kind !== "git") return "fail";
  if (committish === undefined || origin.commit === undefined || !/^[0-9a-f]{40,64}$/u.test(committish))
    return "unknown";
  return committish === origin.commit ? "pass" : "fail";
}
