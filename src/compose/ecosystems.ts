import type { Ecosystem } from "../application/ports/ecosystem.ts";
import { bun } from "../infrastructure/ecosystems/bun/index.ts";
import { githubActions } from "../infrastructure/ecosystems/github-actions/index.ts";
import { npm } from "../infrastructure/ecosystems/npm/index.ts";
import { pnpm } from "../infrastructure/ecosystems/pnpm/index.ts";
import { goModules } from "../infrastructure/ecosystems/go-modules/index.ts";
import { toolchains } from "../infrastructure/ecosystems/toolchains/index.ts";
import { packageJson } from "../infrastructure/ecosystems/package-json/index.ts";
import { registrySnapshot } from "../infrastructure/ecosystems/registry-snapshot/index.ts";
import { yarn } from "../infrastructure/ecosystems/yarn/index.ts";

/** Every reader of manifests, lockfiles, settings and workflows. The first that reads a path has it. */
export const ecosystems: readonly Ecosystem[] = [
  packageJson,
  registrySnapshot,
  npm,
  pnpm,
  yarn,
  bun,
  goModules,
  githubActions,
  toolchains,
];
