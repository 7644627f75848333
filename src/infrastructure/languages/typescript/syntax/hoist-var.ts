import type { Directive, Statement } from "oxc-parser";
import { bind, variableOf } from "./names.ts";
import { namesIn } from "./pattern.ts";
import type { Reading } from "./reading.ts";

const untyped = variableOf(undefined);

/** Puts the names in force that `var` declares anywhere in a function: they belong to all of it, not to a block. */
export function hoistVariables(reading: Reading, statements: readonly (Directive | Statement)[]): void {
  if (!reading.usesVar) return;
  const stack: (Directive | Statement)[] = [...statements];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "VariableDeclaration" && node.kind === "var") {
      for (const { id } of node.declarations) for (const name of namesIn(id)) bind(reading.names, name, untyped);
    }
    for (const inner of statementsIn(node)) stack.push(inner);
  }
}

/** The statements directly inside of one, but not those of a function. */
function statementsIn(node: Directive | Statement): readonly (Statement | Directive)[] {
  switch (node.type) {
    case "BlockStatement":
      return node.body;
    case "IfStatement":
      return node.alternate ? [node.consequent, node.alternate] : [node.consequent];
    case "ForStatement":
      return node.init?.type === "VariableDeclaration" ? [node.init, node.body] : [node.body];
    case "ForInStatement":
    case "ForOfStatement":
      return node.left.type === "VariableDeclaration" ? [node.left, node.body] : [node.body];
    case "WhileStatement":
    case "DoWhileStatement":
    case "LabeledStatement":
    case "WithStatement":
      return [node.body];
    case "SwitchStatement":
      return node.cases.flatMap(({ consequent }) => consequent);
    case "TryStatement":
      return [node.block, node.handler?.body, node.finalizer].flatMap((one) => one ?? []);
    default:
      return [];
  }
}
