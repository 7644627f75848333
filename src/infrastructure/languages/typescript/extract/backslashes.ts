/** Backslashes times the length of the longest line, above which they are too dear. */
const limit = 100_000_000;

/** A comment may end behind a backslash, and a line always does. */
const escaping = /\\[^*\r\n]/gu;

/**
 * The text as the parser can bear it, with every offset unchanged. For each backslash outside of a literal the parser makes
 * a message that holds the whole line: 200 kB of them on one line take more memory than any machine has. Where that is to
 * be feared, what is escaped is blotted out: inside of literals nothing changes that counts, outside there is nothing to read.
 */
export function withoutDearBackslashes(text: string): string {
  if (text.length * text.length < limit) return text;
  const backslashes = countOf(text, "\\");
  if (backslashes * backslashes > limit || backslashes * longestLine(text) > limit) {
    return text.replace(escaping, (escaped) => "_".repeat(escaped.length));
  }
  return text;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return Math.max(longest, text.length - start);
}
