import type { Decorator } from "oxc-parser";
import type { Mark } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { argumentsOf } from "./call.ts";
import { climb } from "./chain.ts";
import { type Reading, used } from "./reading.ts";

/** What stands before a declaration; absent where nothing does. */
export type Marks = readonly Mark[] | undefined;

/** Decorators with what is handed to them: `@Entity("orders")`. */
export function marksOf(reading: Reading, decorators: readonly Decorator[] | undefined): Marks {
  return decorators && decorators.length > 0 ? decorators.map((one) => markOf(reading, one)) : undefined;
}

function markOf(reading: Reading, { expression }: Decorator): Mark {
  const isCalled = expression.type === "CallExpression";
  const { at, name, path = "" } = climb(reading, isCalled ? expression.callee : expression, used);
  const handed: readonly Value[] = isCalled ? argumentsOf(reading, expression, used) : [];
  return { ...reading.positionOf(at), name: name ?? { name: path }, ...(handed.length > 0 && { arguments: handed }) };
}
