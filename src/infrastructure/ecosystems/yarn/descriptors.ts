import { isPackageName } from "../npm/locations.ts";

/** `name@range`, taken apart. */
export interface Descriptor {
  readonly name: string;
  readonly range: string;
}

/** Takes `name@range` apart; `undefined` for what has no name that could be a folder's. */
export function descriptorOf(text: string): Descriptor | undefined {
  const at = text.indexOf("@", 1);
  const name = at < 0 ? text : text.slice(0, at);
  return isPackageName(name) ? { name, range: at < 0 ? "" : text.slice(at + 1) } : undefined;
}

/** The descriptors of a key. */
export function descriptorsIn(key: string): readonly string[] {
  return key.split(/, */u);
}

/** The package behind a range: `npm:other@^1` is another than the name before it. */
export function aliasIn(range: string): string | undefined {
  if (!range.startsWith("npm:")) return undefined;
  const rest = range.slice("npm:".length);
  const at = rest.indexOf("@", 1);
  const name = at < 0 ? rest : rest.slice(0, at);
  return /^\W?\d/u.test(name) || !isPackageName(name) || (at < 0 && !/^[@a-z]/iu.test(name)) ? undefined : name;
}

/** One request of a package or workspace; `from` is its locator. */
export interface Request extends Descriptor {
  readonly from?: string;
}

/** Finds the entry with one of these descriptors in its key. A request that a resolution replaced has none. */
export type Answers = (descriptors: readonly string[]) => number | undefined;

/** Indexes the descriptors of all keys. */
export function answersOver(keys: readonly (readonly string[])[]): Answers {
  const indexes = new Map(keys.flatMap((descriptors, index) => descriptors.map((text) => [text, index] as const)));
  return (descriptors) => descriptors.map((text) => indexes.get(text)).find((index) => index !== undefined);
}
