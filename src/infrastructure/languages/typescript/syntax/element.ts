import type {
  JSXAttributeItem,
  JSXChild,
  JSXElement,
  JSXElementName,
  JSXExpression,
  JSXFragment,
  JSXMemberExpressionObject,
} from "oxc-parser";
import { memberOf } from "./names.ts";
import { type Reading, spotAt, used } from "./reading.ts";

/** Reads an element of JSX: what stands in braces is code, and a component is something that the file mentions. */
export function element(reading: Reading, node: JSXElement | JSXFragment): void {
  if (node.type === "JSXElement") {
    noteComponent(reading, node.openingElement.name);
    for (const attribute of node.openingElement.attributes) readAttribute(reading, attribute);
  }
  for (const child of node.children) readChild(reading, child);
}

function noteComponent(reading: Reading, node: JSXElementName): void {
  if (node.type === "JSXNamespacedName") return;
  const members: string[] = [];
  let root: JSXMemberExpressionObject = node;
  for (; root.type === "JSXMemberExpression"; root = root.object) members.push(root.property.name);
  const binding = reading.names.bindings.get(root.name);
  if (binding?.kind !== "import") return;
  const at = node.type === "JSXMemberExpression" ? node.property.start : node.start;
  reading.facts.mentions.push({ ...spotAt(reading, at), name: members.reduceRight(memberOf, binding.name) });
}

function readAttribute(reading: Reading, node: JSXAttributeItem): void {
  if (node.type === "JSXSpreadAttribute") reading.value(node.argument, used);
  else if (node.value?.type === "JSXExpressionContainer") readExpression(reading, node.value.expression);
  else if (node.value && node.value.type !== "Literal") element(reading, node.value);
}

function readChild(reading: Reading, node: JSXChild): void {
  if (node.type === "JSXExpressionContainer") readExpression(reading, node.expression);
  else if (node.type === "JSXSpreadChild") reading.value(node.expression, used);
  else if (node.type !== "JSXText") reading.value(node, used);
}

function readExpression(reading: Reading, node: JSXExpression): void {
  if (node.type !== "JSXEmptyExpression") reading.value(node, used);
}
