import { Node, SyntaxKind } from "ts-morph";
import { functionName, type FunctionName } from "./function-name.ts";
import { isAsync, memberModifiers, offeredAs } from "./modifiers.ts";
import { isOwnMember } from "./own-nodes.ts";
import { at, isFunction, spotText } from "./place.ts";
import { optional, typeText } from "./types.ts";

/** Functions: modifiers, kind, owner and name, parameters, number of statements, last line. */
export function functionLines(nodes: readonly Node[]): readonly string[] {
  return nodes.filter(isNoted).map((node) => {
    const naming = functionName(node);
    const signature = `${fullName(naming)}(${parametersOf(node).join(", ")})`;
    const head = [at(naming.node), ...modifiersOf(node, naming), naming.kind, signature];
    return [...head, statements(node), node.getEndLineNumber(), spotText(node)].join(" ");
  });
}

/** What functions say that they give back; `?` for those that do not say it. */
export function resultLines(nodes: readonly Node[]): readonly string[] {
  return nodes.filter(isNoted).flatMap((node) => {
    const place = at(functionName(node).node);
    const result = Node.isReturnTyped(node) ? node.getReturnTypeNode() : undefined;
    if (!result) return [`${place} ?`];
    return typeText(result) === "void" ? [] : [`${place} ${typeText(result)}`];
  });
}

/** Contracts of types without a name are part of those. */
function isNoted(node: Node): boolean {
  return isFunction(node) && (!Node.isTypeElement(node) || isOwnMember(node));
}

function fullName({ owner, name }: FunctionName): string {
  const key = /^\[["'](.*)["']\]$/u.exec(name)?.[1];
  const own = key ?? (name.startsWith("[") ? name.replace(/\s+/gu, "") : name);
  return owner === undefined ? own : `${owner}.${own}`;
}

function parametersOf(node: Node): readonly string[] {
  const parameters = Node.isParametered(node) ? node.getParameters() : [];
  return parameters.flatMap((one) => {
    if (one.getName() === "this") return [];
    const type = typeText(one.getTypeNode());
    const name = Node.isIdentifier(one.getNameNode()) ? one.getName() : "";
    return [`${name}: ${one.hasQuestionToken() ? optional(type) : type}`];
  });
}

function modifiersOf(node: Node, { kind, holder }: FunctionName): readonly string[] {
  const words = isAsync(node) ? ["async"] : [];
  if (kind === "initializer") return ["static"];
  if (Node.isObjectLiteralExpression(node.getParent())) return words;
  if (Node.isVariableDeclaration(holder) || Node.isFunctionDeclaration(holder)) return [...offeredAs(holder), ...words];
  if (Node.isExportAssignment(holder) || holder.getText() === "module.exports")
    return ["exported", "default", ...words];
  const isValue = holder === node && (Node.isArrowFunction(node) || Node.isFunctionExpression(node));
  return isValue || kind === "lambda" ? words : [...memberModifiers(holder), ...words];
}

/** Statements at all depths, without blocks, empty ones and those of functions within. */
function statements(node: Node): string {
  if (Node.isClassStaticBlockDeclaration(node)) return String(countIn(node));
  const body = Node.isBodied(node) || Node.isBodyable(node) ? node.getBody() : undefined;
  if (!body) return "contract";
  return Node.isBlock(body) ? String(countIn(body)) : "1";
}

function countIn(node: Node): number {
  let count = 0;
  for (const child of node.forEachChildAsArray()) {
    if (Node.isStatement(child) && !Node.isBlock(child) && !child.isKind(SyntaxKind.EmptyStatement)) count += 1;
    if (!isFunction(child)) count += countIn(child);
  }
  return count;
}
