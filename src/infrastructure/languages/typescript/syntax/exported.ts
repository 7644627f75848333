import type { Directive, ExportSpecifier, Expression, Statement } from "oxc-parser";
import type { Modifier } from "../../../../domain/syntax/declaration.ts";
import { pathOf } from "../extract/node.ts";
import { exportName } from "./imports.ts";

/** How a file offers names of its own elsewhere than where it declares them: by `export { … }`, `export default` or CommonJS. */
export type Exported = ReadonlyMap<string, readonly Modifier[]>;

const named: readonly Modifier[] = ["exported"];
const byDefault: readonly Modifier[] = ["exported", "default"];

/** Finds what the statements of a file offer by name. */
export function exportedNames(body: readonly (Directive | Statement)[]): Exported {
  const found = new Map<string, readonly Modifier[]>();
  for (const statement of body) {
    for (const { name, isDefault } of offersOf(statement)) {
      if (isDefault || !found.has(name)) found.set(name, isDefault ? byDefault : named);
    }
  }
  return found;
}

interface Offer {
  readonly name: string;
  readonly isDefault: boolean;
}

function offersOf(node: Directive | Statement): readonly Offer[] {
  switch (node.type) {
    case "ExportNamedDeclaration":
      return node.source ? [] : node.specifiers.flatMap(offerOf);
    case "ExportDefaultDeclaration":
      return node.declaration.type === "Identifier" ? [{ name: node.declaration.name, isDefault: true }] : [];
    case "TSExportAssignment":
      return offersOfValue(node.expression, true);
    case "ExpressionStatement":
      return offersOfAssignment(node.expression);
    default:
      return [];
  }
}

function offerOf({ local, exported }: ExportSpecifier): readonly Offer[] {
  return local.type === "Identifier" ? [{ name: local.name, isDefault: exportName(exported) === "default" }] : [];
}

/** `module.exports = Order`, `module.exports = { Order, pay }`, `exports.Order = Order`. */
function offersOfAssignment(node: Expression): readonly Offer[] {
  if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return [];
  const path = pathOf(node.left);
  if (path === "module.exports") return offersOfValue(node.right, true);
  return path?.startsWith("exports.") || path?.startsWith("module.exports.") ? offersOfValue(node.right, false) : [];
}

function offersOfValue(node: Expression, isDefault: boolean): readonly Offer[] {
  if (node.type === "Identifier") return [{ name: node.name, isDefault }];
  if (node.type !== "ObjectExpression" || !isDefault) return [];
  return node.properties.flatMap((one) => {
    return one.type === "Property" && one.value.type === "Identifier"
      ? [{ name: one.value.name, isDefault: false }]
      : [];
  });
}
