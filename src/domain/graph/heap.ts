/** A queue that gives the largest number first. */
export interface Heap {
  push(value: number): void;
  pop(): number | undefined;
}

/** Makes an empty binary heap (Williams, "Algorithm 232", CACM 7, 1964): both operations take logarithmic time. */
export function makeHeap(): Heap {
  const values: number[] = [];
  return {
    push: (value) => rise(values, values.push(value) - 1),
    pop: () => {
      const largest = values[0];
      const last = values.pop();
      if (last !== undefined && values.length > 0) {
        values[0] = last;
        sink(values);
      }
      return largest;
    },
  };
}

function rise(values: number[], from: number): void {
  for (let place = from; place > 0; ) {
    const parent = (place - 1) >> 1;
    if (!swapIfLarger(values, place, parent)) return;
    place = parent;
  }
}

function sink(values: number[]): void {
  for (let place = 0; ; ) {
    const left = 2 * place + 1;
    const larger = (values[left + 1] ?? -Infinity) > (values[left] ?? -Infinity) ? left + 1 : left;
    if (!swapIfLarger(values, larger, place)) return;
    place = larger;
  }
}

function swapIfLarger(values: number[], below: number, above: number): boolean {
  const [lower, upper] = [values[below], values[above]];
  if (lower === undefined || upper === undefined || lower <= upper) return false;
  values[below] = upper;
  values[above] = lower;
  return true;
}
