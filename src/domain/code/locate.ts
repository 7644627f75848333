import type { Location } from "../source/location.ts";
import type { Position } from "../syntax/position.ts";

/** Where something stands in a file, as findings say it. */
export function locate({ path }: { readonly path: string }, { line, column }: Position): Location {
  return { path, line, column };
}
