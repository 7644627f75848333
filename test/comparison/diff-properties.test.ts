import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { architectureDiff, isEmpty } from "../../src/domain/comparison/architecture-diff.ts";
import type { Change } from "../../src/domain/comparison/change.ts";
import { makeGraph } from "../../src/domain/graph/graph.ts";
import { diffOf, type Sketch, treeOf } from "./trees.ts";

const folders = ["domain", "app", "infra"];
const kinds = ["", "type", "test", "dynamic"];

/** Little trees with layers, contexts and services that need not agree between two of them. */
const sketches: fc.Arbitrary<Sketch> = fc
  .record({
    edges: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(...kinds), fc.integer({ min: 0, max: 11 })),
      { maxLength: 20 },
    ),
    services: fc.boolean(),
    contexts: fc.boolean(),
    layers: fc.constantFrom("none", "all", "swapped"),
  })
  .map(({ edges, services, contexts, layers }) => ({
    arrows: edges.map(([from, kind, to]) => `${fileOf(from)} →${kind} ${fileOf(to)}`).join(", "),
    places: Object.fromEntries(
      folders.map((folder, index) => [
        `${folder}/`,
        {
          ...(layers !== "none" && { layer: (layers === "all" ? folder : folders[(index + 1) % 3]) ?? folder }),
          ...(contexts && { context: `c${index % 2}` }),
          ...(services && { service: folder }),
        },
      ]),
    ),
    units: services ? folders : [],
  }));

function fileOf(number: number): string {
  return number > 8 ? `npm:p${number}` : `${folders[number % 3]}/f${number}`;
}

const mirrored = <Value>(changes: readonly Change<Value>[]): readonly Change<Value>[] => changes.map(mirror);

function mirror<Value>(one: Change<Value>): Change<Value> {
  if (one.change === "added") return { change: "removed", before: one.after };
  if (one.change === "removed") return { change: "added", after: one.before };
  return { change: "changed", before: one.after, after: one.before };
}

const opposite = { opened: "closed", closed: "opened", grown: "shrunk", shrunk: "grown", changed: "changed" } as const;

describe("an architecture diff", () => {
  it("of a tree with itself is empty", () => {
    fc.assert(fc.property(sketches, (sketch) => isEmpty(diffOf(sketch, sketch))));
  });

  it("read backwards tells the opposite", () => {
    fc.assert(
      fc.property(sketches, sketches, (one, other) => {
        const there = diffOf(one, other);
        const back = diffOf(other, one);
        expect(back.edges).toEqual(mirrored(there.edges));
        expect(back.uses).toEqual(mirrored(there.uses));
        expect(back.definition.parts).toEqual(mirrored(there.definition.parts));
        expect(back.modules).toEqual({ ...there.modules, added: there.modules.removed, removed: there.modules.added });
        const sides = ({ level, fate, before, after, joined, left }: (typeof there.cycles)[number]) => ({
          ...{ level, fate: opposite[fate], before: after, after: before, joined: left, left: joined },
        });
        expect(new Set(back.cycles.map(({ cycle, decisive, ...rest }) => JSON.stringify(rest)))).toEqual(
          new Set(there.cycles.map((change) => JSON.stringify(sides(change)))),
        );
      }),
    );
  });

  it("does not depend on the order in which modules and dependencies come", () => {
    fc.assert(
      fc.property(sketches, sketches, (one, other) => {
        const [base, head] = [treeOf(one), treeOf(other)];
        const { modules, dependencies } = head.graph;
        const turned = makeGraph(new Map([...modules].reverse()), dependencies);
        const renamed = (path: string) => path;
        expect(architectureDiff({ base, head: { ...head, graph: turned }, renamed })).toEqual(
          architectureDiff({ base, head, renamed }),
        );
      }),
    );
  });

  it("of a tree whose files only got new names shows moves alone", () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const moved = { ...sketch, arrows: sketch.arrows.replaceAll(/\/f(?=\d)/gu, "/sub/g") };
        const renames = Object.fromEntries(
          Array.from({ length: 9 }, (_, index) => [fileOf(index), fileOf(index).replace("/f", "/sub/g")]),
        );
        const { modules, ...rest } = diffOf(sketch, moved, renames);
        expect([modules.added, modules.removed]).toEqual([[], []]);
        expect(isEmpty({ ...rest, modules: { added: [], removed: [], moved: [] } })).toBe(true);
      }),
    );
  });
});
