import type { Paint } from "../../terminal/paint.ts";
import type { Say } from "../../wording/speak.ts";
import type { RenderContext } from "../reporter.ts";

/** What the parts of the text report share: the context, the colours and the voice. */
export interface Page extends RenderContext {
  readonly paint: Paint;
  readonly say: Say;
}
