import type { Change } from "../../../domain/comparison/change.ts";
import type { PartEdge } from "../../../domain/comparison/edge-changes.ts";
import type { PackageUse } from "../../../domain/comparison/package-uses.ts";
import { type DiffContext, named, numbers, placed, type Row, type Section, signOf, spoken } from "./section.ts";

/** Dependencies between parts that appear or vanish. */
export function edgeSection(edges: readonly Change<PartEdge>[], context: DiffContext): Section {
  const { say } = context;
  return {
    title: say("diff.title.edges"),
    columns: [say("diff.level"), say("diff.dependency"), say("diff.imports"), say("diff.place"), say("diff.verdict")],
    rows: shown(edges, context).map((change) => edgeRow(change, context)),
    notes: weighed(edges, context),
  };
}

function edgeRow(change: Change<PartEdge>, context: DiffContext): Row {
  const { level, from, to, evidence, objections } = change.change === "removed" ? change.before : change.after;
  const [before, after] = sizes(change, ({ weight }) => weight);
  return {
    sign: signOf(change),
    cells: [
      spoken(context.say(`diff.level.${level}`)),
      named(`${from} → ${to}`),
      numbers(before, after),
      placed(evidence.at, change.change === "removed", context),
      verdict(change, objections, context),
    ],
    ...toneOf(change, objections),
  };
}

/** Packages that layers start or cease to use. */
export function useSection(uses: readonly Change<PackageUse>[], context: DiffContext): Section {
  const { say } = context;
  return {
    title: say("diff.title.uses"),
    columns: [say("diff.layer"), say("diff.package"), say("diff.files"), say("diff.place"), say("diff.verdict")],
    rows: shown(uses, context).map((change) => useRow(change, context)),
    notes: weighed(uses, context),
  };
}

function useRow(change: Change<PackageUse>, context: DiffContext): Row {
  const use = change.change === "removed" ? change.before : change.after;
  const [before, after] = sizes(change, ({ files }) => files);
  const what = use.category && use.category !== use.name ? `${use.name} (${use.category})` : use.name;
  return {
    sign: signOf(change),
    cells: [
      named(use.layer),
      named(what),
      numbers(before, after),
      placed(use.evidence.at, change.change === "removed", context),
      verdict(change, use.objections, context),
    ],
    ...toneOf(change, use.objections),
  };
}

/** What only grew or shrank is shown on demand. */
function shown<Value>(changes: readonly Change<Value>[], { all }: DiffContext): readonly Change<Value>[] {
  return all ? changes : changes.filter(({ change }) => change !== "changed");
}

function weighed(changes: readonly Change<PartEdge | PackageUse>[], { say, all }: DiffContext): readonly string[] {
  const differences = changes.flatMap((one) => {
    if (one.change !== "changed") return [];
    const [before, after] = sizes(one, (value) => ("weight" in value ? value.weight : value.files));
    return [after - before];
  });
  const grown = differences.filter((difference) => difference > 0).length;
  const shrunk = differences.length - grown;
  if (differences.length === 0 || all) return [];
  if (shrunk === 0) return [say("diff.grown", { n: grown })];
  return [grown === 0 ? say("diff.shrunk", { n: shrunk }) : say("diff.grown-and-shrunk", { grown, shrunk })];
}

function sizes<Value>(change: Change<Value>, sizeOf: (value: Value) => number): readonly [number, number] {
  return [
    change.change === "added" ? 0 : sizeOf(change.before),
    change.change === "removed" ? 0 : sizeOf(change.after),
  ];
}

function verdict({ change }: Change<unknown>, objections: readonly string[], { say }: DiffContext) {
  if (change === "removed") return spoken("");
  return objections.length > 0 ? named(objections.join(", ")) : spoken(say("diff.allowed"));
}

function toneOf({ change }: Change<unknown>, objections: readonly string[]): Pick<Row, "tone"> {
  if (objections.length === 0 || change === "changed") return {};
  return { tone: change === "added" ? "bad" : "good" };
}
