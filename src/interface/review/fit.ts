/** The largest number from 0 to `most` that fits, where all below one that fits do so too. */
export function fitting(most: number, fits: (amount: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
