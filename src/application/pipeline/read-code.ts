import type { Settings } from "../../domain/architecture/settings.ts";
import { type Code, makeCode, noCode } from "../../domain/code/code.ts";
import type { CodeFile, Reads } from "../../domain/code/code-file.ts";
import { linksOf } from "../../domain/code/links.ts";
import { readables } from "../../domain/code/readables.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import { byCodeUnit } from "../../domain/source/by-code-unit.ts";
import type { SourceFile } from "../../domain/source/source-file.ts";
import type { FactsRequest } from "../ports/facts-source.ts";
import type { BuiltGraph, Source } from "./build-graph.ts";
import { effective } from "./evaluate.ts";

/** The code that rules asked for, and what of it could not be read. */
export interface ReadCode {
  readonly code: Code;
  readonly problems: readonly Problem[];
}

/** Reads the code of all files that somebody wants to see, and of no others. */
export async function readCode(
  { snapshot, listing, facts, progress, settings }: Omit<Source, "languages">,
  built: BuiltGraph,
  scopes: readonly Reads[],
): Promise<ReadCode> {
  const { graph, architecture } = built;
  const about = readables({ links: linksOf(graph), architecture, facts: built.facts });
  const isSeen = (reads: Reads, { path, language }: Seen) => reads(about(path, language));
  const requests = requestsFor(built, listing.files, (file) => scopes.some((reads) => isSeen(reads, file)));
  if (requests.length === 0) return { code: noCode(graph), problems: [] };
  const answer = await facts.facts(snapshot, requests, (done, total) => progress("read", done, total));
  const files = new Map<string, CodeFile>();
  for (const { file, language } of requests) {
    const syntax = answer.facts.get(file.path)?.syntax;
    const declared = built.facts.get(file.path)?.package;
    const place = architecture.placeOf(file.path);
    const rest = { path: file.path, language, place, ...(declared !== undefined && { package: declared }) };
    if (syntax) files.set(file.path, { ...rest, syntax });
  }
  return {
    code: makeCode({ files, graph, isSeen, types: settings.types }),
    problems: [...answer.problems, ...problemsIn(files.values(), built)],
  };
}

/** What the rules that run want to see. */
export function scopesOf(rules: readonly Rule[], { rules: settings }: Settings): readonly Reads[] {
  const asked = rules.flatMap((rule) => (rule.reads && effective(rule, settings) !== "off" ? [rule.reads] : []));
  return [...new Set(asked)];
}

/** What is known of a file without a look into it. */
type Seen = Pick<CodeFile, "path" | "language">;

function requestsFor(
  { parts }: BuiltGraph,
  files: readonly SourceFile[],
  isWanted: (file: Seen) => boolean,
): readonly FactsRequest[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const requests = parts.flatMap(({ language, files: own }) => {
    if (!language.syntax) return [];
    return own.flatMap(({ path }) => {
      const file = known.get(path);
      const isAsked = file && isWanted({ path, language: language.id });
      return isAsked ? [{ file, language: language.id, depth: "syntax" as const }] : [];
    });
  });
  return requests.sort((one, other) => byCodeUnit(one.file.path, other.file.path));
}

/** What the first reading has told already is not told again. */
function problemsIn(files: Iterable<CodeFile>, { facts }: BuiltGraph): readonly Problem[] {
  return [...files].flatMap(({ path, place, syntax: { problems = [] } }) => {
    if (facts.get(path)?.problems) return [];
    const weight = place.role === "test" ? ("note" as const) : ("incomplete" as const);
    return problems.map(({ message, line, column }) => ({ message, at: { path, line, column }, path, weight }));
  });
}
