import { longestText, type Value } from "./value.ts";

/** More holes than a text for people has say nothing more of it. */
const mostHoles = 20;

/** A text with holes, cut to what rules look at, and what stands in the holes. */
export function joinedText(text: string, holes: readonly Value[]): Value {
  const known = holes.filter(({ kind }) => kind !== "other").slice(0, mostHoles);
  return { kind: "joined", text: text.slice(0, longestText), ...(known.length > 0 && { holes: known }) };
}
