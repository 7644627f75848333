import type { DrawingModel } from "../domain/graph/drawing.ts";
import type { DrawRequest, Survey } from "./tool.ts";

export function modelOf(
  _survey: Survey,
  _request: DrawRequest,
): { readonly model: DrawingModel; readonly notes: readonly string[] } {
  return { model: { collapsed: "layer", nodes: [], edges: [] }, notes: [] };
}
