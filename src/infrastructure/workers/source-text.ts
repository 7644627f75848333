/** The text of a source file, and whether some of its bytes were no text. */
export interface SourceText {
  readonly text: string;
  /** True if U+FFFD stands for bytes that are invalid in the file's encoding. */
  readonly damaged: boolean;
}

/** Byte order marks, by which a file says that it is UTF-16. */
const marks = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Decodes a source file: UTF-8, or UTF-16 if a byte order mark says so. The mark is no part of line 1. */
export function sourceText(bytes: Uint8Array): SourceText {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.encoding ?? "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), damaged: false };
  } catch {
    // The strict decoder only says that something is wrong; the lenient one marks where.
    return { text: new TextDecoder(encoding).decode(bytes), damaged: true };
  }
}
