import type { Extract } from "../../application/ports/language.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { encode } from "../cache/encoded-facts.ts";
import { blobOf } from "../snapshots/blob.ts";
import { sourceText } from "./source-text.ts";
import type { Settled, Task } from "./task.ts";

/**
 * Extracts the facts of one file and says of which blob they are, which only the bytes that were read can tell. An
 * extractor never throws; should one do so, only its file is lost.
 */
export function perform(task: Task, content: Uint8Array, extract: Extract): Settled {
  const { id, bytes } = blobOf(content, task.blob);
  try {
    const { text, damaged } = sourceText(bytes);
    return { kind: "facts", blob: id, encoded: encode({ facts: extract(text, task.path), damaged }) };
  } catch (error) {
    return { kind: "failed", reason: parserFailed(error) };
  }
}

/** Why there are no facts of a file whose parser gave up; its own words are quoted. */
export function parserFailed(error: unknown): Text {
  const detail = error instanceof Error ? error.message : String(error);
  return tell({ en: "its parser failed: {detail}", "zh-CN": "解析器出错：{detail}" }, { detail });
}
