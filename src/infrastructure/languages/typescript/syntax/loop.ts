import type { ForInStatement, ForOfStatement, ForStatement } from "oxc-parser";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { condition } from "./condition.ts";
import { enterScope, leaveScope } from "./names.ts";
import { leavesOf } from "./pattern.ts";
import { dropped, type Reading, surround, type Use, used } from "./reading.ts";
import { declareVariables } from "./variable.ts";

const awaited: Use = { result: "used", awaited: true };

/** `for`: where it begins, and what it goes over, is asked once. */
export function repeatFor(reading: Reading, node: ForStatement | ForInStatement | ForOfStatement): void {
  const scope = enterScope(reading.names);
  if (node.type === "ForStatement") count(reading, node);
  else goOver(reading, node);
  leaveScope(reading.names, scope);
}

function count(reading: Reading, { init, test, update, body }: ForStatement): void {
  if (init?.type === "VariableDeclaration") declareVariables(reading, init, { offered: [] });
  else if (init) reading.value(init, dropped);
  const outer = surround(reading.here, "loop");
  if (test) condition(reading, test);
  if (update) reading.value(update, dropped);
  reading.step(body);
  reading.here.within = outer;
}

function goOver(reading: Reading, node: ForInStatement | ForOfStatement): void {
  const isAwaited = node.type === "ForOfStatement" && node.await;
  const over = reading.value(node.right, isAwaited ? awaited : used);
  const outer = surround(reading.here, "loop");
  const element = node.type === "ForOfStatement" ? elementOf(over) : undefined;
  if (node.left.type === "VariableDeclaration") declareVariables(reading, node.left, { offered: [], element });
  else leavesOf(reading, node.left);
  reading.step(node.body);
  reading.here.within = outer;
}

/** The type of what a list holds. */
function elementOf(over: Value): TypeName | undefined {
  const type = over.kind === "name" ? over.type : undefined;
  const list = type?.name?.name === "Readonly" ? type.of?.[0] : type;
  return list?.kind === "list" ? list.of?.[0] : undefined;
}
