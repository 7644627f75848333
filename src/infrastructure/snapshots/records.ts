import { isUtf8 } from "node:buffer";
import type { Problem } from "../../domain/findings/problem.ts";

/** One NUL-terminated piece of git output. */
export interface GitRecord {
  readonly text: string;
  /** True if the bytes are no UTF-8, which a file name in git may be; `text` then holds U+FFFD. */
  readonly broken: boolean;
}

/** Splits the output of a git command called with `-z`. What follows the last NUL is a record too, if anything does. */
export function splitRecords(output: Buffer): readonly GitRecord[] {
  const whole = isUtf8(output);
  const texts = output.toString("utf8").split("\0");
  if (texts.at(-1) === "") texts.pop();
  // Only the rare listing with a broken name is worth a second look; an honest U+FFFD survives the round trip.
  return texts.map((text) => ({ text, broken: !whole && text.includes("\uFFFD") && !output.includes(text) }));
}

/** The problem of a file whose name cannot be written as text. */
export function unnameable(path: string): Problem {
  const message = {
    en: "The name of this file is not valid UTF-8, so it was not checked.",
    "zh-CN": "此文件的名称不是有效的 UTF-8，因此没有检查。",
  };
  return { message, path, weight: "incomplete" };
}
