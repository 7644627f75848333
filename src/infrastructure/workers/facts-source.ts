import type { FactsAnswer, FactsRequest, FactsSource } from "../../application/ports/facts-source.ts";
import type { Language } from "../../application/ports/language.ts";
import { cacheKey } from "../cache/cache-key.ts";
import { type FactsCache, noCache } from "../cache/facts-cache.ts";
import { extractAll, type WorkerOptions } from "./extract-all.ts";
import { extractorsOf } from "./extractors.ts";
import { collector } from "./collector.ts";
import { levelsOf } from "./levels.ts";
import type { Task } from "./task.ts";
import { throttle } from "./throttle.ts";

/** What a source of facts is made of. */
export interface FactsOptions {
  readonly languages: readonly Language[];
  /** None: nothing is remembered. */
  readonly cache?: FactsCache;
  /** None: everything is extracted in this thread. */
  readonly workers?: WorkerOptions;
}

/** Gives the facts of files: from the cache where it knows the blob, else extracted here or in worker threads. */
export function factsSource({ languages, cache = noCache, workers }: FactsOptions): FactsSource {
  const byId = new Map(languages.map((language) => [language.id, language]));
  const levels = levelsOf(languages);
  const extractorOf = extractorsOf(languages);
  const keyOf = (task: Task, blob: string): string => {
    const language = byId.get(task.language);
    return language ? cacheKey(language, task, blob) : "";
  };

  return {
    async facts(snapshot, requests, progress): Promise<FactsAnswer> {
      const tasks = requests.map(taskOf);
      const keys = tasks.map((task) => keyOf(task, task.blob));
      const known = cache.find(keys);
      const collected = collector(tasks.length, throttle(progress));
      const fresh = new Map<string, string>();

      const missing: Task[] = [];
      for (const [index, task] of tasks.entries()) {
        const extraction = known.get(keys[index] ?? "");
        if (extraction) collected.takeKnown(task.path, extraction);
        else missing.push(task);
      }
      await extractAll({ snapshot, tasks: missing, extractorOf, levelsOf: levels, workers }, (task, outcome) => {
        if (outcome.kind === "facts") fresh.set(keyOf(task, outcome.blob), outcome.encoded);
        collected.takeOutcome(task.path, outcome);
      });
      cache.keep(fresh);
      return { ...collected.answer(tasks.map(({ path }) => path)), cached: tasks.length - missing.length };
    },
  };
}

function taskOf({ file, language, depth = "imports" }: FactsRequest): Task {
  const { path, realPath, blob } = file;
  return { path, blob, language, depth, ...(realPath !== undefined && { realPath }) };
}
