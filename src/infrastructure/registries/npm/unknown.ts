/** A value that somebody else's server sent. */
export type Unknown = unknown;

/** The member of an object, and never one of its prototype. */
export function at(value: Unknown, key: string): Unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** The members of an object; `undefined` for anything else. */
export function mapOf(value: Unknown): ReadonlyMap<string, Unknown> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}

/** The items of a list; none for anything else. */
export function listAt(value: Unknown, key: string): readonly Unknown[] {
  const list = at(value, key);
  return Array.isArray(list) ? list : [];
}

const longest = 2000;

/** A text of reasonable length. */
export function wordsAt(value: Unknown, key: string): string | undefined {
  const text = at(value, key);
  return typeof text === "string" && text !== "" && text.length <= longest ? text : undefined;
}

/** A time to the second, in UTC; `undefined` for what is none, or none that four digits of a year can say. */
export function momentAt(value: Unknown, key: string): string | undefined {
  const text = wordsAt(value, key);
  const moment = text === undefined ? Number.NaN : Date.parse(text);
  if (Number.isNaN(moment)) return undefined;
  const written = new Date(moment).toISOString();
  return /^\d{4}-/u.test(written) ? `${written.slice(0, 19)}Z` : undefined;
}
