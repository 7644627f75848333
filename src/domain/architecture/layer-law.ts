import type { Edge } from "./ends.ts";
import type { Layer } from "./layer.ts";

/** True if the table of layers lets one depend on another; on itself any may. */
export function mayDepend({ name, mayDependOn }: Layer, on: string): boolean {
  return on === name || mayDependOn.includes(on);
}

/** Between contexts and between services other rules speak: a table of layers holds within one of them. */
export function isWithinOneHouse({ from, to }: Edge): boolean {
  const differs = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return !differs(from.context, to.context) && !differs(from.service, to.service);
}
