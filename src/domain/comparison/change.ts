import { byCodeUnit } from "../source/by-code-unit.ts";

/** What became of one thing from the base to the head. */
export type Change<Value> =
  | { readonly change: "added"; readonly after: Value }
  | { readonly change: "removed"; readonly before: Value }
  | { readonly change: "changed"; readonly before: Value; readonly after: Value };

/** Holds two sets of named things against each other, sorted by name; what is the same on both sides is left out. */
export function changesBetween<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  isSame: (before: Value, after: Value) => boolean,
): readonly Change<Value>[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return names.flatMap((name) => changeOf(before.get(name), after.get(name), isSame));
}

function changeOf<Value>(
  before: Value | undefined,
  after: Value | undefined,
  isSame: (before: Value, after: Value) => boolean,
): readonly Change<Value>[] {
  if (before === undefined) return after === undefined ? [] : [{ change: "added", after }];
  if (after === undefined) return [{ change: "removed", before }];
  return isSame(before, after) ? [] : [{ change: "changed", before, after }];
}

/** The thing as it is on the side that shows it: now, or as it was if it is gone. */
export function shownIn<Value>(one: Change<Value>): Value {
  return one.change === "removed" ? one.before : one.after;
}
