import type { ImportKind } from "../../../../domain/source/import.ts";
import type { Form, Found } from "./found.ts";
import { literalAt } from "./literal.ts";
import { isNode, type Node } from "./node.ts";

const wrappers: ReadonlySet<string> = new Set(["ParenthesizedExpression", "TSAsExpression", "TSSatisfiesExpression"]);
const strings: ReadonlySet<string> = new Set(["Literal", "TemplateLiteral"]);

/** The import that a string node names: none if the node is missing or its value is computed. */
export function stringIn(text: string, node: unknown, kind: ImportKind, form?: Form): Found[] {
  const plain = unwrapped(node);
  if (!plain || !strings.has(plain.type)) return [];

  const { start, end } = plain;
  const specifier = literalAt(text, start, end);
  return specifier === undefined ? [] : [{ specifier, kind, start, end, ...(form && { form }) }];
}

/** The arguments of a call, without parentheses and type assertions around them. */
export function argumentsOf(node: Node): (Node | undefined)[] {
  return Array.isArray(node.arguments) ? node.arguments.map(unwrapped) : [];
}

function unwrapped(node: unknown): Node | undefined {
  let plain = node;
  while (isNode(plain) && wrappers.has(plain.type)) plain = plain.expression;
  return isNode(plain) ? plain : undefined;
}
