import type { Program } from "oxc-parser";
import type { Text } from "../../../../domain/findings/text.ts";
import { enterClass } from "./class.ts";
import { exportedNames } from "./exported.ts";
import { expression } from "./expression.ts";
import { enterFunction } from "./function.ts";
import { hoist } from "./hoist.ts";
import { hoistVariables } from "./hoist-var.ts";
import { other } from "./literal.ts";
import type { Here, Reading } from "./reading.ts";
import { block, statement } from "./statement.ts";

/** What a walk begins with. */
type Beginning = Pick<Reading, "text" | "positionOf" | "facts" | "names" | "fieldTypes" | "isJavaScript">;

/** Levels of expressions and statements within each other that are read; the costliest shape overflows the stack at 800. */
const deepest = 400;

/** Reads a whole script in one pass. */
export function walk(beginning: Beginning, { body }: Program): void {
  const reading: Reading = {
    ...beginning,
    exported: exportedNames(body),
    usesVar: /\bvar\s/u.test(beginning.text),
    here: nowhere(),
    value: (node, use) => (descend(reading, node.start) ? ascend(reading, expression(reading, node, use)) : other),
    step: (node) => descend(reading, node.start) && ascend(reading, statement(reading, node)),
    run: (statements) => block(reading, statements),
    enter: (node, naming) => enterFunction(reading, node, naming),
    enterClass: (node, naming) => enterClass(reading, node, naming),
  };
  hoistVariables(reading, body);
  hoist(reading, body);
  for (const one of body) reading.step(one);
}

function nowhere(): Here {
  return {
    in: undefined,
    within: undefined,
    statements: 0,
    returns: [],
    throws: 0,
    reads: undefined,
    self: undefined,
    namespace: "",
    depth: 0,
  };
}

/** Goes one level down, unless it is too deep: then what is there is not read, which is said once. */
function descend({ here, facts, positionOf }: Reading, at: number): boolean {
  if (here.depth < deepest) {
    here.depth += 1;
    return true;
  }
  if (!facts.problems.some(({ message }) => message === tooDeep))
    facts.problems.push({ message: tooDeep, ...positionOf(at) });
  return false;
}

function ascend<Result>({ here }: Reading, result: Result): Result {
  here.depth -= 1;
  return result;
}

const tooDeep: Text = {
  en: "The code nests too deeply here; what is further inside was not read.",
  "zh-CN": "此处代码嵌套过深，未读取更内层的内容。",
};
