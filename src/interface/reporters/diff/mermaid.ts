import type { ArchitectureDiff } from "../../../domain/comparison/architecture-diff.ts";
import { mermaidLabel } from "../../escape/mermaid.ts";
import { markdown } from "../../escape/markdown.ts";
import type { DiffContext } from "./section.ts";

/** An arrow of the drawing. */
interface Arrow {
  readonly change: "added" | "removed";
  /** Title of the box around both ends; what lies outside the project has none. */
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly isExternal: boolean;
  readonly weight: number;
  readonly isWrong: boolean;
}

/** More arrows are no picture any more (GitHub draws 500 at most, and 50,000 characters). */
const mostArrows = 40;

/** A fenced Mermaid drawing of only what came and what went; `undefined` if no dependency did either. */
export function diffMermaid(diff: ArchitectureDiff, { say }: DiffContext): string | undefined {
  const all = arrowsOf(diff, say);
  const arrows = all.slice(0, mostArrows);
  if (arrows.length === 0) return undefined;
  const names = numbersOf(arrows);
  const groups = [...new Set(arrows.map(({ group }) => group))];
  const lines = [
    "flowchart LR",
    ...groups.flatMap((group, index) => groupLines(group, index, names)),
    ...[...names].flatMap(([, { isOutside, id, label }]) => (isOutside ? [`  ${id}[/"${label}"/]`] : [])),
    ...arrows.map((arrow) => arrowLine(arrow, names)),
    ...arrows.flatMap(({ isWrong }, index) =>
      isWrong ? [`  linkStyle ${index} stroke:#c62828,stroke-width:3px`] : [],
    ),
  ];
  const more = all.length - arrows.length;
  const drawing = `\`\`\`mermaid\n${lines.join("\n")}\n\`\`\``;
  return more > 0 ? `${drawing}\n\n${markdown(say("diff.not-drawn", { n: more }))}` : drawing;
}

function arrowsOf({ edges, uses }: ArchitectureDiff, say: DiffContext["say"]): readonly Arrow[] {
  const between = edges.flatMap((one): Arrow[] => {
    if (one.change === "changed") return [];
    const { level, from, to, weight, objections } = one.change === "added" ? one.after : one.before;
    const isWrong = one.change === "added" && objections.length > 0;
    return [{ change: one.change, group: say(`diff.level.${level}`), from, to, isExternal: false, weight, isWrong }];
  });
  const outward = uses.flatMap((one): Arrow[] => {
    if (one.change === "changed") return [];
    const { layer, name, files, objections } = one.change === "added" ? one.after : one.before;
    const isWrong = one.change === "added" && objections.length > 0;
    const group = say("diff.level.layers");
    return [{ change: one.change, group, from: layer, to: name, isExternal: true, weight: files, isWrong }];
  });
  return [...between, ...outward];
}

interface Box {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly isOutside: boolean;
}

function numbersOf(arrows: readonly Arrow[]): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const put = (key: string, name: string, group: string, isOutside: boolean) => {
    if (!boxes.has(key)) boxes.set(key, { id: `n${boxes.size}`, label: mermaidLabel(name), group, isOutside });
  };
  for (const arrow of arrows) {
    put(startOf(arrow), arrow.from, arrow.group, false);
    put(endOf(arrow), arrow.to, arrow.group, arrow.isExternal);
  }
  return boxes;
}

const startOf = ({ group, from }: Arrow) => `${group}\0${from}`;
const endOf = ({ group, to, isExternal }: Arrow) => (isExternal ? `\0${to}` : `${group}\0${to}`);

function groupLines(group: string, index: number, boxes: ReadonlyMap<string, Box>): readonly string[] {
  const inside = [...boxes.values()].filter((box) => !box.isOutside && box.group === group);
  return [
    `  subgraph g${index}["${mermaidLabel(group)}"]`,
    ...inside.map(({ id, label }) => `    ${id}["${label}"]`),
    "  end",
  ];
}

function arrowLine(arrow: Arrow, boxes: ReadonlyMap<string, Box>): string {
  const [from, to] = [boxes.get(startOf(arrow))?.id ?? "", boxes.get(endOf(arrow))?.id ?? ""];
  const isNew = arrow.change === "added";
  return `  ${from} ${isNew ? "-->" : "-.->"}|"${isNew ? "+" : "−"} ${arrow.weight}"| ${to}`;
}
