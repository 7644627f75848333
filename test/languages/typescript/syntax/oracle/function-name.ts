import { Node, SyntaxKind } from "ts-morph";

/** What a function is called. */
export interface FunctionName {
  readonly kind: string;
  readonly name: string;
  readonly owner?: string;
  /** Where its name stands; the function itself if it has none. */
  readonly node: Node;
  /** What has its modifiers and decorators. */
  readonly holder: Node;
}

/** The node at which a function counts as declared. */
export function nameNode(node: Node): Node {
  return functionName(node).node;
}

/** Finds name and kind of a function: its own, or those of what it is the value of. */
export function functionName(node: Node): FunctionName {
  const owner = ownerOf(node);
  const holder = node;
  if (Node.isConstructorDeclaration(node))
    return { kind: "constructor", name: "constructor", ...owner, node: keyword(node), holder };
  if (Node.isClassStaticBlockDeclaration(node)) return { kind: "initializer", name: "", ...owner, node, holder };
  if (Node.isGetAccessorDeclaration(node))
    return { kind: "getter", name: node.getName(), ...owner, node: node.getNameNode(), holder };
  if (Node.isSetAccessorDeclaration(node))
    return { kind: "setter", name: node.getName(), ...owner, node: node.getNameNode(), holder };
  if (Node.isMethodDeclaration(node) || Node.isMethodSignature(node)) {
    return { kind: "method", name: plainName(node.getNameNode()), ...owner, node: node.getNameNode(), holder };
  }
  if (Node.isFunctionDeclaration(node)) {
    return { kind: "function", name: node.getName() ?? "default", node: node.getNameNode() ?? unnamed(node), holder };
  }
  return ofValue(node);
}

/** A name as it is meant, not as it is quoted. */
export function plainName(node: Node): string {
  return Node.isStringLiteral(node) ? node.getLiteralValue() : node.getText();
}

/** Where a function without a name begins, behind `export default`. */
function unnamed(node: Node): Node {
  return (
    node
      .getFirstChildByKind(SyntaxKind.SyntaxList)
      ?.getChildren()
      .find((one) => one.isKind(SyntaxKind.AsyncKeyword)) ??
    node.getFirstChildByKind(SyntaxKind.FunctionKeyword) ??
    node
  );
}

function keyword(node: Node): Node {
  return node.getFirstChildByKind(SyntaxKind.ConstructorKeyword) ?? node;
}

/** A class's own name, else that of what it is the value of; also the name of an interface or alias. */
export function ownerOf(node: Node): { readonly owner?: string } {
  const owner = node.getParent();
  if (!owner || Node.isObjectLiteralExpression(owner)) return {};
  if (Node.isClassDeclaration(owner) || Node.isInterfaceDeclaration(owner))
    return { owner: namespaceOf(owner) + (owner.getName() ?? "default") };
  if (Node.isClassExpression(owner)) return { owner: namespaceOf(owner) + classValueName(owner) };
  const alias = owner.getFirstAncestor(Node.isTypeAliasDeclaration);
  return alias ? { owner: namespaceOf(alias) + alias.getName() } : {};
}

/** Names of the namespaces around a node, each with a dot behind it. */
export function namespaceOf(node: Node): string {
  return node
    .getAncestors()
    .filter(Node.isModuleDeclaration)
    .map((one) => `${one.getName()}.`)
    .reverse()
    .join("");
}

/** The name of a class expression. */
export function classValueName(node: Node): string {
  const taker = takerOf(node);
  if (taker) return taker.name;
  return Node.isClassExpression(node) ? (node.getName() ?? "") : "";
}

interface Taker {
  readonly kind: string;
  readonly name: string;
  readonly owner?: string;
  readonly node: Node;
  readonly holder: Node;
}

/** What a function or class is the value of. */
export function takerOf(value: Node): Taker | undefined {
  const [inner, outer] = withAssertions(value);
  if (Node.isVariableDeclaration(outer))
    return { kind: "function", name: firstName(outer.getNameNode()), node: outer.getNameNode(), holder: outer };
  if (Node.isPropertyDeclaration(outer) && outer.getInitializer() === inner) {
    return { kind: "method", name: outer.getName(), node: outer.getNameNode(), holder: outer };
  }
  if (Node.isPropertyAssignment(outer))
    return { kind: "method", name: plainName(outer.getNameNode()), node: outer.getNameNode(), holder: value };
  if (Node.isExportAssignment(outer)) return { kind: "function", name: "default", node: inner, holder: outer };
  if (
    !Node.isBinaryExpression(outer) ||
    !outer.getOperatorToken().getText().endsWith("=") ||
    outer.getRight() !== inner
  )
    return undefined;
  const left = outer.getLeft();
  if (Node.isIdentifier(left)) return { kind: "function", name: left.getText(), node: left, holder: value };
  if (!Node.isPropertyAccessExpression(left)) return undefined;
  if (left.getText() === "module.exports")
    return { kind: "function", name: "default", node: left.getNameNode(), holder: left };
  const object = left.getExpression();
  if (Node.isPropertyAccessExpression(object) && object.getName() === "prototype") {
    const owner = object.getExpression().getText();
    return { kind: "method", name: left.getName(), owner, node: left.getNameNode(), holder: left };
  }
  return { kind: "lambda", name: left.getName(), node: left.getNameNode(), holder: value };
}

function firstName(node: Node): string {
  return Node.isIdentifier(node) ? node.getText() : "";
}

/** A value with the parentheses and assertions around it, and what is around these. */
function withAssertions(value: Node): readonly [Node, Node | undefined] {
  let inner = value;
  let outer = inner.getParent();
  while (
    outer &&
    (Node.isParenthesizedExpression(outer) ||
      Node.isAsExpression(outer) ||
      Node.isSatisfiesExpression(outer) ||
      Node.isTypeAssertion(outer))
  ) {
    inner = outer;
    outer = inner.getParent();
  }
  return [inner, outer];
}

function ofValue(node: Node): FunctionName {
  const taker = takerOf(node);
  if (taker?.kind === "method" && Node.isPropertyDeclaration(taker.holder))
    return { ...taker, ...ownerOf(taker.holder) };
  if (taker) return taker;
  const own = Node.isFunctionExpression(node) ? node.getNameNode() : undefined;
  return { kind: "lambda", name: own?.getText() ?? "", node: own ?? node, holder: node };
}
