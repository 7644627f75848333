import { byCodeUnit } from "./by-code-unit.ts";
import type { Location } from "./location.ts";

/** Orders places as people read them: by path, line and column. */
export function byLocation(a: Location, b: Location): number {
  return byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column;
}
