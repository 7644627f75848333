import type { GraphWriter } from "../../application/ports/graph-writer.ts";
import { asD2 } from "./d2.ts";
import { asDot } from "./dot.ts";
import { asHtml } from "./html.ts";
import { asJson } from "./json.ts";
import { asMermaid } from "./mermaid.ts";

/** Writes drawings as JSON by itself, and in the languages of other programs through dependency-cruiser's reporters. */
export const graphWriter: GraphWriter = {
  write: async (model, format, locale = "en") => {
    switch (format) {
      case "json":
        return asJson(model);
      case "dot":
        return asDot(model);
      case "mermaid":
        return asMermaid(model);
      case "d2":
        return asD2(model);
      case "html":
        return asHtml(model, locale);
    }
  },
};
