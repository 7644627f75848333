/** Names as one can read them in a sentence: all of a few, the first three of more. */
export function shortened(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > 4 ? `${distinct.slice(0, 3).join(", ")}, …` : distinct.join(", ");
}
