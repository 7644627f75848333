import { type Text, tell } from "../../../domain/findings/text.ts";

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
export function didYouMean(word: string, known: readonly string[]): Text {
  const near = closest(word, known);
  if (near !== undefined) return tell(didYouMeanOne, { near });
  const shown = known.slice(0, 20).join(", ");
  if (known.length === 0) return none;
  return known.length > 20 ? tell(knownAndMore, { shown, n: known.length - 20 }) : tell(knownAre, { shown });
}

/** The question for one near word. */
export const didYouMeanOne: Text = { en: 'Did you mean "{near}"?', "zh-CN": "是否想写“{near}”？" };
const none: Text = { en: "None is known here.", "zh-CN": "此处没有可用的名称。" };
const knownAre: Text = { en: "Known are: {shown}.", "zh-CN": "可用的有：{shown}。" };
const knownAndMore: Text = { en: "Known are: {shown} and {n} more.", "zh-CN": "可用的有：{shown}，另有 {n} 个。" };

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
