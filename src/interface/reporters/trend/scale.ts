/** A mark on an axis. */
export interface Tick {
  readonly value: number;
  readonly at: number;
}

/** Where values of a panel stand, from its bottom up. */
export interface Scale {
  readonly ticks: readonly Tick[];
  place(value: number): number;
}

/** A scale from 0 to a round number that nothing exceeds; its half is round as well, so that counts have whole marks. */
export function scaleFor(values: readonly number[], bottom: number, height: number): Scale {
  const most = roundUp(Math.max(0, ...values));
  const place = (value: number) => tidy(bottom - (value / most) * height);
  return { place, ticks: [0, most / 2, most].map((value) => ({ value, at: place(value) })) };
}

function roundUp(value: number): number {
  if (value <= 2) return 2;
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * ([1, 2, 4, 6, 8].find((step) => step * unit >= value) ?? 10);
}

/** One digit behind the point: finer than any screen, and the same bytes everywhere. */
export function tidy(value: number): number {
  return Number(value.toFixed(1));
}

/** Moves labels down, in order of their places, until they stand apart; none beyond the bottom if there is room above. */
export function apart(places: readonly number[], gap: number): readonly number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const moved = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    last = Math.max(places[index] ?? 0, last + gap);
    moved[index] = tidy(last);
  }
  return moved;
}
