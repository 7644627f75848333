import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import type { DeclaredField } from "../code/members.ts";
import { heldTypes } from "../code/held-types.ts";
import type { TypeDeclaration } from "../syntax/declaration.ts";

/**
 * What an object of the domain holds: its fields, and those of the type that it hands to its base as its properties
 * (`class Order extends AggregateRoot<OrderProps>`). What belongs to the class and not to the object is left out.
 */
export function* stateOf({ declarations }: Code, { file, type }: DeclaredType): Generator<DeclaredField> {
  for (const field of type.fields) if (!field.modifiers.includes("static")) yield { file, field };
  for (const { of = [] } of type.extends ?? []) {
    for (const { name } of of) {
      const props = name && /Props$|Properties$|State$/u.test(name.name) ? declarations.type(file, name) : undefined;
      if (props) for (const field of props.type.fields) yield { file: props.file, field };
    }
  }
}

/** Types of the project that a field holds. */
export function* heldBy({ declarations }: Code, { file, field }: DeclaredField): Generator<DeclaredType> {
  if (!field.type) return;
  for (const { name } of heldTypes(file, field.type)) {
    const found = declarations.type(file, name);
    if (found) yield found;
  }
}

/** How many types are followed from a root to what belongs to it. */
const mostTypes = 500;

/** All types that a root holds, directly or through what it holds; other roots are not gone through. */
export function partsOf(code: Code, root: DeclaredType, isOtherRoot: (type: TypeDeclaration) => boolean) {
  const parts = new Set([root.type]);
  const left: DeclaredType[] = [root];
  for (let next = left.pop(); next && parts.size < mostTypes; next = left.pop())
    for (const field of stateOf(code, next))
      for (const held of heldBy(code, field)) {
        if (parts.has(held.type) || isOtherRoot(held.type)) continue;
        parts.add(held.type);
        left.push(held);
      }
  return parts;
}
