import { Node, SyntaxKind, type TryStatement } from "ts-morph";
import { nameNode } from "./function-name.ts";

/** `3:7`, for where a node begins. */
export function at(named: Node, offset?: number): string {
  const node = Node.isComputedPropertyName(named) ? named.getExpression() : named;
  const { line, column } = node.getSourceFile().getLineAndColumnAtPos(offset ?? node.getStart());
  return `${line}:${column}`;
}

/** True for whatever has statements of its own, or would have if it were no contract. */
export function isFunction(node: Node): boolean {
  return (
    Node.isFunctionLikeDeclaration(node) ||
    Node.isFunctionExpression(node) ||
    Node.isClassStaticBlockDeclaration(node) ||
    Node.isMethodSignature(node)
  );
}

interface Step {
  readonly outer: Node;
  readonly inner: Node;
}

/** The way from a node up to the function that it belongs to, and that function. */
function wayUp(node: Node): { readonly steps: readonly Step[]; readonly around: Node | undefined } {
  const steps: Step[] = [];
  let inner: Node = node;
  let isOutside = false;
  for (const outer of node.getAncestors()) {
    // Decorators and computed names are read where the member is made, not by its function.
    isOutside ||= Node.isDecorator(inner) || Node.isComputedPropertyName(inner);
    if (isFunction(outer) && !isOutside) return { steps, around: outer };
    if (Node.isClassDeclaration(outer) || Node.isClassExpression(outer) || Node.isObjectLiteralExpression(outer))
      isOutside = false;
    steps.push({ outer, inner });
    inner = outer;
  }
  return { steps, around: undefined };
}

/** Where a node stands, in words: the place of the function around, and what is around within it, from the outside in. */
export function spotText(node: Node): string {
  const { steps, around } = wayUp(node);
  const found: string[] = [];
  let branching: Node | undefined;
  for (const step of steps) {
    const one = surrounding(step);
    // Ways of one `else if` after the other are beside each other.
    const isBeside = Node.isIfStatement(step.outer) && step.outer.getElseStatement() === branching;
    if (one !== undefined && !(isBeside && branching)) found.unshift(one);
    if (one !== undefined && Node.isIfStatement(step.outer)) branching = step.outer;
  }
  return `${around ? ` in ${at(nameNode(around))}` : ""}${found.length > 0 ? ` within ${found.join(" ")}` : ""}`;
}

function surrounding({ outer, inner }: Step): string | undefined {
  if (Node.isIfStatement(outer)) return inner === outer.getExpression() ? undefined : "branch";
  if (Node.isConditionalExpression(outer)) return inner === outer.getCondition() ? undefined : "branch";
  if (Node.isCaseBlock(outer)) return "branch";
  if (Node.isBinaryExpression(outer))
    return isLazy(outer.getOperatorToken().getText()) && inner === outer.getRight() ? "branch" : undefined;
  if (Node.isWhileStatement(outer) || Node.isDoStatement(outer)) return "loop";
  if (Node.isForStatement(outer)) return inner === outer.getInitializer() ? undefined : "loop";
  if (Node.isForOfStatement(outer) || Node.isForInStatement(outer))
    return inner === outer.getExpression() ? undefined : "loop";
  if (Node.isCatchClause(outer)) return inner.isKind(SyntaxKind.Block) ? "catch" : undefined;
  return Node.isTryStatement(outer) ? part(outer, inner) : undefined;
}

function part(outer: TryStatement, inner: Node): string | undefined {
  if (inner === outer.getFinallyBlock()) return "finally";
  return inner === outer.getTryBlock() && outer.getCatchClause() ? "tried" : undefined;
}

function isLazy(operator: string): boolean {
  return ["&&", "||", "??", "&&=", "||=", "??="].includes(operator);
}
