import { type EntityName, type MappedTypeNode, Node, SyntaxKind } from "ts-morph";
import { name as told } from "../told.ts";
import { explain, withMembers } from "./names.ts";

const lists = new Set(["Array", "Set"]);
const maps = new Set(["Map", "Record"]);
const readonlyOf: Readonly<Record<string, string>> = { ReadonlyArray: "Array", ReadonlySet: "Set", ReadonlyMap: "Map" };

/** A type as written, put in the words of `told.ts`, but from the tree of TypeScript's own compiler. */
export function typeText(node: Node | undefined): string {
  if (!node) return "?";
  const many = (nodes: readonly Node[]) => nodes.map(typeText);
  if (Node.isParenthesizedTypeNode(node) || Node.isRestTypeNode(node)) return typeText(inner(node));
  if (node.isKind(SyntaxKind.OptionalType)) return `${typeText(inner(node))}?`;
  if (Node.isArrayTypeNode(node)) return `${typeText(node.getElementTypeNode())}[]`;
  if (Node.isUnionTypeNode(node)) return union(many(node.getTypeNodes()));
  if (Node.isIntersectionTypeNode(node)) return `{${many(node.getTypeNodes()).join(", ")}}`;
  if (Node.isTupleTypeNode(node)) return `tuple<${many(node.getElements()).join(", ")}>`;
  if (Node.isNamedTupleMember(node)) return `${typeText(node.getTypeNode())}${node.hasQuestionToken() ? "?" : ""}`;
  if (Node.isFunctionTypeNode(node) || Node.isConstructorTypeNode(node))
    return `function<${signature(node).join(", ")}>`;
  if (Node.isTypeLiteral(node)) return `{${node.getMembers().flatMap(memberTypes).join(", ")}}`;
  if (Node.isMappedTypeNode(node)) return mapped(node);
  if (Node.isConditionalTypeNode(node)) return union(many([node.getTrueType(), node.getFalseType()]));
  if (Node.isTypeOperatorTypeNode(node)) return operated(node.getOperator(), typeText(node.getTypeNode()));
  if (Node.isIndexedAccessTypeNode(node))
    return indexed(typeText(node.getObjectTypeNode()), node.getIndexTypeNode().getText());
  return simpleText(node);
}

function inner(node: Node): Node | undefined {
  return node.forEachChildAsArray()[0];
}

function simpleText(node: Node): string {
  if (Node.isTypeReference(node))
    return reference(entityText(node.getTypeName()), node.getTypeArguments().map(typeText));
  if (Node.isExpressionWithTypeArguments(node)) {
    return expressionText(node.getExpression(), node.getTypeArguments().map(typeText));
  }
  if (Node.isImportTypeNode(node)) {
    const members = node.getQualifier()?.getText().split(".") ?? [];
    const from = node.getArgument().getText().slice(1, -1);
    return reference(told(withMembers({ from, name: "*" }, members)), node.getTypeArguments().map(typeText));
  }
  if (Node.isTypeQuery(node)) return `typeof<${entityText(node.getExprName())}>`;
  if (Node.isTypePredicate(node)) return node.hasAssertsModifier() ? "void" : "boolean";
  if (Node.isInferTypeNode(node)) return node.getTypeParameter().getName();
  if (Node.isTemplateLiteralTypeNode(node)) return "string";
  if (Node.isLiteralTypeNode(node)) return literal(node.getLiteral());
  return node.getText();
}

/** A type that may be missing as well. */
export function optional(text: string): string {
  return text.endsWith("?") ? text : `${text}?`;
}

function literal(node: Node): string {
  if (Node.isStringLiteral(node)) return JSON.stringify(node.getLiteralValue());
  return Node.isNoSubstitutionTemplateLiteral(node) ? "string" : node.getText();
}

function reference(name: string, of: readonly string[]): string {
  if (of.length === 0) return name;
  const plain = readonlyOf[name];
  if (plain !== undefined) return `Readonly<${reference(plain, of)}>`;
  if (lists.has(name)) return `${of}[]`;
  return maps.has(name) ? `map<${of.join(", ")}>` : `${name}<${of.join(", ")}>`;
}

/** A name with dots; an import explains its root. */
export function entityText(node: EntityName | Node): string {
  const members: string[] = [];
  let root: Node = node;
  for (; Node.isQualifiedName(root); root = root.getLeft()) members.unshift(root.getRight().getText());
  if (!Node.isIdentifier(root)) return [root.getText(), ...members].join(".");
  const explained = explain(root);
  return told(withMembers(explained.kind === "import" ? explained.name : { name: root.getText() }, members));
}

/** The same for an expression, as behind `extends`; `undefined` text for one that is computed. */
export function expressionText(node: Node, of: readonly string[] = []): string {
  const members: string[] = [];
  let root: Node = node;
  for (; Node.isPropertyAccessExpression(root); root = root.getExpression()) members.unshift(root.getName());
  if (Node.isCallExpression(root) && members.length === 0) {
    const handed = root.getArguments().filter((one) => Node.isIdentifier(one) || Node.isPropertyAccessExpression(one));
    return reference(expressionText(root.getExpression()), [...handed.map((one) => expressionText(one)), ...of]);
  }
  if (!Node.isIdentifier(root)) return "?";
  const explained = explain(root);
  return reference(
    told(withMembers(explained.kind === "import" ? explained.name : { name: root.getText() }, members)),
    of,
  );
}

function union(members: readonly string[]): string {
  const present = members.filter((one) => one !== "null" && one !== "undefined");
  if (present.length === members.length) return present.join(" | ");
  return present.length === 0 ? "null" : `${present.join(" | ")}?`;
}

function operated(operator: SyntaxKind, of: string): string {
  if (operator === SyntaxKind.ReadonlyKeyword) return `Readonly<${of}>`;
  return `${operator === SyntaxKind.KeyOfKeyword ? "keyof" : "unique"}<${of}>`;
}

function indexed(object: string, key: string): string {
  const isPlain = /^[\w$.#/@-]+$/u.test(object);
  return /^["'].*["']$/su.test(key) && isPlain ? `${object}.${key.slice(1, -1)}` : `{${object}}`;
}

function mapped(node: MappedTypeNode): string {
  const constraint = node.getTypeParameter().getConstraint();
  return `map<${[constraint, node.getTypeNode()].flatMap((one) => (one ? [typeText(one)] : [])).join(", ")}>`;
}

function memberTypes(member: Node): readonly string[] {
  if (Node.isPropertySignature(member)) return member.getTypeNode() ? [typeText(member.getTypeNode())] : [];
  if (Node.isIndexSignatureDeclaration(member)) return [typeText(member.getReturnTypeNode())];
  return Node.isSignaturedDeclaration(member) ? signature(member) : [];
}

function signature(node: Node): readonly string[] {
  if (!Node.isParametered(node) || !Node.isReturnTyped(node)) return [];
  const parameters = node.getParameters().map((one) => one.getTypeNode());
  return [...parameters, node.getReturnTypeNode()].flatMap((one) => (one ? [typeText(one)] : []));
}
