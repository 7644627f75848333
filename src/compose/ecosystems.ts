import type { Ecosystem } from "../application/ports/ecosystem.ts";
import { githubActions } from "../infrastructure/ecosystems/github-actions/index.ts";
import { npm } from "../infrastructure/ecosystems/npm/index.ts";
import { goModules } from "../infrastructure/ecosystems/go-modules/index.ts";
import { packageJson } from "../infrastructure/ecosystems/package-json/index.ts";

/** Every reader of manifests, lockfiles, settings and workflows. The first that reads a path has it. */
export const ecosystems: readonly Ecosystem[] = [packageJson, npm, goModules, githubActions];
