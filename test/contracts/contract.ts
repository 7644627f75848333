import { noCode } from "../../src/domain/code/code.ts";
import { noPackages } from "../../src/domain/packages/packages.ts";
import { dependencyNotAllowed } from "../../rules/boundaries/dependency-not-allowed.ts";
import type { Architecture } from "../../src/domain/architecture/architecture.ts";
import type { Fault, Rule } from "../../src/domain/findings/rule.ts";
import { noFiles } from "../../src/domain/source/tree-files.ts";
import { readArrows } from "../graph/arrows.ts";
import { placed } from "../graph/placed.ts";

/** One case of import-linter's contract tests, told in our own words: a graph, a contract, and what breaks it. */
export interface Case {
  readonly name: string;
  readonly graph: string;
  /** As a configuration writes them. */
  readonly constraints: readonly object[];
  /** `file → what it must not reach`, or `unmatched <part> of <name>`; empty: the contract is kept. */
  readonly broken: readonly string[];
}

/** What `boundaries/dependency-not-allowed` says to a case. */
export function judge({ graph, constraints }: Pick<Case, "graph" | "constraints">): readonly string[] {
  return faultsOf(dependencyNotAllowed, graph, placed({}), { constraints })
    .map(({ message, params }) =>
      message === "unmatched" ? `unmatched ${params.part} of ${params.name}` : `${params.from} → ${params.to}`,
    )
    .sort();
}

/** Runs one rule on a graph in arrows. */
export function faultsOf(
  rule: Rule,
  graph: string,
  architecture: Architecture,
  options: object = {},
): readonly Fault[] {
  const seen = { graph: readArrows(graph), architecture };
  const codebase = {
    ...seen,
    code: noCode(seen.graph),
    packages: noPackages,
    tree: noFiles,
    waivers: [],
    baseline: [],
  };
  const faults = rule.check(codebase, options);
  const found: Fault[] = [];
  for (let step = faults.next(); !step.done; step = faults.next()) found.push(step.value);
  return found;
}

/** A pattern for the module of this name alone, without what lies below it: a wildcard in the last part covers no folder. */
export const only = (name: string): string => name.replace(/.$/u, "[$&]");

/** That `from` must not reach `to`, also not through others unless `direct`. */
export function forbid(from: readonly string[], to: readonly string[], { direct = false } = {}): object {
  const target = { files: to, ...(!direct && { reachable: true }) };
  return { name: `${from.join(" ")} without ${to.join(" ")}`, forbid: { from: { files: from }, to: target } };
}
