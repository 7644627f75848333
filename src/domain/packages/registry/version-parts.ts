// A snapshot holds only versions that are sound, and tens of thousands of them: reading each in full would take a second.

/** True for a version that is no pre-release. */
export function isStable(version: string): boolean {
  const dash = version.indexOf("-");
  const plus = version.indexOf("+");
  return dash < 0 || (plus >= 0 && plus < dash);
}

/** `1.2.3` → `1`. */
export function majorLine(version: string): string {
  return version.slice(0, version.indexOf("."));
}

/** `1.2.3-rc.1` → `1.2.3`. */
export function numbersOf(version: string): string {
  return version.split(/[-+]/u, 1)[0] ?? "";
}
