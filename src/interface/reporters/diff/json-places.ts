import type { Step } from "../../../domain/findings/rule.ts";
import type { Location } from "../../../domain/source/location.ts";

/** A dependency at its place, written out. */
export function stepJson({ from, to, at }: Step) {
  return { from, to, at: placeJson(at) };
}

/** The beginning of a place, written out. */
export function placeJson({ path, line, column }: Location) {
  return { path, line, column };
}
