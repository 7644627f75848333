import type { GraphWriter } from "../../application/ports/graph-writer.ts";

export const graphWriter: GraphWriter = { write: (model) => Promise.resolve(JSON.stringify(model)) };
