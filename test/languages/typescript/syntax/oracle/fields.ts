import { Node } from "ts-morph";
import { unwrapped } from "./chain.ts";
import { ownerOf, plainName } from "./function-name.ts";
import { marksOf } from "./marks.ts";
import { leaves, memberModifiers, offeredAs } from "./modifiers.ts";
import { isInReadonly, isOwnMember } from "./own-nodes.ts";
import { at, isFunction, spotText } from "./place.ts";
import { optional, typeText } from "./types.ts";

/** Fields: modifiers, owner and name, type, whether there is an initial value, decorators. */
export function fieldLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (Node.isParameterDeclaration(node) && node.isParameterProperty()) return [parameterField(node)];
    if (Node.isPropertySignature(node) && isOwnMember(node)) return [fieldLine(node, false)];
    const value = Node.isPropertyDeclaration(node) ? node.getInitializer() : undefined;
    const isField = Node.isPropertyDeclaration(node) && !(value && isFunction(unwrapped(value)));
    return isField ? [fieldLine(node, value !== undefined)] : [];
  });
}

function fieldLine(node: Node, hasValue: boolean): string {
  if (!Node.isPropertyDeclaration(node) && !Node.isPropertySignature(node)) return "";
  const name = node.getNameNode();
  const modifiers = memberModifiers(node);
  const all = isInReadonly(node) && !modifiers.includes("readonly") ? [...modifiers, "readonly"] : modifiers;
  const type = typeText(node.getTypeNode());
  const own = plainName(name).replace(/\s+/gu, Node.isComputedPropertyName(name) ? "" : " ");
  return [at(name), ...all, `${ownerOf(node).owner}.${own}:`, type, hasValue ? "=" : "", ...marksOf(node)].join(" ");
}

function parameterField(node: Node): string {
  if (!Node.isParameterDeclaration(node)) return "";
  const type = typeText(node.getTypeNode());
  const written = node.hasQuestionToken() ? optional(type) : type;
  const { owner } = ownerOf(node.getParentOrThrow());
  const modifiers = memberModifiers(node).filter((one) => one !== "optional");
  return [at(node.getNameNode()), ...modifiers, `${owner}.${node.getName()}:`, written, "", ...marksOf(node)].join(" ");
}

/** Variables: modifiers, whether they can be given another value, names, type. */
export function variableLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!Node.isVariableDeclaration(node) || Node.isCatchClause(node.getParent())) return [];
    const keyword = /^(?:declare\s+)?(?:let|var)\b/u.test(node.getParentOrThrow().getText()) ? "let" : "const";
    const names = leaves(node.getNameNode()).join(", ");
    const head = [at(node.getNameNode()), ...offeredAs(node), keyword, names];
    return [[...head, typeText(node.getTypeNode()), spotText(node)].join(" ")];
  });
}
