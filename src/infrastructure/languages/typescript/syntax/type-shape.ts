import type { Name, TypeName } from "../../../../domain/syntax/name.ts";

/** A type of the language, or one that this file explains. */
export function named(name: string, of?: readonly TypeName[]): TypeName {
  return { kind: "named", name: { name }, ...(of && { of }) };
}

/** `readonly Order[]` and `ReadonlyArray<Order>` are told like `Readonly<Order[]>`. */
export function readonlyType(of: TypeName): TypeName {
  return named("Readonly", [of]);
}

/** Types of the language that hold others, and the kinds they are told by. */
const holders: Readonly<Record<string, (of: readonly TypeName[]) => TypeName>> = {
  Array: (of) => ({ kind: "list", of }),
  ReadonlyArray: (of) => readonlyType({ kind: "list", of }),
  Set: (of) => ({ kind: "list", of }),
  ReadonlySet: (of) => readonlyType({ kind: "list", of }),
  Map: (of) => ({ kind: "map", of }),
  ReadonlyMap: (of) => readonlyType({ kind: "map", of }),
  Record: (of) => ({ kind: "map", of }),
};

/** A type by its name, with its arguments. */
export function typeOfReference(name: Name, of: readonly TypeName[] | undefined): TypeName {
  if (!of) return { kind: "named", name };
  const holder = name.from === undefined && Object.hasOwn(holders, name.name) ? holders[name.name] : undefined;
  return holder ? holder(of) : { kind: "named", name, of };
}

/** A union without what stands for nothing; with it, what is left is optional. */
export function union(members: readonly TypeName[]): TypeName {
  const present = members.filter((one) => !isNothing(one));
  const [only] = present;
  const whole: TypeName = present.length === 1 && only ? only : { kind: "union", of: present };
  if (present.length === members.length) return whole;
  return present.length === 0 ? named("null") : { kind: "optional", of: [whole] };
}

function isNothing({ kind, name }: TypeName): boolean {
  return kind === "named" && name?.from === undefined && (name?.name === "null" || name?.name === "undefined");
}

/** `Order["id"]` is the type of a member of `Order`; by any other key all that it holds comes into question. */
export function indexed(object: TypeName, key: TypeName): TypeName {
  const member =
    key.kind === "named" && key.name?.from === undefined ? /^"(.*)"$/su.exec(key.name?.name ?? "")?.[1] : undefined;
  if (object.kind !== "named" || !object.name || object.of || member === undefined)
    return { kind: "inline", of: [object] };
  return { kind: "named", name: { ...object.name, name: `${object.name.name}.${member}` } };
}
