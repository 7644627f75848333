import type { DefinitionChanges, Part } from "../../../domain/comparison/definition-changes.ts";
import type { Change } from "../../../domain/comparison/change.ts";
import { type DiffContext, type Row, type Section, signOf, spoken } from "./section.ts";

/** What changed of the architecture itself. */
export function definitionSection({ parts, origin, permissions }: DefinitionChanges, { say }: DiffContext): Section {
  const words = (key: "before" | "after") =>
    origin ? say(`diff.origin.${origin[key].origin}`, { preset: origin[key].preset }) : "";
  const rows: readonly Row[] = [
    ...(origin ? [row("~", say("diff.origin", { before: words("before"), after: words("after") }))] : []),
    ...parts.map((change) => row(signOf(change), partWords(change, say))),
    ...permissions.map((change) => {
      const gone = change.change === "removed";
      const { from, to } = gone ? change.before : change.after;
      return row(signOf(change), say(gone ? "diff.permission.removed" : "diff.permission.added", { from, to }));
    }),
  ];
  return { title: say("diff.title.definition"), columns: [], rows, notes: [] };
}

function row(sign: Row["sign"], text: string): Row {
  return { sign, cells: [spoken(text)] };
}

function partWords(change: Change<Part>, say: DiffContext["say"]): string {
  if (change.change === "changed") {
    const { before, after } = change;
    return say("diff.part.renamed", { level: say(`diff.one.${after.level}`), before: before.name, name: after.name });
  }
  const { level, name, files } = change.change === "added" ? change.after : change.before;
  return say("diff.part", { level: say(`diff.one.${level}`), name, n: files });
}
