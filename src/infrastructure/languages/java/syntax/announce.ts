import { behind, childIn, kindOf, textOf } from "../../../grammars/flat-tree.ts";
import { bindMembers } from "./members.ts";
import { bindType, type Scope } from "./scope.ts";
import { bindTypeParameters } from "./type-parameters.ts";
import { deepest, type Walk } from "./walk.ts";

const typeKinds = new Set([
  "class_declaration",
  "interface_declaration",
  "enum_declaration",
  "record_declaration",
  "annotation_type_declaration",
]);

/** Names that people write are shorter; in facts they are repeated at every use. */
const longestName = 300;

/** A body whose types are still to be announced. */
interface Open {
  readonly body: number;
  readonly scope: Scope;
  /** Name of the type whose body it is; empty for a file. */
  readonly name: string;
  readonly level: number;
}

/**
 * Makes the types of a file known with all that they declare, before anything is read: members may be used before they are declared
 * (JLS 6.3). First their names, then what is written with such names.
 */
export function announceTypes(walk: Walk): void {
  announceBelow(walk, { body: 0, scope: walk.scope, name: "", level: 0 });
}

/** Makes one type known that is declared within a function. */
export function announceType(walk: Walk, node: number, outer: string): void {
  const { scope, name } = enter(walk, node, { body: node, scope: walk.scope, name: outer, level: 0 });
  const body = childIn(walk.tree, node, "body");
  if (body !== undefined) announceBelow(walk, { body, scope, name, level: 0 });
  bindMembers(walk, node, scope);
}

/** Makes the types of a body known whose own type is already. */
export function announceBelow(walk: Walk, start: Open): void {
  const { tree } = walk;
  const found: { readonly node: number; readonly scope: Scope }[] = [];
  const open = [start];
  for (const at of open) {
    for (let child = at.body + 1; child < behind(tree, at.body); child = behind(tree, child)) {
      const kind = kindOf(tree, child);
      if (kind === "enum_body_declarations") open.push({ ...at, body: child });
      if (!typeKinds.has(kind)) continue;
      const { scope, name } = enter(walk, child, at);
      found.push({ node: child, scope });
      const body = childIn(tree, child, "body");
      if (body !== undefined && at.level < deepest) open.push({ body, scope, name, level: at.level + 1 });
    }
  }
  for (const { node, scope } of found) bindMembers(walk, node, scope);
}

/** Gives a type its scope and its name in the scope around. */
function enter(walk: Walk, node: number, { scope: outer, name: around }: Open): { scope: Scope; name: string } {
  const { tree } = walk;
  const simple = textOf(tree, childIn(tree, node, "name") ?? node + 1);
  const fullName = around === "" ? simple : `${around}.${simple}`;
  const name = fullName.length > longestName ? simple.slice(0, longestName) : fullName;
  const kind = kindOf(tree, node);
  const isContract = kind === "interface_declaration" || kind === "annotation_type_declaration";
  const self = { kind: "named", name: { name } } as const;
  const owner = { name, isContract, self, methods: new Set<string>(), fields: [], components: [] };
  const scope: Scope = { outer, owner };
  bindType(outer, simple, name);
  bindTypeParameters(tree, node, scope);
  walk.bodies.set(node, scope);
  walk.types.set(name, scope);
  return { scope, name };
}
