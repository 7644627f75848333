import type {
  DoWhileStatement,
  IfStatement,
  Statement,
  SwitchStatement,
  TryStatement,
  WhileStatement,
} from "oxc-parser";
import type { Catch } from "../../../../domain/syntax/statement.ts";
import { condition } from "./condition.ts";
import type { Draft } from "./draft.ts";
import { hoist } from "./hoist.ts";
import { bind, enterScope, leaveScope, variableOf } from "./names.ts";
import { leavesOf } from "./pattern.ts";
import { type Reading, spotAt, surround, used } from "./reading.ts";

/** `if … else if … else …`: ways beside each other, however the tree nests them. */
export function decide(reading: Reading, node: IfStatement): void {
  const { here } = reading;
  const outer = here.within;
  condition(reading, node.test);
  surround(here, "branch");
  reading.step(node.consequent);
  let rest: Statement | null = node.alternate;
  for (; rest?.type === "IfStatement"; rest = rest.alternate) {
    here.statements += 1;
    condition(reading, rest.test);
    reading.step(rest.consequent);
  }
  if (rest) reading.step(rest);
  here.within = outer;
}

/** `while` and `do`: the condition is asked each time. */
export function repeat(reading: Reading, node: WhileStatement | DoWhileStatement): void {
  const outer = surround(reading.here, "loop");
  if (node.type === "WhileStatement") condition(reading, node.test);
  reading.step(node.body);
  if (node.type === "DoWhileStatement") condition(reading, node.test);
  reading.here.within = outer;
}

/** `switch`: all cases share one scope. */
export function choose(reading: Reading, { discriminant, cases }: SwitchStatement): void {
  condition(reading, discriminant);
  const scope = enterScope(reading.names);
  const outer = surround(reading.here, "branch");
  for (const { consequent } of cases) hoist(reading, consequent);
  for (const { test, consequent } of cases) {
    if (test) reading.value(test, used);
    for (const one of consequent) reading.step(one);
  }
  reading.here.within = outer;
  leaveScope(reading.names, scope);
}

/** `try`: without a `catch` nothing is caught. */
export function handle(reading: Reading, { block, handler, finalizer }: TryStatement): void {
  const { here } = reading;
  const outer = handler ? surround(here, "tried") : here.within;
  reading.step(block);
  here.within = outer;
  if (handler) readHandler(reading, handler);
  if (!finalizer) return;
  surround(here, "finally");
  reading.step(finalizer);
  here.within = outer;
}

function readHandler(reading: Reading, { start, end, param, body }: NonNullable<TryStatement["handler"]>): void {
  const { here, names, facts } = reading;
  const noted: Draft<Catch> = {
    ...spotAt(reading, start),
    types: [],
    throws: false,
    statements: 0,
    endLine: reading.positionOf(end - 1).line,
  };
  facts.catches.push(noted);
  const scope = enterScope(names);
  for (const { name } of param ? leavesOf(reading, param) : []) bind(names, name, variableOf(undefined));
  if (param?.type === "Identifier") noted.name = param.name;

  const [statements, throws] = [here.statements, here.throws];
  const outer = surround(here, "catch");
  reading.step(body);
  here.within = outer;
  noted.statements = here.statements - statements;
  noted.throws = here.throws > throws;
  leaveScope(names, scope);
}
