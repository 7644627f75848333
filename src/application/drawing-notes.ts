import { type Text, tell } from "../domain/findings/text.ts";
import { collapsedBy } from "../domain/graph/drawing.ts";
import type { Picture } from "./drawing-picture.ts";
import type { Scope } from "./drawing-scope.ts";
import { isNowhere } from "./drawing-views.ts";
import type { DrawRequest } from "./tool.ts";

/** What a reader of a picture should know: how far it is collapsed, what is missing, and how to see it. */
export function notesOn(picture: Picture, scope: Scope, request: DrawRequest): readonly Text[] {
  if (picture.groups.groups.size === 0) return [nothing, ...scope.notes];
  return [...collapsed(picture, scope, request), ...hidden(picture, scope), ...leftOut(picture), ...scope.notes];
}

function collapsed({ view, groups, outside }: Picture, scope: Scope, request: DrawRequest): readonly Text[] {
  if (view.collapsed === "module") return [];
  const modules = [...scope.graph.modules.values()].filter(({ origin }) => origin === "project").length;
  const boxes = [...groups.groups.keys()];
  const closer = request.focus === undefined ? "--focus <folder>" : narrower;
  const by = collapsedBy[view.collapsed];
  const note = tell(drawnBy, { by, modules, parts: boxes.length, closer });
  const isBare = boxes.every((box) => outside.has(box) || isNowhere(box));
  return isBare ? [note, tell(noneKnown, { by })] : [note];
}

/** Findings on dependencies whose two ends are drawn as one. */
function hidden({ groups }: Picture, { graph, accused }: Scope): readonly Text[] {
  const drawn = new Set(groups.edges.flatMap(({ dependencies }) => dependencies));
  const inside = [...graph.dependencies, ...graph.inner].filter((one) => accused.of.has(one) && !drawn.has(one));
  if (inside.length === 0) return [];
  return [tell(bothEnds, { n: inside.length })];
}

function leftOut({ leftOut: number }: Picture): readonly Text[] {
  if (number === 0) return [];
  return [tell(outside, { n: number })];
}

const nothing: Text = { en: "Nothing to draw.", "zh-CN": "没有可绘制的内容。" };
const narrower: Text = { en: "a narrower --focus", "zh-CN": "更窄的 --focus" };
const drawnBy: Text = {
  en: "Drawn by {by}: {modules} {modules|module|modules} in {parts} {parts|part|parts}. To see more: {closer}, or --collapse module.",
  "zh-CN": "按{by}绘制：{modules} 个模块，分为 {parts} 个部分。要看得更细：{closer} 或 --collapse module。",
};
const noneKnown: Text = { en: "No {by} is known here.", "zh-CN": "此处没有已知的{by}。" };
const bothEnds: Text = {
  en: "Not drawn, because both ends lie in one part: {n} of the dependencies with findings. To see them: --collapse module.",
  "zh-CN": "{n} 条有发现的依赖没有绘出，因为两端在同一部分。要查看它们：--collapse module。",
};
const outside: Text = {
  en: "Left out: {n} {n|module|modules} outside the source code (packages, standard libraries, assets) without findings. To see packages: --collapse module, or --focus <package>.",
  "zh-CN": "略去源代码之外（包、标准库、资源文件）没有发现的 {n} 个模块。要查看包：--collapse module 或 --focus <包>。",
};
