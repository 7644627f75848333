import type { Name, TypeName } from "./name.ts";

/** All names in a type as written, the outermost first: `Map<OrderId, Page<Order>>` has four. */
export function* namesIn(type: TypeName): Generator<Name> {
  const left: TypeName[] = [type];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name) yield next.name;
    left.push(...[...(next.of ?? [])].reverse());
  }
}
