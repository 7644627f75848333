import type { ArchitectureSummary } from "../../../domain/architecture/summary.ts";
import type { Context } from "../../../domain/architecture/layer.ts";
import { visible } from "../../escape/terminal.ts";
import { table } from "../../terminal/table.ts";
import { labelled } from "./labelled.ts";
import type { Page } from "./page.ts";

/** What was taken for what: a verdict is worth as much as these. */
export function assumptions(summary: ArchitectureSummary, page: Page): readonly string[] {
  const lines = [...layers(summary, page), ...leftOut(summary, page)];
  return [...lines, ...names("contexts", summary.contexts, page), ...names("services", summary.services, page)];
}

/** True if there is no file of which a layer is known. */
export function hasNoLayers(summary: ArchitectureSummary): boolean {
  return summary.layers.every((layer) => layer.files === 0);
}

function layers(summary: ArchitectureSummary, page: Page): readonly string[] {
  const { say, paint } = page;
  if (hasNoLayers(summary)) {
    return [paint.warning(say("layers.none")), ...labelled("", say("layers.none.hint"), page)];
  }
  const origin = say(`layers.${summary.origin}`);
  const rows = summary.assignments.map((part) => [
    `  ${visible(part.layer)}`,
    say("layers.files", { n: part.files }),
    visible(part.pattern),
  ]);
  return [paint.strong(say("layers.title", { origin, preset: visible(summary.preset) })), ...table(rows)];
}

function leftOut(summary: ArchitectureSummary, { say, paint }: Page): readonly string[] {
  return summary.leftOut.map(({ folder, files, reason }) =>
    paint.warning(
      `  ${say("layers.left-out", { folder: visible(folder), n: files, reason: say(`layers.${reason}`) })}`,
    ),
  );
}

function names(key: "contexts" | "services", contexts: readonly Context[], { say }: Page): readonly string[] {
  if (contexts.length === 0) return [];
  return [`  ${say(key, { names: contexts.map(({ name, folder }) => visible(`${name} (${folder})`)).join(", ") })}`];
}
