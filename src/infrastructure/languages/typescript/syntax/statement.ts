import type { Directive, Statement } from "oxc-parser";
import { choose, decide, handle, repeat } from "./control.ts";
import { declare } from "./declare.ts";
import { noteExit } from "./exit.ts";
import { readExport } from "./export.ts";
import { hoist } from "./hoist.ts";
import { repeatFor } from "./loop.ts";
import { enterScope, leaveScope } from "./names.ts";
import { dropped, type Reading } from "./reading.ts";

/** Reads the statements of a block, in a scope of their own. */
export function block(reading: Reading, statements: readonly (Directive | Statement)[]): void {
  const scope = enterScope(reading.names);
  hoist(reading, statements);
  for (const one of statements) reading.step(one);
  leaveScope(reading.names, scope);
}

/** Reads one statement. A block is none of its own, and neither is an empty one. */
export function statement(reading: Reading, node: Directive | Statement): void {
  if (node.type !== "EmptyStatement" && node.type !== "BlockStatement") reading.here.statements += 1;
  switch (node.type) {
    case "BlockStatement":
      block(reading, node.body);
      break;
    case "ExpressionStatement":
      if (typeof node.directive !== "string") reading.value(node.expression, dropped);
      break;
    case "ReturnStatement":
      noteExit(reading, { kind: "return", at: node.start, argument: node.argument });
      break;
    case "ThrowStatement":
      noteExit(reading, { kind: "throw", at: node.start, argument: node.argument });
      break;
    case "IfStatement":
      decide(reading, node);
      break;
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
      repeatFor(reading, node);
      break;
    case "WhileStatement":
    case "DoWhileStatement":
      repeat(reading, node);
      break;
    case "SwitchStatement":
      choose(reading, node);
      break;
    case "TryStatement":
      handle(reading, node);
      break;
    case "LabeledStatement":
    case "WithStatement":
      reading.step(node.body);
      break;
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
    case "TSExportAssignment":
      readExport(reading, node);
      break;
    default:
      declare(reading, node, []);
      break;
  }
}
