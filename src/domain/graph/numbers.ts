/** Reads a number that must be there: typed arrays have no holes, so a miss is a mistake of the caller. */
export function at(numbers: Int32Array, index: number): number {
  const value = numbers[index];
  if (value === undefined) throw new RangeError(`no number at ${index}`);
  return value;
}
