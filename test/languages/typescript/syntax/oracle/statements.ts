import { Node, type ReturnStatement, SyntaxKind } from "ts-morph";
import { name as told } from "../told.ts";
import { chainOf, nameOfChain, unwrapped } from "./chain.ts";
import { at, isFunction, spotText } from "./place.ts";
import { useOf } from "./use.ts";

/** Calls: what is called, how many arguments, what becomes of the result. */
export function callLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    const callee = calleeIn(node);
    if (!callee) return [];
    const count = Node.isTaggedTemplateExpression(node)
      ? 1
      : Node.isCallExpression(node) || Node.isNewExpression(node)
        ? node.getArguments().length
        : 0;
    const { result, isAwaited } = useOf(node);
    return [
      [
        calleeText(callee),
        Node.isNewExpression(node) ? "new" : "",
        `/${count}`,
        isAwaited ? "await" : "",
        result,
        spotText(node),
      ].join(" "),
    ];
  });
}

/** What a node calls, if it is a call that counts: a decorator is none. */
function calleeIn(node: Node): Node | undefined {
  if (Node.isTaggedTemplateExpression(node)) return node.getTag();
  if (!Node.isCallExpression(node) && !Node.isNewExpression(node)) return undefined;
  if (Node.isDecorator(node.getParent())) return undefined;
  const callee = node.getExpression();
  return Node.isImportExpression(callee) ? undefined : callee;
}

/** The place and the name of what is called; `.name` for a method of a value. */
function calleeText(callee: Node): string {
  const chain = chainOf(callee);
  const { root, members, last } = chain;
  const name = nameOfChain(chain);
  if (name) return `${at(last)} ${told(name.name === "*" ? { ...name, name: "default" } : name)}`;
  if (members.length > 0) return `${at(last)} .${members.at(-1)}`;
  const isNamed =
    Node.isIdentifier(root) || root.isKind(SyntaxKind.SuperKeyword) || root.isKind(SyntaxKind.ThisKeyword);
  return isNamed ? `${at(root)} ${root.getText()}` : `${at(root, root.getEnd())} .`;
}

/** Uses of what is imported that are no callees, no types and no part of one. */
export function mentionLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!Node.isIdentifier(node) || !isValue(node)) return [];
    const longest = wholeChain(node);
    if (isNoMention(longest, outside(longest))) return [];
    // What is written to is a field; its object is what is used.
    const isField =
      (Node.isPropertyAccessExpression(longest) || Node.isElementAccessExpression(longest)) && isWritten(longest);
    const chain = chainOf(isField ? longest.getExpression() : longest);
    const name = nameOfChain(chain);
    return name?.from === undefined ? [] : [`${at(chain.last)} ${told(name)}${spotText(node)}`];
  });
}

/** The longest chain of members that begins with a name. */
function wholeChain(node: Node): Node {
  let whole = node;
  for (;;) {
    const outer = outside(whole);
    const isMember =
      (Node.isPropertyAccessExpression(outer) || Node.isElementAccessExpression(outer)) &&
      unwrapped(outer.getExpression()) === whole;
    if (!isMember) return whole;
    whole = outer;
  }
}

/** What is around an expression, assertions and parentheses apart. */
function outside(node: Node): Node | undefined {
  let outer = node.getParent();
  while (outer && unwrapped(outer) === unwrapped(node)) outer = outer.getParent();
  return outer;
}

/** True for a name in the place of a value: no type, no declaration, no key. */
function isValue(node: Node): boolean {
  const parent = node.getParent();
  if (node.getFirstAncestor(Node.isJsxClosingElement)) return false;
  if (
    node.getFirstAncestor(
      (one) => Node.isImportDeclaration(one) || Node.isExportDeclaration(one) || Node.isImportEqualsDeclaration(one),
    )
  )
    return false;
  if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) return false;
  if (Node.isShorthandPropertyAssignment(parent)) return true;
  const isDeclared =
    parent && "getNameNode" in parent && typeof parent.getNameNode === "function" && parent.getNameNode() === node;
  return !isDeclared && !isInType(node);
}

function isInType(node: Node): boolean {
  return node.getAncestors().some((one) => Node.isTypeNode(one) && !Node.isExpressionWithTypeArguments(one));
}

function isNoMention(whole: Node, parent: Node | undefined): boolean {
  if (!parent || Node.isExportAssignment(parent)) return true;
  if (Node.isDecorator(parent) || Node.isExpressionWithTypeArguments(parent) || Node.isHeritageClause(parent))
    return true;
  const callee = calleeIn(parent) ?? (Node.isCallExpression(parent) ? parent.getExpression() : undefined);
  return callee !== undefined && unwrapped(callee) === unwrapped(whole);
}

/** Assignments to members, also by counting. */
export function writeLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!Node.isPropertyAccessExpression(node) && !Node.isElementAccessExpression(node)) return [];
    if (!isWritten(node)) return [];
    const { members, last } = chainOf(node);
    const member = members.at(-1) ?? "";
    // What CommonJS exports is no field of anything.
    return member.startsWith("[") || /^(?:module\.)?exports\b/u.test(node.getText())
      ? []
      : [`${at(last)} ${member}${spotText(node)}`];
  });
}

function isWritten(node: Node): boolean {
  const outer = outside(node);
  if (Node.isPrefixUnaryExpression(outer) || Node.isPostfixUnaryExpression(outer))
    return /^(?:\+\+|--)|(?:\+\+|--)$/u.test(outer.getText());
  if (Node.isBinaryExpression(outer)) {
    const isAssigning = /^(?:[^=!<>]|<<|>>>?)*=$/u.test(outer.getOperatorToken().getText());
    return isAssigning && unwrapped(outer.getLeft()) === node;
  }
  return isInTarget(node);
}

/** True inside of a pattern on the left side of an assignment. */
function isInTarget(node: Node): boolean {
  let inner = node;
  for (const outer of node.getAncestors()) {
    if (Node.isBinaryExpression(outer))
      return outer.getOperatorToken().getText() === "=" && outer.getLeft() === inner && inner !== node;
    const isPart =
      Node.isArrayLiteralExpression(outer) || Node.isObjectLiteralExpression(outer) || Node.isSpreadElement(outer);
    if (!isPart && !(Node.isPropertyAssignment(outer) && outer.getInitializer() === inner)) return false;
    inner = outer;
  }
  return false;
}

/** Returns and throws; the expression of an arrow is returned. */
export function exitLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (Node.isReturnStatement(node)) return [`${at(node)} return ${valuesOf(node)}${spotText(node)}`];
    if (Node.isThrowStatement(node)) return [`${at(node)} throw 1${spotText(node)}`];
    if (!Node.isArrowFunction(node) || Node.isBlock(node.getBody())) return [];
    const body = unwrapped(node.getBody());
    return [
      `${at(Node.isParenthesizedExpression(node.getBody()) ? body : node.getBody())} return 1${spotText(node.getBody())}`,
    ];
  });
}

function valuesOf(node: ReturnStatement): number {
  return node.getExpression() ? 1 : 0;
}

/** Handlers: the name of the error, whether anything is thrown within, and where they end. */
export function catchLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!Node.isCatchClause(node)) return [];
    const declaration = node.getVariableDeclaration()?.getNameNode();
    const name = Node.isIdentifier(declaration) ? declaration.getText() : "";
    return [
      `${at(node)} ${name} ${throwsIn(node.getBlock()) ? "throws" : ""} ${node.getEndLineNumber()}${spotText(node)}`,
    ];
  });
}

function throwsIn(node: Node): boolean {
  return node
    .forEachChildAsArray()
    .some((child) => Node.isThrowStatement(child) || (!isFunction(child) && throwsIn(child)));
}
