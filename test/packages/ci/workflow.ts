import type { Script } from "../../../src/domain/workflows/script.ts";

/** A script on its own, one line of the file for each of its lines. */
export function scriptOf(text: string, shell?: string): Script {
  let offset = 0;
  const lines = text.split("\n").map((line, index) => {
    const made = { offset, at: { path: "ci.yml", line: index + 1, column: 1 } };
    offset += line.length + 1;
    return made;
  });
  return { text, lines, folder: "", ...(shell !== undefined && { shell }) };
}
