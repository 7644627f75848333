import type { Diagram } from "../../src/domain/diagrams/diagram.ts";
import type { DiagramLanguage, DiagramText } from "../../src/domain/diagrams/find-diagrams.ts";

/** A diagram's text as it is found in a file. */
export function textOf(language: DiagramLanguage, text: string): DiagramText {
  return { language, lines: text.split("\n"), firstLine: 1 };
}

/** Arrows in words: `a > b`, and `a - b` for a line without heads. */
export function arrowsOf(diagram: Diagram | undefined): readonly string[] {
  return (diagram?.arrows ?? []).map(({ from, to, isDirected }) => `${from} ${isDirected ? ">" : "-"} ${to}`);
}
