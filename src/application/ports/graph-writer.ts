import type { Locale } from "../../domain/findings/text.ts";
import type { DrawingModel } from "../../domain/graph/drawing.ts";
import type { GraphFormat } from "../tool.ts";

/** Writes a small graph down in a format that other programs show. */
export interface GraphWriter {
  /** Labels are said as the model has them; whatever is said around them, in `locale` (English by default). */
  write(model: DrawingModel, format: GraphFormat, locale?: Locale): Promise<string>;
}
