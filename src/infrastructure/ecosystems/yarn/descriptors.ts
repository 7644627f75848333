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

/**
 * Finds the entry that answers a request. What no key has was replaced by a resolution of the root manifest, which no
 * lockfile records: then the only entry of that name is meant, or the only one that nothing else asks for.
 */
export interface Answers {
  find(request: Request): number | undefined;
  /** The entry with one of these descriptors in its key. */
  exactly(descriptors: readonly string[]): number | undefined;
}

/** One request of a package or workspace; `from` is its locator. */
export interface Request extends Descriptor {
  readonly from?: string;
}

/** What asks for entries. */
export interface Requests {
  readonly all: Iterable<Request>;
  /** The forms in which a key may have a request, likeliest first. */
  readonly formsOf: (request: Request) => readonly string[];
  /** Descriptors of what lies under patches, which nobody else need ask for. */
  readonly underneath?: readonly string[];
}

/** Indexes the descriptors of all keys. */
export function answersOver(
  keys: readonly (readonly string[])[],
  { all, formsOf, underneath = [] }: Requests,
): Answers {
  const exact = new Map<string, number>();
  const byName = new Map<string, Set<number>>();
  keys.forEach((descriptors, index) => {
    for (const text of descriptors) {
      exact.set(text, index);
      const name = descriptorOf(text)?.name;
      if (name !== undefined) byName.set(name, (byName.get(name) ?? new Set<number>()).add(index));
    }
  });
  const exactly = (descriptors: readonly string[]) =>
    descriptors.map((text) => exact.get(text)).find((index) => index !== undefined);
  const claimed = new Set(underneath.flatMap((text) => exact.get(text) ?? []));
  for (const request of all) {
    const index = exactly(formsOf(request));
    if (index !== undefined) claimed.add(index);
  }
  const only = onlyEntries(byName, claimed);
  return { find: (request) => exactly(formsOf(request)) ?? only.get(request.name), exactly };
}

/** For each name the only entry there is, or the only one that is not asked for. */
function onlyEntries(
  byName: ReadonlyMap<string, ReadonlySet<number>>,
  claimed: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const only = new Map<string, number>();
  for (const [name, indexes] of byName) {
    const free = indexes.size === 1 ? [...indexes] : [...indexes].filter((index) => !claimed.has(index));
    const [first, second] = free;
    if (first !== undefined && second === undefined) only.set(name, first);
  }
  return only;
}
