import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ToolchainStatement } from "../../../domain/packages/toolchain.ts";

/** A line of a file whose comments begin with `#`, without them. */
export interface Line {
  readonly words: readonly string[];
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines that hold something. */
export function linesOf(text: string): readonly Line[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const words = (line.split("#", 1)[0] ?? "").split(/\s+/u).filter((word) => word !== "");
    return words.length > 0 ? [{ words, text: line, number: index + 1 }] : [];
  });
}

/** The fact that a line asks for a version; `shown` is the part of the line that says so. */
export function used(
  path: string,
  { text, number }: Line,
  shown: string,
  said: Pick<ToolchainStatement, "tool" | "raw" | "source">,
): PackageFacts {
  const column = Math.max(0, text.indexOf(shown)) + 1;
  const at = { path, line: number, column, endLine: number, endColumn: column + shown.length };
  return { kind: "toolchain", statement: { ...said, role: "used", at } };
}
