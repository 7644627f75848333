import { importsOfCall } from "./call.ts";
import { importsOfDeclaration } from "./declaration.ts";
import type { Found } from "./found.ts";
import { childrenOf, type Node } from "./node.ts";
import { noteNames, scopeBelow, type RequireNames, type Scope } from "./scope.ts";

/**
 * Imports that only the syntax tree shows: calls, `import x = require()`, `import("x").T`, `declare module`. The walk keeps
 * a stack of its own, for no text may be able to exhaust the engine's.
 */
export function importsInTree(text: string, program: Node, isModule: boolean): Found[] {
  const found: Found[] = [];
  const calls: (readonly [Node, Scope])[] = [];
  const names: RequireNames = { requires: new Set(["require"]), makers: new Set(["createRequire"]) };
  const stack: (readonly [Node, Scope])[] = [[program, { ambient: false, rebound: false }]];

  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, scope] = next;
    noteNames(node, scope, names);
    if (node.type === "CallExpression" || node.type === "NewExpression") calls.push(next);
    else found.push(...importsOfDeclaration(text, node, { ambient: scope.ambient, isModule }));

    const below = scopeBelow(node, scope);
    for (const child of childrenOf(node)) stack.push([child, below]);
  }
  // Only now is it known which names mean `require`.
  return [...calls.flatMap(([node, scope]) => importsOfCall(text, node, { names, scope })), ...found];
}
