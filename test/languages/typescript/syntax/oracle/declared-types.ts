import { Node } from "ts-morph";
import { namespaceOf, plainName, takerOf } from "./function-name.ts";
import { marksOf } from "./marks.ts";
import { offeredAs } from "./modifiers.ts";
import { at } from "./place.ts";
import { typeText } from "./types.ts";

/** Types: modifiers, kind, name, parameters, what they build on, values, decorators. */
export function typeLines(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    const named = typeName(node);
    if (!named) return [];
    const { place, kind, name, offered } = named;
    const parameters = Node.isTypeParametered(node) ? node.getTypeParameters().map((one) => one.getName()) : [];
    const abstract = Node.isAbstractable(node) && node.isAbstract() ? ["abstract"] : [];
    const head = [at(place), ...offered, ...abstract, kind, namespaceOf(node) + name, `<${parameters.join(", ")}>`];
    return [[...head, ...basesOf(node), `(${valuesOf(node).join(" | ")})`, ...marksOf(node)].join(" ")];
  });
}

interface TypeNaming {
  readonly kind: string;
  readonly name: string;
  readonly place: Node;
  readonly offered: readonly string[];
}

function typeName(node: Node): TypeNaming | undefined {
  const offered = offeredAs(node);
  if (Node.isClassExpression(node)) return classValue(node);
  if (Node.isClassDeclaration(node))
    return { kind: "class", name: node.getName() ?? "default", place: node.getNameNode() ?? node, offered };
  if (Node.isInterfaceDeclaration(node))
    return { kind: "interface", name: node.getName(), place: node.getNameNode(), offered };
  if (Node.isTypeAliasDeclaration(node))
    return { kind: "alias", name: node.getName(), place: node.getNameNode(), offered };
  return Node.isEnumDeclaration(node)
    ? { kind: "enum", name: node.getName(), place: node.getNameNode(), offered }
    : undefined;
}

/** A class that is a value takes the name of what holds it. */
function classValue(node: Node): TypeNaming {
  const taker = takerOf(node);
  const own = Node.isClassExpression(node) ? node.getNameNode() : undefined;
  const offered = taker && Node.isVariableDeclaration(taker.holder) ? offeredAs(taker.holder) : [];
  return { kind: "class", name: taker?.name ?? own?.getText() ?? "", place: taker?.node ?? own ?? node, offered };
}

function basesOf(node: Node): readonly string[] {
  if (Node.isInterfaceDeclaration(node)) return node.getExtends().map((one) => `extends ${typeText(one)}`);
  if (Node.isTypeAliasDeclaration(node)) return [`= ${typeText(node.getTypeNode())}`];
  if (!Node.isClassDeclaration(node) && !Node.isClassExpression(node)) return [];
  const base = node.getExtends();
  const contracts = node.getImplements().map((one) => `implements ${typeText(one)}`);
  return base ? [`extends ${typeText(base)}`, ...contracts] : contracts;
}

/** Values of an enum, or of a union that has nothing but texts. */
function valuesOf(node: Node): readonly string[] {
  if (Node.isEnumDeclaration(node)) return node.getMembers().map((one) => plainName(one.getNameNode()));
  const type = Node.isTypeAliasDeclaration(node) ? node.getTypeNode() : undefined;
  const members = Node.isUnionTypeNode(type) ? type.getTypeNodes() : type ? [type] : [];
  const texts = members.flatMap((one) => {
    const literal = Node.isLiteralTypeNode(one) ? one.getLiteral() : undefined;
    return Node.isStringLiteral(literal) ? [literal.getLiteralValue()] : [];
  });
  return texts.length === members.length ? texts : [];
}
