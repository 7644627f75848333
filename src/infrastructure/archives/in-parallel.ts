import { parallel } from "./limits.ts";

/** Works on items a few at a time; answers in their order. */
export async function inParallel<Item, Answer>(
  items: readonly Item[],
  work: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers = new Map<number, Answer>();
  const open = items.entries();
  async function worker(): Promise<void> {
    for (const [index, item] of open) answers.set(index, await work(item));
  }
  await Promise.all(Array.from({ length: Math.min(parallel, items.length) }, worker));
  return items.flatMap((_, index) => {
    const answer = answers.get(index);
    return answer === undefined ? [] : [answer];
  });
}
