import { Node, SyntaxKind } from "ts-morph";

/** What becomes of the value of an expression, found by climbing from it. */
export interface Use {
  readonly result: string;
  readonly isAwaited: boolean;
}

/** Climbs from an expression over what only hands its value on. */
export function useOf(node: Node): Use {
  let inner = node;
  let isAwaited = false;
  for (const outer of node.getAncestors()) {
    if (Node.isAwaitExpression(outer)) isAwaited = true;
    else if (!handsOn(outer, inner))
      return { result: resultIn(outer, inner), isAwaited: isAwaited || isAwaitedLoop(outer, inner) };
    inner = outer;
  }
  return { result: "used", isAwaited };
}

function isAwaitedLoop(outer: Node, inner: Node): boolean {
  return Node.isForOfStatement(outer) && outer.isAwaited() && outer.getExpression() === inner;
}

function handsOn(outer: Node, inner: Node): boolean {
  if (isWrapper(outer)) return true;
  if (Node.isConditionalExpression(outer)) return outer.getCondition() !== inner;
  if (!Node.isBinaryExpression(outer)) return false;
  const operator = outer.getOperatorToken().getText();
  if (operator === ",") return outer.getRight() === inner;
  if (operator === "&&") return outer.getRight() === inner;
  if (operator !== "||" && operator !== "??") return false;
  // What a statement of its own only asks is a condition.
  return outer.getRight() === inner || useOf(outer).result !== "dropped";
}

/** What stands around an expression and changes nothing of its value. */
export function isWrapper(node: Node): boolean {
  return (
    Node.isParenthesizedExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isTypeAssertion(node) ||
    Node.isNonNullExpression(node)
  );
}

function resultIn(outer: Node, inner: Node): string {
  if (Node.isExpressionStatement(outer) || Node.isVoidExpression(outer)) return "dropped";
  if (Node.isReturnStatement(outer) || (Node.isArrowFunction(outer) && outer.getBody() === inner)) return "returned";
  if (Node.isForStatement(outer))
    return outer.getInitializer() === inner || outer.getIncrementor() === inner ? "dropped" : "used";
  if (Node.isSpreadElement(outer)) return isHandedTo(outer.getParent(), outer) ? "argument" : "used";
  if (isHandedTo(outer, inner)) return "argument";
  if (Node.isVariableDeclaration(outer) || Node.isPropertyDeclaration(outer))
    return outer.getInitializer() === inner ? "assigned" : "used";
  if (Node.isExportAssignment(outer)) return "assigned";
  return Node.isBinaryExpression(outer)
    ? resultOfOperator(outer.getOperatorToken().getText(), outer.getRight() === inner)
    : "used";
}

function isHandedTo(outer: Node | undefined, inner: Node): boolean {
  if (!Node.isCallExpression(outer) && !Node.isNewExpression(outer)) return false;
  if (Node.isDecorator(outer.getParent()) || outer.getExpression().isKind(SyntaxKind.ImportKeyword)) return false;
  return outer.getArguments().includes(inner);
}

function resultOfOperator(operator: string, isRight: boolean): string {
  if (operator === ",") return "dropped";
  return isRight && ["=", "??=", "||=", "&&="].includes(operator) ? "assigned" : "used";
}
