import type { DrawingModel } from "../../domain/graph/drawing.ts";
import type { GraphFormat } from "../tool.ts";

/** Writes a small graph down in a format that other programs show. */
export interface GraphWriter {
  write(model: DrawingModel, format: GraphFormat): Promise<string>;
}
