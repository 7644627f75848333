/**
 * What a terminal could obey or hide instead of showing: control characters (C0, C1), line separators, marks without
 * width, and the bidirectional controls of "Trojan Source" (CVE-2021-42574).
 */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** Makes text from a repository safe to show on a terminal: nothing in it acts, everything in it can be seen. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
