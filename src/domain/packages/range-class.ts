import { type Comparator, Range } from "semver";

/** How much a range lets in, least first. `major`: more than one major version; `unbounded`: whatever comes. */
export type RangeClass = "exact" | "patch" | "minor" | "major" | "unbounded";

const order: readonly RangeClass[] = ["exact", "patch", "minor", "major", "unbounded"];

/** True if the first class lets in more than the second. */
export function isLooser(one: RangeClass, other: RangeClass): boolean {
  return order.indexOf(one) > order.indexOf(other);
}

/** The class of an npm range; `undefined` for what is no range. Below 1.0.0 a minor version counts as a major one. */
export function rangeClass(text: string): RangeClass | undefined {
  const range = parse(text);
  if (!range) return undefined;
  const classes = range.set.map(classOfSet);
  const widest = classes.reduce((a, b) => (isLooser(b, a) ? b : a));
  const lines = new Set(range.set.map(lineOf));
  return lines.size > 1 && !isLooser(widest, "major") ? "major" : widest;
}

function parse(text: string): Range | undefined {
  try {
    return new Range(text, { loose: true });
  } catch {
    return undefined;
  }
}

function classOfSet(set: readonly Comparator[]): RangeClass {
  if (set.length === 1 && set[0]?.operator === "" && set[0].value !== "") return "exact";
  const floor = set.find(({ operator }) => operator.startsWith(">"))?.semver;
  const ceiling = set.find(({ operator }) => operator.startsWith("<"))?.semver;
  if (!ceiling) return "unbounded";
  const from = floor ?? { major: 0, minor: 0, patch: 0 };
  if (ceiling.major - from.major > 1 || (ceiling.major > from.major && !isZero(ceiling))) return "major";
  if (ceiling.major > from.major) return from.major === 0 && from.minor === 0 && !floor ? "major" : "minor";
  if (ceiling.minor - from.minor > 1) return from.major === 0 ? "major" : "minor";
  return "patch";
}

/** `2.0.0` (or `2.0.0-0`) as a ceiling lets in nothing of 2. */
function isZero({ minor, patch }: { readonly minor: number; readonly patch: number }): boolean {
  return minor === 0 && patch === 0;
}

/** The line of compatible versions that an alternative begins in. */
function lineOf(set: readonly Comparator[]): string {
  const version = set.find(({ value }) => value !== "")?.semver;
  return version ? compatibilityLine(version) : "*";
}

/** Versions that promise to be compatible: one major, or one minor below 1.0.0. */
export function compatibilityLine({ major, minor }: { readonly major: number; readonly minor: number }): string {
  return major === 0 ? `0.${minor}` : String(major);
}
