/** Reads a number that must be there: typed arrays have no holes, so a miss is a mistake of the caller. */
export function at(numbers: Int32Array, index: number): number {
  const value = numbers[index];
  if (value === undefined) throw new RangeError(`no number at ${index}`);
  return value;
}

/** Orders strings by code unit, which is the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
