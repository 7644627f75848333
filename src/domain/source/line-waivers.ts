import type { WaiverComment } from "./facts.ts";
import { readWaiver, waiverMark } from "./waiver-comment.ts";

/** Waivers in a text whose comments run from `#` or `//` to the end of the line: YAML, TOML, go.mod, Dockerfiles. */
export function lineWaivers(text: string): readonly WaiverComment[] {
  if (!text.includes(waiverMark)) return [];
  const lines = text.split(/\r?\n/u);
  return lines.flatMap((line, index) => {
    const start = commentStart(line);
    if (start === undefined) return [];
    const covers = line.slice(0, start).trim() === "" ? nextCode(lines, index + 1) : index;
    return readWaiver(line.slice(start), index + 1, covers + 1) ?? [];
  });
}

/** Where the comment that holds the mark begins. */
function commentStart(line: string): number | undefined {
  const mark = line.indexOf(waiverMark);
  if (mark < 0) return undefined;
  const start = Math.max(line.lastIndexOf("#", mark), line.lastIndexOf("//", mark));
  return start < 0 ? undefined : start;
}

function nextCode(lines: readonly string[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]?.trim() ?? "";
    if (line !== "" && !line.startsWith("#") && !line.startsWith("//")) return index;
  }
  return lines.length;
}
