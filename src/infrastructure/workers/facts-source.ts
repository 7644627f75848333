import type { FactsAnswer, FactsRequest, FactsSource } from "../../application/ports/facts-source.ts";
import type { Extract, Language } from "../../application/ports/language.ts";
import type { Snapshot } from "../../application/ports/snapshot.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import type { Facts } from "../../domain/source/facts.ts";
import { extractFrom } from "./extraction.ts";

/** What a source of facts is made of. */
export interface FactsOptions {
  readonly languages: readonly Language[];
}

/** Gives the facts of files, extracted in this thread. */
export function factsSource(options: FactsOptions): FactsSource {
  const extractors = new Map<string, Promise<Extract>>();
  const extractorOf = (id: Language["id"]): Promise<Extract> => {
    const language = options.languages.find((candidate) => candidate.id === id);
    const extractor = extractors.get(id) ?? language?.extractor() ?? Promise.reject(new Error(`no language ${id}`));
    extractors.set(id, extractor);
    return extractor;
  };

  return {
    async facts(snapshot, requests, progress): Promise<FactsAnswer> {
      const facts = new Map<string, Facts>();
      const problems: Problem[] = [];
      let done = 0;
      for (const request of requests) {
        const answer = await extractOne(snapshot, request, await extractorOf(request.language));
        if (answer.facts) facts.set(request.file.path, answer.facts);
        if (answer.problem) problems.push(answer.problem);
        progress(++done, requests.length);
      }
      return { facts, problems, cached: 0 };
    },
  };
}

interface Outcome {
  readonly facts?: Facts;
  readonly problem?: Problem;
}

async function extractOne(snapshot: Snapshot, request: FactsRequest, extract: Extract): Promise<Outcome> {
  const { path } = request.file;
  const bytes = await snapshot.read(request.file);
  if (!bytes) return { problem: { message: "This file could not be read.", path, weight: "incomplete" } };

  const result = extractFrom(bytes, path, extract);
  if ("reason" in result) {
    return { problem: { message: `This file could not be read: ${result.reason}.`, path, weight: "incomplete" } };
  }
  const { facts, damaged } = result.extraction;
  const note: Problem = { message: "Some bytes of this file are no valid text.", path, weight: "note" };
  return { facts, ...(damaged && { problem: note }) };
}
