import type { ZeroMajor } from "../../../domain/packages/registry/lag.ts";
import { type RunnerName, runnerNames } from "../../../application/ports/hook-runner.ts";
import type { Collapse, GraphFormat } from "../../../application/tool.ts";
import type { RulesFrom } from "../../../application/trend-answer.ts";

// They stand apart from the verbs, so that help and completion need not load those.

/** Formats of a drawing. */
export const graphFormats: readonly GraphFormat[] = ["json", "dot", "mermaid", "d2", "html"];

/** What one node of a drawing can stand for. */
export const collapses: readonly Collapse[] = ["layer", "context", "folder", "module"];

/** What can be listed. */
export const listables = ["layers", "roles", "rules", "files", "packages"] as const;

/** What can run hooks. */
export const hookRunners: readonly RunnerName[] = runnerNames;

/** What can be done with the configuration. */
export const configActions = ["print", "validate"] as const;

/** What can be done with registries. */
export const registryActions = ["snapshot"] as const;

/** Formats of the table of outdated dependencies. */
export const outdatedFormats = ["text", "markdown", "json"] as const;

/** Formats of a trend. */
export const trendFormats = ["text", "markdown", "json", "svg"] as const;

/** Whose configuration judges the commits of a trend. */
export const rulesFrom: readonly RulesFrom[] = ["today", "each"];
/** Formats of an architecture diff. */
export const diffFormats = ["text", "markdown", "json"] as const;

/** What breaks compatibility below 1.0.0. */
export const zeroMajors: readonly ZeroMajor[] = ["minor-is-major", "as-written"];

/** Shells for which there is a completion script. */
export const shells = ["bash", "zsh", "fish"] as const;
