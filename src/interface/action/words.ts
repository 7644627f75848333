/** Splits options at blanks and line ends, and at nothing else: there is no shell, so no sign means anything. */
export function splitWords(text: string): readonly string[] {
  return text.split(/[ \t\r\n]+/u).filter((word) => word !== "");
}
