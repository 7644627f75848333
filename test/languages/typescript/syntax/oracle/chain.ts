import { type Identifier, Node } from "ts-morph";
import type { Name } from "../../../../../src/domain/syntax/name.ts";
import { explain, withMembers } from "./names.ts";
import { isWrapper } from "./use.ts";

/** A chain of members: its root, without what wraps it, and the names behind it. */
export interface Chain {
  readonly root: Node;
  readonly members: readonly string[];
  /** The node of the last name. */
  readonly last: Node;
}

/** Takes a chain of members apart. */
export function chainOf(node: Node): Chain {
  const members: string[] = [];
  let at = unwrapped(node);
  const last = lastName(at);
  while (Node.isPropertyAccessExpression(at) || Node.isElementAccessExpression(at)) {
    members.unshift(memberName(at));
    at = unwrapped(at.getExpression());
  }
  return { root: at, members, last };
}

/** An expression without parentheses, assertions and type arguments around it. */
export function unwrapped(node: Node): Node {
  let at = node;
  while (isWrapper(at) || Node.isExpressionWithTypeArguments(at))
    at = at.forEachChildAsArray().find(Node.isExpression) ?? at;
  return at;
}

function lastName(node: Node): Node {
  if (Node.isPropertyAccessExpression(node)) return node.getNameNode();
  return Node.isElementAccessExpression(node) ? node.getArgumentExpressionOrThrow() : node;
}

function memberName(node: Node): string {
  if (Node.isPropertyAccessExpression(node)) return node.getName();
  const written = Node.isElementAccessExpression(node) ? node.getArgumentExpression() : undefined;
  const key = written && unwrapped(written);
  if (Node.isStringLiteral(key) || Node.isNoSubstitutionTemplateLiteral(key)) return key.getLiteralValue();
  const text = written?.getText() ?? "";
  return text.length > 80 ? "[]" : `[${text.replace(/\s+/gu, "")}]`;
}

/** The name of what a chain stands for, if an import, the file or the language explains it. */
export function nameOfChain({ root, members }: Chain): Name | undefined {
  const module = moduleOf(root);
  if (module) return withMembers(module, members);
  if (!Node.isIdentifier(root)) return undefined;
  const explained = explain(root);
  if (explained.kind === "variable") return requiredBy(root, members);
  return withMembers(explained.kind === "import" ? explained.name : { name: root.getText() }, members);
}

/** `require("./order")` and `await import("./order")`. */
function moduleOf(node: Node | undefined): Name | undefined {
  const call = Node.isAwaitExpression(node) ? node.getExpression() : node;
  if (!Node.isCallExpression(call)) return undefined;
  const callee = call.getExpression();
  const isModule = Node.isAwaitExpression(node) ? Node.isImportExpression(callee) : callee.getText() === "require";
  const first = call.getArguments()[0];
  return isModule && Node.isStringLiteral(first) ? { from: first.getLiteralValue(), name: "*" } : undefined;
}

/** A variable that holds a module or something of one. */
function requiredBy(root: Identifier, members: readonly string[]): Name | undefined {
  const [declaration] = root.getSymbol()?.getDeclarations() ?? [];
  if (!declaration) return undefined;
  if (Node.isVariableDeclaration(declaration)) {
    const held = declaration.getInitializer();
    const chain = held && chainOf(held);
    const name = chain && moduleOf(chain.root);
    return name && withMembers(name, [...chain.members, ...members]);
  }
  const outer = declaration.getFirstAncestor(Node.isVariableDeclaration);
  const name = outer && Node.isBindingElement(declaration) ? moduleOf(outer.getInitializer()) : undefined;
  if (!name || !Node.isBindingElement(declaration)) return undefined;
  return withMembers(name, [declaration.getPropertyNameNode()?.getText() ?? declaration.getName(), ...members]);
}
