import type { Name, TypeName } from "../../../../domain/syntax/name.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import {
  behind,
  childIn,
  childOfKind,
  fieldOf,
  type FlatTree,
  kindOf,
  startOf,
  textOf,
} from "../../../grammars/flat-tree.ts";
import { announceBelow } from "./announce.ts";
import { noteCall, readArguments } from "./calls.ts";
import { readHeading } from "./marks.ts";
import { bindBody } from "./members.ts";
import { type Owner, ownerOf } from "./scope.ts";
import { readTypeName } from "./type-names.ts";
import { dropped, other, read, type Use, type Walk } from "./walk.ts";

/** Reads `new Order(…)`, with the body of a class that has no name. */
export function readNew(walk: Walk, node: number, use: Use): Value {
  const { tree } = walk;
  const written = childIn(tree, node, "type");
  if (written === undefined) return other;

  // JLS 15.9: `order.new Line()`.
  const on = kindOf(tree, node + 1) === "new" ? undefined : read(walk, node + 1);
  const type = readTypeName(walk, written);
  const simple = { name: textOf(tree, lastName(tree, written)) };
  const callee = (on ? innerOf(on, simple.name) : type?.name) ?? simple;
  const call = noteCall(walk, {
    kind: "new",
    callee,
    at: startOf(tree, lastName(tree, written)),
    use,
    ...(on && { on }),
  });
  readArguments(walk, call, childIn(tree, node, "arguments"));
  const body = childOfKind(tree, node, "class_body");
  if (body !== undefined && type) readNamelessBody(walk, body, type, use);
  return { kind: "call", call };
}

/** A type that only the type of the object around it explains. */
function innerOf(on: Value, simple: string): Name | undefined {
  const outer = on.kind === "name" ? on.type?.name : undefined;
  return outer && { ...outer, name: `${outer.name}.${simple}` };
}

/** Reads `new int[] { 1, 2 }`, or the lengths of an array without values. */
export function readNewArray(walk: Walk, node: number): Value {
  const { tree } = walk;
  let value = other;
  for (let child = node + 1; child < behind(tree, node); child = behind(tree, child))
    if (fieldOf(tree, child) !== "type") value = read(walk, child);
  return value.kind === "list" ? value : other;
}

/** Reads a value of an enum; with arguments it is an object that is made from them. */
export function readEnumConstant(walk: Walk, node: number): Value {
  const { tree } = walk;
  const owner = ownerOf(walk.scope);
  const name = childIn(tree, node, "name");
  if (!owner || name === undefined) return other;

  readHeading(walk, node);
  const use: Use = { result: "assigned", to: [textOf(tree, name)] };
  const list = childIn(tree, node, "arguments");
  if (list !== undefined) {
    const callee = owner.self.name ?? { name: owner.name };
    readArguments(walk, noteCall(walk, { kind: "new", callee, at: startOf(tree, name), use }), list);
  }
  const body = childIn(tree, node, "body");
  if (body !== undefined) readNamelessBody(walk, body, owner.self, use);
  return other;
}

/** Its methods are functions of a type whose name is empty; whoever gets the object can call them. */
function readNamelessBody(walk: Walk, body: number, type: TypeName, { argumentOf }: Use): void {
  const owner: Owner = {
    name: "",
    isContract: false,
    self: type,
    above: type,
    methods: new Set(),
    fields: [],
    components: [],
    ...(argumentOf !== undefined && { argumentOf }),
  };
  const outer = walk.scope;
  walk.scope = { outer, owner };
  announceBelow(walk, { body, scope: walk.scope, name: "", level: 0 });
  bindBody(walk, body, owner);
  read(walk, body, dropped);
  walk.scope = outer;
}

/** The last part of the name of a type, without its arguments. */
function lastName(tree: FlatTree, type: number): number {
  let last = type;
  while (kindOf(tree, last) === "generic_type") last += 1;
  if (kindOf(tree, last) !== "scoped_type_identifier") return last;
  const end = behind(tree, last);
  for (let child = last + 1; child < end; child = behind(tree, child)) last = child;
  return last;
}
