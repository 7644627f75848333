/** Some of many values, evenly spread; the first and the last are always among them, so there are two at least. */
export function spread<Value>(values: readonly Value[], most: number): readonly Value[] {
  if (values.length <= most) return values;
  const gaps = Math.max(1, most - 1);
  const chosen = new Set(
    Array.from({ length: gaps + 1 }, (_, index) => Math.round((index * (values.length - 1)) / gaps)),
  );
  return values.filter((_, index) => chosen.has(index));
}
