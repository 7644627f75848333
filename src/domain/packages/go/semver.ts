/** The parts of a Go version, as texts: numbers of any size are compared as they stand. */
interface Parts {
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** With its `-`; empty if there is none. */
  readonly prerelease: string;
  /** With its `+`; empty if there is none. */
  readonly build: string;
}

const number = "(?:0|[1-9][0-9]*)";
const version = new RegExp(
  `^v(?<major>${number})(?:\\.(?<minor>${number})(?:\\.(?<patch>${number})(?<prerelease>-[0-9A-Za-z.-]+)?(?<build>\\+[0-9A-Za-z.-]+)?)?)?$`,
  "u",
);

/** A version in Go's flavour of semantic versioning (golang.org/x/mod/semver): a leading `v`, `v1` and `v1.2` for short. */
function partsOf(text: string): Parts | undefined {
  const { major, minor = "0", patch = "0", prerelease = "", build = "" } = version.exec(text)?.groups ?? {};
  if (major === undefined || !areIdentifiers(prerelease, true) || !areIdentifiers(build, false)) return undefined;
  return { major, minor, patch, prerelease, build };
}

function areIdentifiers(text: string, isPrerelease: boolean): boolean {
  if (text === "") return true;
  const names = text.slice(1).split(".");
  return names.every((name) => name !== "" && !(isPrerelease && /^0[0-9]+$/u.test(name)));
}

/** True for what Go takes as a version. */
export function isValid(text: string): boolean {
  return partsOf(text) !== undefined;
}

/** `v1.2` → `v1.2.0`, without build metadata; `undefined` if it is no version. */
export function canonical(text: string): string | undefined {
  const parts = partsOf(text);
  return parts && `v${parts.major}.${parts.minor}.${parts.patch}${parts.prerelease}`;
}

/** The form that go.mod records: canonical, but `+incompatible` stays. */
export function canonicalVersion(text: string): string | undefined {
  const short = canonical(text);
  return short !== undefined && buildOf(text) === "+incompatible" ? `${short}+incompatible` : short;
}

/** `v2.1.0` → `v2`; empty if it is no version. */
export function majorOf(text: string): string {
  const parts = partsOf(text);
  return parts ? `v${parts.major}` : "";
}

/** `v1.0.0-rc.1` → `-rc.1`. */
export function prereleaseOf(text: string): string {
  return partsOf(text)?.prerelease ?? "";
}

/** `v2.0.0+incompatible` → `+incompatible`. */
export function buildOf(text: string): string {
  return partsOf(text)?.build ?? "";
}

/** Below zero if `a` is older. What is no version is older than every version; build metadata does not count. */
export function compare(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return (
    compareNumbers(left.major, right.major) ||
    compareNumbers(left.minor, right.minor) ||
    compareNumbers(left.patch, right.patch) ||
    comparePrereleases(left.prerelease, right.prerelease)
  );
}

/** Compares decimals without leading zeros, of any length. */
export function compareNumbers(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/** A release comes after its prereleases; numbers come before words (semver.org, §11). */
function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const left = a.slice(1).split(".");
  const right = b.slice(1).split(".");
  const different = left.findIndex((name, index) => name !== right[index]);
  if (different < 0) return -1;
  return compareIdentifiers(left[different] ?? "", right[different]);
}

function compareIdentifiers(a: string, b: string | undefined): number {
  if (b === undefined) return 1;
  const isNumber = (name: string) => /^[0-9]+$/u.test(name);
  if (isNumber(a) !== isNumber(b)) return isNumber(a) ? -1 : 1;
  return isNumber(a) ? compareNumbers(a, b) : a < b ? -1 : 1;
}
