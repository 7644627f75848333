import type { TypeDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { childIn, endOf, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { modifiersOf } from "./exported.ts";
import { embeddedIn, fieldsIn } from "./fields.ts";
import { childrenIn, typeParametersIn } from "./nodes.ts";
import { typeName } from "./type-name.ts";
import { other, type Reader, read, used, type Walk } from "./walk.ts";

/** Readers of declarations of types. */
export const typeReaders: Readonly<Record<string, Reader>> = { type_spec: readType, type_alias: readType };

function readType(walk: Walk, node: number): Value {
  const { tree, facts, declared } = walk;
  const at = childIn(tree, node, "name") ?? node;
  const name = textOf(tree, at);
  const around = walk.in === undefined ? {} : { in: walk.in };
  if (walk.in !== undefined) declared.types.set(name, node);
  const parameters = typeParametersIn(tree, node);
  facts.types.push({
    ...walk.place(startOf(tree, at)),
    name,
    modifiers: modifiersOf(name),
    ...(parameters.length > 0 && { parameters }),
    ...contentOf(walk, node),
    endLine: walk.place(endOf(tree, node) - 1).line,
    ...around,
  });
  readMethods(walk, childIn(tree, node, "type") ?? node, name);
  return other;
}

type Content = Pick<TypeDeclaration, "kind" | "fields" | "extends" | "of">;

function contentOf(walk: Walk, node: number): Content {
  const { tree } = walk;
  const written = childIn(tree, node, "type") ?? node;
  const kind = kindOf(tree, written);
  if (kindOf(tree, node) === "type_alias") return { kind: "alias", fields: [], of: typeName(walk, written) };
  if (kind === "struct_type") return { kind: "struct", fields: fieldsIn(walk, written), ...embeddedIn(walk, written) };
  if (kind !== "interface_type") return { kind: "defined", fields: [], of: typeName(walk, written) };
  const embedded = childrenIn(tree, written).filter((child) => kindOf(tree, child) === "type_elem");
  const above = embedded.map((child) => typeName(walk, child));
  return { kind: "interface", fields: [], ...(above.length > 0 && { extends: above }) };
}

/** The methods of an interface are read under its name. */
function readMethods(walk: Walk, written: number, name: string): void {
  if (kindOf(walk.tree, written) !== "interface_type") return;
  for (const child of childrenIn(walk.tree, written))
    if (kindOf(walk.tree, child) === "method_elem") read(walk, child, { ...used, name });
}
