import { type Locale, type Text, tell } from "../domain/findings/text.ts";
import type { Architecture } from "../domain/architecture/architecture.ts";
import { collapsedBy, type DrawingModel, type DrawingNode } from "../domain/graph/drawing.ts";
import { byCodeUnit } from "../domain/source/by-code-unit.ts";
import { pictureBy, readablePicture } from "./drawing-choice.ts";
import { edgesOf } from "./drawing-edges.ts";
import { labelIn } from "./drawing-labels.ts";
import { obstacle } from "./drawing-limits.ts";
import { notesOn } from "./drawing-notes.ts";
import type { Picture } from "./drawing-picture.ts";
import { type Scope, scopeOf } from "./drawing-scope.ts";
import type { Surveyed } from "./survey.ts";
import type { DrawRequest } from "./tool.ts";

/** What is to be drawn of a tree, and notes on what is not. */
export interface Sketch {
  readonly model: DrawingModel;
  readonly notes: readonly Text[];
}

/** How a drawing is to be understood: where files stand, and in which language boxes are named. */
interface Reading {
  readonly architecture: Architecture;
  readonly locale: Locale;
}

/** Makes the graph of a tree small enough for a reader and for the format, and says what that left out. */
export function modelOf(survey: Surveyed, request: DrawRequest): Sketch {
  const scope = scopeOf(survey, request);
  const { architecture } = survey;
  const asked = request.collapse && pictureBy(request.collapse, scope, architecture);
  const wanted = asked ?? readablePicture(scope, architecture);
  const { locale = "en" } = request;
  const model = modelFrom(wanted, scope, { architecture, locale });
  const hindrance = obstacle(model, request.format);
  if (hindrance === undefined) return { model, notes: notesOn(wanted, scope, request) };
  const smaller = readablePicture(scope, architecture);
  const note = tell(tooMuch, { by: collapsedBy[model.collapsed], hindrance });
  return {
    model: modelFrom(smaller, scope, { architecture, locale }),
    notes: [note, ...notesOn(smaller, scope, request)],
  };
}

function modelFrom(picture: Picture, scope: Scope, { architecture, locale }: Reading): DrawingModel {
  const own = nodesOf(picture, scope, architecture);
  const nodes = own.map((node) => ({ ...node, label: labelIn(locale, node.label) }));
  const rank = new Map(nodes.map(({ id }, index) => [id, index]));
  const at = (id: string) => rank.get(id) ?? nodes.length;
  return {
    collapsed: picture.view.collapsed,
    layers: architecture.layers.map(({ name }) => name).filter((name) => nodes.some(({ layer }) => layer === name)),
    nodes,
    edges: edgesOf(picture, scope).toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)),
  };
}

function nodesOf({ groups, view, outside }: Picture, scope: Scope, architecture: Architecture): readonly DrawingNode[] {
  const layerIn = layerFinder(view, scope, architecture);
  const names = architecture.layers.map(({ name }) => name);
  const nodes = [...groups.groups].map(([id, modules]): DrawingNode => {
    const isExternal = outside.has(id);
    const layer = isExternal ? undefined : layerIn(id, modules);
    return { id, label: view.labelOf(id), modules: modules.length, ...(layer !== undefined && { layer }), isExternal };
  });
  const rank = ({ layer, isExternal }: DrawingNode) => {
    if (isExternal) return names.length + 1;
    return layer === undefined || !names.includes(layer) ? names.length : names.indexOf(layer);
  };
  return nodes.sort((a, b) => rank(a) - rank(b) || byCodeUnit(a.id, b.id));
}

/** The layer of a box, if all files in it stand in the same. */
function layerFinder({ boxOf }: Picture["view"], { graph }: Scope, { placeOf }: Architecture) {
  return (box: string, modules: readonly string[]): string | undefined => {
    const files = modules.flatMap((id) =>
      (graph.modules.get(id)?.files ?? []).filter((path) => boxOf(path, id) === box),
    );
    const layers = new Set(files.map((path) => placeOf(path).layer));
    return layers.size === 1 ? [...layers][0] : undefined;
  };
}

const tooMuch: Text = {
  en: "By {by} these would be {hindrance}; --format dot or json shows them all.",
  "zh-CN": "按{by}绘制将有 {hindrance}；--format dot 或 json 可显示全部。",
};
