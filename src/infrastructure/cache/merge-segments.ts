import type { SegmentStore } from "./segment-store.ts";

/** Each run that found something new adds a segment; with more than this many they become one or two. */
const mostSegments = 16;
/** Entries that this run did not use (other branches, older versions of files) are kept for a while, within bounds. */
const othersPerUsed = 3;
const leastOthers = 20_000;
const mostEntries = 200_000;
const mostCharacters = 128 * 1024 * 1024;

/**
 * Merges all segments once there are too many: what this run used goes to one, which the next run reads first and, with
 * luck, alone; the newest of the rest goes to another, up to the bounds. Runs at the same time may both merge; then
 * entries stand twice until the next time.
 */
export function merge(store: SegmentStore, used: ReadonlySet<string>): void {
  const names = store.names();
  if (names.length <= mostSegments) return;

  const recent = new Map<string, string>();
  const others = new Map<string, string>();
  const limit = Math.max(leastOthers, Math.min(othersPerUsed * used.size, mostEntries));
  let characters = 0;
  for (const name of names) {
    for (const [key, line] of store.read(name) ?? []) {
      const place = used.has(key) ? recent : others;
      if (place.has(key) || characters > mostCharacters || (place === others && others.size >= limit)) continue;
      place.set(key, line);
      characters += key.length + line.length;
    }
  }
  // The one written last is the newest and read first.
  const written = (others.size === 0 || store.write(others)) && store.write(recent);
  if (written) store.remove(names);
}
