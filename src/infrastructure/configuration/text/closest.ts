/** Longer words are no typing errors of anything, and comparing them would cost time. */
const longest = 80;

/** Nobody knows more names than these by heart, and comparing with more would cost time. */
const most = 100;

/** The known word that was most likely meant, if any is near: at most one error in every three characters. */
export function closest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known.slice(0, most)) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const errors = distance(word.toLowerCase(), candidate.toLowerCase());
    if (errors < least) {
      best = candidate;
      least = errors;
    }
  }
  return best;
}

/** Says "Did you mean …?" where a known word is near, else lists the known words. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  const shown = known.slice(0, 20).join(", ");
  const rest = known.length > 20 ? ` and ${known.length - 20} more` : "";
  return known.length > 0 ? `Known are: ${shown}${rest}.` : "None is known here.";
}

/** Damerau-Levenshtein in its restricted form: inserted, missing, wrong and swapped neighbouring characters. */
export function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (current[column - 1] ?? 0) + 1,
          (last[column] ?? 0) + 1,
          (last[column - 1] ?? 0) + wrong,
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
