import type { Modifier, TypeDeclaration } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, childOfKind, endOf, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { announceType } from "./announce.ts";
import { type Heading, readHeading } from "./marks.ts";
import { readParameters } from "./parameters.ts";
import { type Owner, ownerOf } from "./scope.ts";
import { namesOfTypeParameters } from "./type-parameters.ts";
import { readTypeNames } from "./type-names.ts";
import { dropped, other, read, type Walk } from "./walk.ts";

const kinds: ReadonlyMap<string, TypeDeclaration["kind"]> = new Map([
  ["class_declaration", "class"],
  ["interface_declaration", "interface"],
  ["enum_declaration", "enum"],
  ["record_declaration", "record"],
  ["annotation_type_declaration", "annotation"],
]);

/** Reads the declaration of a type and all that stands in it. */
export function readType(walk: Walk, node: number): Value {
  const around = ownerOf(walk.scope);
  const isLocal = !walk.bodies.has(node);
  if (isLocal) readLocal(walk, node, around?.name ?? "");
  const scope = walk.bodies.get(node);
  const body = childIn(walk.tree, node, "body");
  if (!scope?.owner || body === undefined) return other;

  const implied: readonly Modifier[] = around?.isContract && !isLocal ? ["public", "static"] : [];
  const heading = readHeading(walk, node, implied);
  const before = walk.scope;
  walk.scope = scope;
  walk.facts.types.push(declarationOf(walk, node, scope.owner, heading));
  readComponents(walk, node, scope.owner);
  read(walk, body, dropped);
  walk.scope = before;
  return other;
}

/** JLS 14.3: a type that is declared among statements is one of them. */
function readLocal(walk: Walk, node: number, outer: string): void {
  walk.statements += 1;
  announceType(walk, node, outer);
}

function declarationOf(walk: Walk, node: number, owner: Owner, { modifiers, marks }: Heading): TypeDeclaration {
  const { tree, positions } = walk;
  const parameters = namesOfTypeParameters(tree, node);
  const interfaces = typesBelow(walk, childIn(tree, node, "interfaces"));
  const above = owner.above ? [owner.above] : typesBelow(walk, childOfKind(tree, node, "extends_interfaces"));
  const values = valuesOf(walk, node);
  return {
    ...positions.at(startOf(tree, childIn(tree, node, "name") ?? node)),
    name: owner.name,
    kind: kinds.get(kindOf(tree, node)) ?? "class",
    modifiers,
    ...(marks.length > 0 && { marks }),
    ...(parameters.length > 0 && { parameters }),
    ...(above.length > 0 && { extends: above }),
    ...(interfaces.length > 0 && { implements: interfaces }),
    fields: owner.fields,
    ...(values.length > 0 && { values }),
    endLine: positions.at(endOf(tree, node)).line,
    ...(walk.in !== undefined && { in: walk.in }),
  };
}

function typesBelow(walk: Walk, node: number | undefined): readonly TypeName[] {
  return node === undefined ? [] : readTypeNames(walk, childOfKind(walk.tree, node, "type_list"));
}

function valuesOf({ tree }: Walk, node: number): readonly string[] {
  const body = childIn(tree, node, "body");
  const values: string[] = [];
  if (body === undefined || kindOf(tree, body) !== "enum_body") return values;
  for (let child = body + 1; child < behind(tree, body); child = behind(tree, child)) {
    const name = kindOf(tree, child) === "enum_constant" ? childIn(tree, child, "name") : undefined;
    if (name !== undefined) values.push(textOf(tree, name));
  }
  return values;
}

/** JLS 8.10.3: the field of a component is private and final. */
function readComponents(walk: Walk, node: number, owner: Owner): void {
  if (kindOf(walk.tree, node) !== "record_declaration") return;
  const list = childIn(walk.tree, node, "parameters");
  if (list === undefined) return;
  owner.components = readParameters(walk, list);
  for (const component of owner.components) owner.fields.push({ ...component, modifiers: ["private", "final"] });
}
