import type {
  DiffAnswer,
  Drawing,
  DrawRequest,
  ImportVerdict,
  InitProposal,
  Target,
  Tool,
  WhyAnswer,
} from "../application/tool.ts";
import type { Report } from "../domain/findings/report.ts";
import { compose } from "./compose.ts";

export type {
  Chain,
  DiffAnswer,
  Drawing,
  DrawRequest,
  ImportVerdict,
  InitProposal,
  Target,
  WhyAnswer,
} from "../application/tool.ts";
export type { ArchitectureDiff } from "../domain/comparison/architecture-diff.ts";
export { ArchLintError } from "../domain/errors.ts";
export type { Finding, WaivedFinding } from "../domain/findings/finding.ts";
export type { Problem } from "../domain/findings/problem.ts";
export type { Coverage, Report } from "../domain/findings/report.ts";
export type { Fault, Rule } from "../domain/findings/rule.ts";

/** What to look at: a folder, with everything else as on the command line where it is left out. */
export type Where = string | (Partial<Target> & { readonly root: string });

let composed: Tool | undefined;

function tool(): Tool {
  composed ??= compose();
  return composed;
}

function targetOf(where: Where): Target {
  const given = typeof where === "string" ? { root: where } : where;
  return { tree: { kind: "working-tree" }, today: new Date().toISOString().slice(0, 10), ...given };
}

/** Checks a tree. Throws an `ArchLintError` where a check would mean nothing; findings are in the report. */
export function check(where: Where): Promise<Report> {
  return tool().check(targetOf(where));
}

/** The shortest chains of dependencies from one part of a tree to another. */
export function why(where: Where, from: string, to: string): Promise<WhyAnswer> {
  return tool().why(targetOf(where), from, to);
}

/** Whether a file may import a file or a package; neither needs to exist. */
export function canImport(where: Where, from: string, what: string): Promise<ImportVerdict> {
  return tool().canImport(targetOf(where), from, what);
}

/** Draws the graph of a tree. */
export function draw(where: Where, request: DrawRequest): Promise<Drawing> {
  return tool().draw(targetOf(where), request);
}

/** A configuration that says what was seen, and what it would find; nothing is written. */
export function propose(where: Where): Promise<InitProposal> {
  return tool().init(targetOf(where));
}

/** What a tree changes in architecture and dependencies, held against the commit at which its branch left `base`. */
export function diff(where: Where, base: string): Promise<DiffAnswer> {
  return tool().diff(targetOf(where), base);
}
