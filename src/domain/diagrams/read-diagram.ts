import { type Diagram, isOverfull } from "./diagram.ts";
import { diagramsIn, type DiagramText } from "./find-diagrams.ts";
import { readMermaid } from "./mermaid.ts";
import { readPlantuml } from "./plantuml.ts";

/** Longer texts were not written by people. */
const mostLines = 5000;

/** Reads the flowcharts and component diagrams of a file, those under one heading if it is named; `undefined` if one is too large. */
export function readDiagrams(path: string, text: string, under?: string): readonly Diagram[] | undefined {
  const wanted = diagramsIn(path, text).filter(({ heading }) => under === undefined || heading === under);
  if (wanted.some(({ lines }) => lines.length > mostLines)) return undefined;
  const found = wanted.flatMap((one) => readDiagram(one) ?? []);
  return found.some(isOverfull) ? undefined : found;
}

function readDiagram(text: DiagramText): Diagram | undefined {
  return text.language === "mermaid" ? readMermaid(text) : readPlantuml(text);
}
