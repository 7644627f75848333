import type { ArtifactProgress } from "../../../../application/ports/artifact-caches.ts";
import type { Artifacts } from "../../../../domain/packages/artifacts/artifacts.ts";
import { type CachedModuleQuestion, moduleKey } from "../../../../domain/packages/artifacts/module-questions.ts";
import { inParallel } from "../../../archives/in-parallel.ts";
import { readModule } from "./read-module.ts";

/** Reads and hashes modules in Go's module cache. */
export async function verifyModules(
  cache: string,
  questions: readonly CachedModuleQuestion[],
  progress: ArtifactProgress,
): Promise<Artifacts["modules"]> {
  let done = 0;
  const answers = await inParallel(questions, async (question) => {
    const module = await readModule(cache, question);
    progress(++done, questions.length);
    return [moduleKey(question), module] as const;
  });
  return new Map(answers);
}
