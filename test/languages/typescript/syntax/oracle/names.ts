import { type Identifier, Node, type Symbol as Meaning } from "ts-morph";
import type { Name } from "../../../../../src/domain/syntax/name.ts";

/** What the type checker says of a name: where an import has it from, or whether this file declares it as a variable. */
export type Explained =
  | { readonly kind: "import"; readonly name: Name }
  /** A class, function, enum, namespace or type of this file, or a name of the language. */
  | { readonly kind: "declared" }
  | { readonly kind: "variable" };

/** Asks the type checker what an identifier means where it stands. */
export function explain(identifier: Identifier): Explained {
  const own = declarationsOf(symbolAt(identifier)).filter((one) => one.getSourceFile() === identifier.getSourceFile());
  for (const declaration of own) {
    const name = importedName(declaration);
    if (name) return { kind: "import", name };
  }
  return { kind: own.some(isVariable) ? "variable" : "declared" };
}

/** In `{ order }` the name is a property and a variable; it is the variable that counts. */
function symbolAt(identifier: Identifier): Meaning | undefined {
  const parent = identifier.getParent();
  if (Node.isShorthandPropertyAssignment(parent)) return parent.getValueSymbol();
  return identifier.getSymbol();
}

function declarationsOf(symbol: Meaning | undefined): readonly Node[] {
  return symbol?.getDeclarations() ?? [];
}

function isVariable(node: Node): boolean {
  return Node.isVariableDeclaration(node) || Node.isParameterDeclaration(node) || Node.isBindingElement(node);
}

/** `{ from, name }` for a declaration that an import makes. */
function importedName(node: Node): Name | undefined {
  if (Node.isImportEqualsDeclaration(node)) {
    const reference = node.getModuleReference();
    const module = Node.isExternalModuleReference(reference) ? reference.getExpression() : undefined;
    return Node.isStringLiteral(module) ? { from: module.getLiteralValue(), name: "*" } : undefined;
  }
  const from = node.getFirstAncestor(Node.isImportDeclaration)?.getModuleSpecifierValue();
  if (from === undefined) return undefined;
  if (Node.isImportSpecifier(node)) return { from, name: node.getName() };
  return Node.isImportClause(node) ? { from, name: "default" } : { from, name: "*" };
}

/** Members of a module are its own names. */
export function withMembers({ from, name }: Name, members: readonly string[]): Name {
  const parts = name === "*" && members.length > 0 ? members : [name, ...members];
  const full = parts.join(".");
  return from === undefined ? { name: full } : { from, name: full };
}
