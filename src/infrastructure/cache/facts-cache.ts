import { decode, type Extraction } from "./encoded-facts.ts";
import { merge } from "./merge-segments.ts";
import type { SegmentStore } from "./segment-store.ts";

/** Remembers facts from run to run. It never fails: what it does not know or cannot keep is extracted again. */
export interface FactsCache {
  /** What is known under these keys. */
  find(keys: Iterable<string>): ReadonlyMap<string, Extraction>;
  /** Keeps encoded facts for later runs. */
  keep(entries: ReadonlyMap<string, string>): void;
}

/** The cache of a run that asked for none. */
export const noCache: FactsCache = { find: () => new Map(), keep: () => {} };

/** A cache in segment files. They are read newest first, and only until all that is asked for has been found. */
export function factsCache(store: SegmentStore): FactsCache {
  const lines = new Map<string, string>();
  const decoded = new Map<string, Extraction>();
  const used = new Set<string>();
  const damaged: string[] = [];
  let unread: string[] | undefined;

  const readNext = (): boolean => {
    unread ??= [...store.names()];
    const name = unread.shift();
    if (name === undefined) return false;
    const entries = store.read(name);
    if (!entries) damaged.push(name);
    for (const [key, line] of entries ?? []) if (!lines.has(key)) lines.set(key, line);
    return true;
  };

  return {
    find(keys) {
      const found = new Map<string, Extraction>();
      for (const key of keys) {
        while (!lines.has(key) && readNext());
        const extraction = decoded.get(key) ?? decode(lines.get(key) ?? "");
        if (!extraction) continue;
        decoded.set(key, extraction);
        found.set(key, extraction);
        used.add(key);
      }
      return found;
    },
    keep(entries) {
      if (entries.size === 0) return;
      for (const [key, line] of entries) {
        lines.set(key, line);
        used.add(key);
      }
      if (!store.write(entries)) return;
      store.remove(damaged.splice(0));
      merge(store, used);
    },
  };
}
