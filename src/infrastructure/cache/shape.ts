/** Says whether a value read from a cache is what it should be. */
export type Check = (value: unknown) => boolean;

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isTruth(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** A line or column: a whole number that is not negative. */
export function isLine(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A field that may be absent, but not `null`. */
export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with these fields and no others. */
export function hasShape(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const isKnown = Object.keys(value).every((name) => Object.hasOwn(fields, name));
    return isKnown && checks.every(([name, check]) => check(Reflect.get(value, name)));
  };
}
