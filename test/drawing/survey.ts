import type { Surveyed } from "../../src/application/survey.ts";
import type { Architecture } from "../../src/domain/architecture/architecture.ts";
import type { Place } from "../../src/domain/architecture/layer.ts";
import type { Finding } from "../../src/domain/findings/finding.ts";
import type { Dependency } from "../../src/domain/graph/dependency.ts";
import type { Graph } from "../../src/domain/graph/graph.ts";
import { report } from "../reporters/sample.ts";
import { readArrows } from "../graph/arrows.ts";
import { placed } from "../graph/placed.ts";

/** A tree as drawings see it: a graph written with arrows, and where the beginnings of its paths stand. */
export interface Tree {
  readonly arrows: string;
  readonly places?: Readonly<Record<string, Place>>;
  readonly layers?: readonly string[];
  /** The dependencies that findings are about, as `from → to`. */
  readonly findings?: readonly string[];
}

/** The survey of such a tree. */
export function surveyOf({ arrows, places = {}, layers = [], findings = [] }: Tree): Surveyed {
  const graph = readArrows(arrows);
  const found = findings.map((words) => findingOn(dependencyIn(graph, words)));
  const architecture: Architecture = {
    ...placed(places),
    layers: layers.map((name) => ({ name, mayDependOn: [] })),
  };
  return { graph, architecture, parts: [], report: { ...report, findings: found } };
}

/** A finding at the place of a dependency. */
export function findingOn({ at, to, from }: Dependency, parts: Partial<Finding> = {}): Finding {
  return {
    ...{ rule: "boundaries/forbidden-dependency", severity: "error", message: "forbidden" },
    ...{ at, params: { from, to }, fingerprint: `boundaries/forbidden-dependency | ${from} | ${to}` },
    ...parts,
  };
}

/** The first dependency that is written as `from → to`. */
export function dependencyIn(graph: Graph, words: string): Dependency {
  const [from, to] = words.split(" → ");
  const found = graph.dependencies.find((dependency) => dependency.from === from && dependency.to === to);
  if (!found) throw new Error(`no dependency ${words}`);
  return found;
}
