import { Node, SyntaxKind } from "ts-morph";

/** Modifiers of a declaration of the file's top or of a namespace, in the order of our facts. */
export function offeredAs(node: Node): readonly string[] {
  const words: string[] = [];
  const holder = Node.isVariableDeclaration(node) ? node.getVariableStatement() : node;
  if (!holder) return [];
  const isDefault = isDefaultOf(node);
  if (isDefault || isExported(node, holder) || isListed(node)) words.push("exported");
  if (isDefault) words.push("default");
  return words;
}

function isExported(node: Node, holder: Node): boolean {
  if (Node.isExportAssignment(node.getParent())) return true;
  return Node.isExportable(holder) && holder.hasExportKeyword();
}

/** `export default` before it, or elsewhere in the file. */
function isDefaultOf(node: Node): boolean {
  if (Node.isExportable(node) && node.hasDefaultKeyword()) return true;
  return isAtTop(node) && namesOf(node).some((name) => defaultName(node) === name);
}

function defaultName(node: Node): string | undefined {
  const file = node.getSourceFile();
  const assigned = file
    .getExportAssignments()
    .map((one) => one.getExpression())
    .find(Node.isIdentifier);
  const listed = file
    .getExportDeclarations()
    .filter((one) => !one.hasModuleSpecifier())
    .flatMap((one) => one.getNamedExports())
    .find((one) => one.getAliasNode()?.getText() === "default");
  return assigned?.getText() ?? listed?.getName();
}

function isListed(node: Node): boolean {
  if (!isAtTop(node)) return false;
  const names = namesOf(node);
  const file = node.getSourceFile();
  return file
    .getExportDeclarations()
    .filter((one) => !one.hasModuleSpecifier())
    .flatMap((one) => one.getNamedExports())
    .some((one) => names.includes(one.getName()));
}

function isAtTop(node: Node): boolean {
  const holder = Node.isVariableDeclaration(node) ? node.getVariableStatement() : node;
  return Node.isSourceFile(holder?.getParent());
}

/** All names that a declaration makes. */
export function namesOf(node: Node): readonly string[] {
  if (Node.isVariableDeclaration(node)) return leaves(node.getNameNode());
  const own = Node.hasName(node) || Node.isNameable(node) ? node.getName() : undefined;
  return own === undefined ? [] : [own];
}

/** The names in a pattern, `_` for what is skipped. */
export function leaves(node: Node): readonly string[] {
  if (Node.isIdentifier(node)) return [node.getText()];
  if (Node.isBindingElement(node)) return leaves(node.getNameNode());
  if (Node.isObjectBindingPattern(node) || Node.isArrayBindingPattern(node)) return node.getElements().flatMap(leaves);
  return ["_"];
}

/** Modifiers of a member of a class or interface. */
export function memberModifiers(node: Node): readonly string[] {
  const name = Node.isNamed(node) || Node.hasName(node) || Node.isPropertyNamed(node) ? node.getName() : "";
  const scope = Node.isScoped(node)
    ? node.getScope()
    : Node.isScopeable(node)
      ? (node.getScope() ?? "public")
      : "public";
  const words: string[] = [name.startsWith("#") ? "private" : scope];
  if (Node.isStaticable(node) && node.isStatic()) words.push("static");
  if (Node.isAbstractable(node) && node.isAbstract()) words.push("abstract");
  if (Node.isOverrideable(node) && node.hasOverrideKeyword()) words.push("override");
  if (Node.isReadonlyable(node) && node.isReadonly()) words.push("readonly");
  if (Node.isQuestionTokenable(node) && node.hasQuestionToken()) words.push("optional");
  return words;
}

/** True behind `async`. */
export function isAsync(node: Node): boolean {
  return Node.isAsyncable(node) && node.hasModifier(SyntaxKind.AsyncKeyword);
}
