/**
 * True if so many entries of one lockfile share a fault that it is a fact about the file: then it is told once, with the
 * number, instead of in every line. Few among many are told one by one, because one of them may have been planted.
 */
export function isThroughout(faults: number, examined: number): boolean {
  return faults > 50 || (faults > 10 && faults * 10 > examined);
}
