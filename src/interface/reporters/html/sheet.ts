import type { Say } from "../../wording/speak.ts";
import type { RenderContext } from "../reporter.ts";

/** What the parts of the page share: the context and the voice. */
export interface Sheet extends RenderContext {
  readonly say: Say;
}
