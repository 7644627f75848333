import { Node, type SourceFile } from "ts-morph";

/** All nodes of a file that say something of this file: no comments, nothing that is added to another module. */
export function ownNodes(file: SourceFile): readonly Node[] {
  return file.getDescendants().filter((node) => !isForeign(node));
}

function isForeign(node: Node): boolean {
  return Node.isJSDoc(node) || node.getAncestors().some((one) => Node.isJSDoc(one) || isAddition(one));
}

/** `declare module "…"` and `declare global`. */
function isAddition(node: Node): boolean {
  return Node.isModuleDeclaration(node) && (Node.isStringLiteral(node.getNameNode()) || node.getName() === "global");
}

/** True for a member of an interface or of an alias, and not of a type without a name inside of one. */
export function isOwnMember(node: Node): boolean {
  const parent = node.getParent();
  return Node.isInterfaceDeclaration(parent) || (Node.isTypeLiteral(parent) && aliasAbove(parent) !== undefined);
}

/** True if `Readonly` stands between a member and its alias. */
export function isInReadonly(node: Node): boolean {
  return isOwnMember(node) && node.getAncestors().some(isReadonlyType);
}

/** The alias that an object type makes up, alone, in an intersection or in `Readonly`. */
function aliasAbove(node: Node): Node | undefined {
  for (const outer of node.getAncestors()) {
    if (Node.isTypeAliasDeclaration(outer)) return outer;
    if (!Node.isIntersectionTypeNode(outer) && !Node.isParenthesizedTypeNode(outer) && !isReadonlyType(outer))
      return undefined;
  }
  return undefined;
}

function isReadonlyType(node: Node): boolean {
  return Node.isTypeReference(node) && node.getTypeName().getText() === "Readonly";
}
