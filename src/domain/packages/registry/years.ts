const dayLength = 24 * 60 * 60 * 1000;

/** Days from one date to another, with fractions; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** Years between two publications (libyear.com): never below 0, since a fix of an old line may be younger than the newest version. */
export function libyearsBetween(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to)) / 365.25;
}

/** A number of years as people read it: two digits. */
export function rounded(years: number): number {
  return Math.round(years * 100) / 100;
}
