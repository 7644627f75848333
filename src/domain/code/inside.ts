import type { Spot } from "../syntax/position.ts";
import type { CodeFile } from "./code-file.ts";

/** True if something stands in a function, or in one without a name within it. */
export function isInside({ syntax }: CodeFile, spot: Pick<Spot, "in">, within: number): boolean {
  for (let at = spot.in; at !== undefined && at >= within; at = syntax.functions[at]?.in)
    if (at === within) return true;
  return false;
}

/** What of a list stands in a function, at whatever depth. */
export function insideOf<Thing extends Spot>(
  file: CodeFile,
  things: readonly Thing[],
  within: number,
): readonly Thing[] {
  return things.filter((thing) => isInside(file, thing, within));
}
