import { createHash } from "node:crypto";
import type { ArtifactCaches } from "../../src/application/ports/artifact-caches.ts";
import { installedKey } from "../../src/domain/packages/artifacts/archive-questions.ts";
import type { ExampleArtifacts } from "../../src/domain/packages/artifacts/artifacts.ts";
import { moduleKey } from "../../src/domain/packages/artifacts/module-questions.ts";

/** Caches that exist only in memory, as examples of rules write them; what an example does not name is in none. */
export function cachesInMemory({ archives = {}, installed = {}, modules = {} }: ExampleArtifacts): ArtifactCaches {
  return {
    digest: (bytes, algorithm) => createHash(algorithm).update(bytes).digest("hex"),
    archives: async (questions) => ({
      archives: new Map(
        questions.map(({ key }) => {
          const hash = key.slice(key.lastIndexOf("\0") + 1);
          return [key, archives[hash] ?? { kind: "unknown", reason: "not-in-cache" }] as const;
        }),
      ),
      installed: new Map(
        questions.flatMap(({ key, installed: folders }) =>
          folders.map((folder) => {
            const copy = installed[folder] ?? { kind: "unknown" as const, reason: "not-installed" };
            return [installedKey(key, folder), copy] as const;
          }),
        ),
      ),
    }),
    modules: async (questions) =>
      new Map(questions.map((question) => [moduleKey(question), modules[moduleKey(question)] ?? {}])),
  };
}
