import type { Extract } from "../../application/ports/language.ts";
import type { Facts } from "../../domain/source/facts.ts";
import { sourceText } from "./source-text.ts";

/** What one file said, with what must be told about its reading each time it is used. */
export interface Extraction {
  readonly facts: Facts;
  /** True if some bytes of the file were no text. */
  readonly damaged: boolean;
}

/** An extraction, or why there is none, in words that follow "could not be read: ". */
export type ExtractionResult = { readonly extraction: Extraction } | { readonly reason: string };

/** Extracts the facts of one file. An extractor never throws; should one do so, only its file is lost. */
export function extractFrom(bytes: Uint8Array, path: string, extract: Extract): ExtractionResult {
  try {
    const { text, damaged } = sourceText(bytes);
    return { extraction: { facts: extract(text, path), damaged } };
  } catch (error) {
    return { reason: `its parser failed (${error instanceof Error ? error.message : String(error)})` };
  }
}
