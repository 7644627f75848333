import { behind, childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { hasModifier } from "./marks.ts";
import { nameOfParameter, typeOfParameter } from "./parameters.ts";
import { bind, type Owner, type Scope } from "./scope.ts";
import { listOf, readTypeName, readTypeNames } from "./type-names.ts";
import type { Walk } from "./walk.ts";

/** Makes known what a type extends and which fields and methods it has. */
export function bindMembers(walk: Walk, node: number, scope: Scope): void {
  const { tree } = walk;
  const { owner } = scope;
  const body = childIn(tree, node, "body");
  if (!owner || body === undefined) return;

  const before = walk.scope;
  walk.scope = scope;
  const [above] = readTypeNames(walk, childIn(tree, node, "superclass"));
  if (above) owner.above = above;
  const components = childIn(tree, node, "parameters");
  if (components !== undefined) bindComponents(walk, components, owner);
  bindBody(walk, body, owner);
  walk.scope = before;
}

/** Makes the members known that a body declares; the scope around is that of the body. */
export function bindBody(walk: Walk, body: number, owner: Owner): void {
  const { tree } = walk;
  for (let child = body + 1; child < behind(tree, body); child = behind(tree, child)) {
    const kind = kindOf(tree, child);
    if (kind === "field_declaration" || kind === "constant_declaration") bindFields(walk, child, owner);
    else if (kind === "enum_constant") bindConstant(walk, child, owner);
    else if (kind === "enum_body_declarations") bindBody(walk, child, owner);
    else if (kind === "method_declaration") {
      const name = childIn(tree, child, "name");
      if (name !== undefined) owner.methods.add(textOf(tree, name));
    }
  }
}

function bindFields(walk: Walk, node: number, owner: Owner): void {
  const { tree } = walk;
  const written = childIn(tree, node, "type");
  const type = written === undefined ? undefined : readTypeName(walk, written);
  const isStatic = owner.isContract || hasModifier(tree, node, "static");
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child)) {
    const name = kindOf(tree, child) === "variable_declarator" ? childIn(tree, child, "name") : undefined;
    if (name === undefined) continue;
    const its = listOf(walk, type, childIn(tree, child, "dimensions"));
    bind(walk.scope, textOf(tree, name), { type: its, owner, isStatic });
  }
}

function bindConstant(walk: Walk, node: number, owner: Owner): void {
  const name = childIn(walk.tree, node, "name");
  if (name !== undefined) bind(walk.scope, textOf(walk.tree, name), { type: owner.self, owner, isStatic: true });
}

/** JLS 8.10.3: each component of a record is a field of it. */
function bindComponents(walk: Walk, list: number, owner: Owner): void {
  const { tree } = walk;
  for (let child = list + 1; child < behind(tree, list); child = behind(tree, child)) {
    const name = nameOfParameter(walk, child);
    if (name !== undefined) bind(walk.scope, textOf(tree, name), { type: typeOfParameter(walk, child), owner });
  }
}
