import { describe, expect, it } from "vitest";
import { emptyLayer } from "../../rules/boundaries/empty-layer.ts";
import { forbiddenDependency } from "../../rules/boundaries/forbidden-dependency.ts";
import { unassignedModule } from "../../rules/boundaries/unassigned-module.ts";
import type { Architecture } from "../../src/domain/architecture/architecture.ts";
import { collapse } from "../../src/domain/graph/collapse.ts";
import { knots } from "../../src/domain/graph/cycles.ts";
import { readArrows } from "../graph/arrows.ts";
import { placed } from "../graph/placed.ts";
import { siblingCases } from "./acyclic-siblings.ts";
import { adjudicated } from "./adjudicated.ts";
import { faultsOf, judge } from "./contract.ts";
import { exhaustiveCases } from "./exhaustive.ts";
import { forbiddenCases } from "./forbidden.ts";
import { independenceCases } from "./independence.ts";
import { type LayerCase, layerCases } from "./layers.ts";
import { protectedCases } from "./protected.ts";

describe("a constraint", () => {
  it.each(forbiddenCases)("forbids: $name", (row) => expect(judge(row)).toEqual([...row.broken].sort()));
  it.each(independenceCases)("keeps apart: $name", (row) => expect(judge(row)).toEqual([...row.broken].sort()));
  it.each(protectedCases)("protects: $name", (row) => expect(judge(row)).toEqual([...row.broken].sort()));
  it.each(layerCases)("keeps the direction of layers: $name", (row) =>
    expect(judge(row)).toEqual([...row.broken].sort()),
  );
});

describe("boundaries/forbidden-dependency", () => {
  it.each(layerCases)("finds the direct imports of: $name", (row) => {
    const faults = faultsOf(forbiddenDependency, row.graph, architectureOf(row), {
      includeTypes: true,
      includeTests: false,
    });
    expect(faults.map(({ params }) => `${params.from} → ${params.to}`).sort()).toEqual([...row.direct].sort());
  });
});

describe("siblings", () => {
  it.each(siblingCases)("without cycles: $name", ({ graph, weights, ignore }) => {
    const found = Object.keys(weights).map((folder) => [folder, weightOfCuts(graph, folder, ignore)]);
    expect(Object.fromEntries(found)).toEqual(weights);
  });
});

describe("a layer that is not there", () => {
  const assignments = ["high", "middle", "low"].map((layer) => ({
    ...{ layer, pattern: `${layer}/**` },
    files: layer === "middle" ? 0 : 1,
  }));
  it.each([true, false])("is a finding unless it is optional (%s)", (optional) => {
    const base = placed({ "high/": { layer: "high" }, "low/": { layer: "low" } });
    const layers = assignments.map(({ layer }) => ({
      name: layer,
      mayDependOn: [],
      ...(layer === "middle" && optional && { optional }),
    }));
    const architecture: Architecture = { ...base, layers, summary: { ...base.summary, assignments } };
    const faults = faultsOf(emptyLayer, "high/x → low/y", architecture);
    expect(faults.map(({ params }) => params.layer)).toEqual(optional ? [] : ["middle"]);
  });
});

describe("a module in no layer", () => {
  it.each(exhaustiveCases)("is a finding: $name", ({ graph, places, unassigned }) => {
    const faults = faultsOf(unassignedModule, graph, placed(places));
    expect(faults.map(({ at }) => at.path).sort()).toEqual(unassigned);
  });
});

describe("import-linter's 198 cases", () => {
  it("are all here, agreed or adjudicated", () => {
    const agreed =
      forbiddenCases.length +
      independenceCases.length +
      protectedCases.length +
      layerCases.length +
      siblingCases.length +
      exhaustiveCases.length +
      2;
    const differing = adjudicated.reduce((sum, { cases }) => sum + cases, 0);
    expect({ agreed, differing, total: agreed + differing }).toEqual({ agreed: 112, differing: 86, total: 198 });
  });
});

/** Floors become layers; each container is a context of its own, so that they do not judge each other. */
function architectureOf({ floors, containers }: LayerCase): Architecture {
  const table = floors.map((floor) => floor.split(/[|:]/u).map((name) => name.trim()));
  const layers = table.flatMap((names, floor) => {
    const neighbours = floors[floor]?.includes(":") ? names : [];
    return names.map((name) => ({ name, mayDependOn: [...neighbours, ...table.slice(floor + 1).flat()] }));
  });
  const places = containers.flatMap((container) =>
    layers.map(({ name }) => {
      const folder = container === "." ? name : `${container}/${name}`;
      return [folder, { layer: name, area: container, ...(container !== "." && { context: container }) }] as const;
    }),
  );
  return { ...placed(Object.fromEntries(places)), layers };
}

function weightOfCuts(text: string, folder: string, ignore = ""): number {
  const childOf = (id: string) => (id.startsWith(`${folder}/`) ? id.slice(folder.length + 1).split("/")[0] : undefined);
  const groups = collapse(readArrows(text), childOf, ({ from, to }) => `${from} → ${to}` !== ignore);
  return knots(groups.adjacency)
    .flatMap(({ cuts }) => cuts)
    .reduce((sum, { weight }) => sum + weight, 0);
}
