import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { Catch } from "../syntax/statement.ts";
import { isAfter } from "./extent.ts";

/** True if a handler of errors is there for what stands at a place, at whatever depth. */
export function isTriedBy(file: CodeFile, handler: Catch, spot: Spot): boolean {
  const at = withinFunction(file, handler.in, spot);
  if (!at || !isTriedAt(at, handler) || !isAfter(handler, at)) return false;
  const between = file.syntax.catches.filter(
    (one) => one.in === handler.in && depthOf(one) === depthOf(handler) && isAfter(one, at) && isAfter(handler, one),
  );
  const last = between.at(-1);
  return !last || (isNext(file, last, handler) && isTriedBy(file, last, spot));
}

/** The place itself, or the function without a name around it, as it stands in another function. */
function withinFunction({ syntax }: CodeFile, wanted: number | undefined, spot: Spot): Spot | undefined {
  let at: Spot | undefined = spot;
  while (at && at.in !== wanted) at = at.in === undefined ? undefined : syntax.functions[at.in];
  return at;
}

function isTriedAt({ within = [] }: Spot, handler: Catch): boolean {
  const around = handler.within ?? [];
  return within[around.length] === "tried" && around.every((one, index) => within[index] === one);
}

/** True if two handlers belong to one try: nothing is tried between them. */
function isNext({ syntax }: CodeFile, one: Catch, next: Catch): boolean {
  return !syntax.calls.some(
    (call) => call.in === next.in && isTriedAt(call, next) && call.line > one.endLine && isAfter(next, call),
  );
}

function depthOf({ within }: Spot): number {
  return within?.length ?? 0;
}
