import type { Code } from "../code/code.ts";
import { indicesAround } from "../code/value-types.ts";
import { type Attribute, attributeOf } from "../transactions/annotated.ts";
import { effectOf } from "../transactions/effects.ts";
import type { Duty } from "./annotations.ts";
import type { SelfCall } from "./self-calls.ts";

/** A call of a class to itself, and all others in the file. */
export interface Circumstances {
  readonly self: SelfCall;
  readonly calls: readonly SelfCall[];
}

/** True if a duty is not done in such a call, and that makes a difference. */
export function isLost(code: Code, { self, calls }: Circumstances, duty: Duty): boolean {
  if (duty !== "transaction") return duty !== "guard";
  const [callee] = self.callees;
  const wanted = callee && attributeOf(code, callee);
  return wanted !== undefined && contextsOf(code, { self, calls }).some((context) => differs(context, wanted));
}

/** Propagations that are about a transaction of their own, or about none. */
const apart = new Set(["REQUIRES_NEW", "NESTED", "NOT_SUPPORTED", "NEVER"]);
const undemanding = new Set(["SUPPORTS", "MANDATORY", "NOT_SUPPORTED", "NEVER"]);

/** True if a method runs otherwise in such a transaction of its caller (or in none) than it says. */
function differs(context: Attribute | undefined, wanted: Attribute): boolean {
  if (!context || undemanding.has(context.propagation)) return !undemanding.has(wanted.propagation);
  return apart.has(wanted.propagation) || (context.readOnly && !wanted.readOnly);
}

/** The transactions that a call may run in: that of its method, and for a private one those of all that call it. */
function contextsOf(code: Code, { self, calls }: Circumstances): readonly (Attribute | undefined)[] {
  const found: (Attribute | undefined)[] = [];
  const left = [self];
  const seen = new Set<SelfCall>(left);
  for (const one of left) {
    if (isRunInOne(code, one)) continue;
    const own = attributeOf(code, { file: one.file, function: one.caller });
    if (own || !one.caller.modifiers.includes("private")) {
      found.push(own);
      continue;
    }
    for (const outer of calls) {
      if (seen.has(outer) || !outer.callees.some(({ function: callee }) => callee === one.caller)) continue;
      seen.add(outer);
      left.push(outer);
    }
  }
  return found;
}

/** `template.execute(status -> save(order))` */
function isRunInOne(code: Code, { file, call }: SelfCall): boolean {
  return indicesAround(file, call.in).some((index) => {
    const taker = file.syntax.functions[index]?.argumentOf;
    const around = taker === undefined ? undefined : file.syntax.calls[taker];
    return around !== undefined && effectOf(code, file, around)?.effect === "run";
  });
}
