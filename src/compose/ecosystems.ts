import type { Ecosystem } from "../application/ports/ecosystem.ts";

/** Every reader of manifests, lockfiles, settings and workflows. The first that reads a path has it. */
export const ecosystems: readonly Ecosystem[] = [];
