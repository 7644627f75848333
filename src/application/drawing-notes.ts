import type { Picture } from "./drawing-picture.ts";
import { counted, type Scope } from "./drawing-scope.ts";
import { isNowhere } from "./drawing-views.ts";
import type { DrawRequest } from "./tool.ts";

/** What a reader of a picture should know: how far it is collapsed, what is missing, and how to see it. */
export function notesOn(picture: Picture, scope: Scope, request: DrawRequest): readonly string[] {
  if (picture.groups.groups.size === 0) return ["Nothing to draw.", ...scope.notes];
  return [...collapsed(picture, scope, request), ...hidden(picture, scope), ...leftOut(picture), ...scope.notes];
}

function collapsed({ view, groups, outside }: Picture, scope: Scope, request: DrawRequest): readonly string[] {
  if (view.collapsed === "module") return [];
  const modules = [...scope.graph.modules.values()].filter(({ origin }) => origin === "project").length;
  const boxes = [...groups.groups.keys()];
  const closer = request.focus === undefined ? "--focus <folder>" : "a narrower --focus";
  const sight = `${counted(modules, "module")} in ${counted(boxes.length, "part")}`;
  const note = `Drawn by ${view.collapsed}: ${sight}. To see more: ${closer}, or --collapse module.`;
  const isBare = boxes.every((box) => outside.has(box) || isNowhere(box));
  return isBare ? [note, `No ${view.collapsed} is known here.`] : [note];
}

/** Findings on dependencies whose two ends are drawn as one. */
function hidden({ groups }: Picture, { graph, accused }: Scope): readonly string[] {
  const drawn = new Set(groups.edges.flatMap(({ dependencies }) => dependencies));
  const inside = [...graph.dependencies, ...graph.inner].filter((one) => accused.of.has(one) && !drawn.has(one));
  if (inside.length === 0) return [];
  const note = `Not drawn, because both ends lie in one part: ${inside.length} of the dependencies with findings.`;
  return [`${note} To see them: --collapse module.`];
}

function leftOut({ leftOut: number }: Picture): readonly string[] {
  if (number === 0) return [];
  const what = `${counted(number, "module")} outside the source code (packages, standard libraries, assets) without findings`;
  return [`Left out: ${what}. To see packages: --collapse module, or --focus <package>.`];
}
