import type { Argument, Value } from "../../../../domain/syntax/value.ts";
import { behind, childIn, childOfKind, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { compact, childrenIn } from "./nodes.ts";
import { nameOf } from "./type-name.ts";
import { deepest, other, type Reader, read, spotAt, type Use, used, type Walk } from "./walk.ts";

/** Reader of `Order{…}`, `[]Order{…}`, `map[string]Order{…}` and what stands within them. */
export const compositeReaders: Readonly<Record<string, Reader>> = {
  composite_literal: (walk, node, use) => {
    const body = childIn(walk.tree, node, "body");
    return body === undefined ? other : construct(walk, body, { use, type: childIn(walk.tree, node, "type") });
  },
  // Without a type around it that this file declares.
  literal_value: (walk, node, use) => construct(walk, node, { use, type: undefined }),
};

/** What is known of a literal: the node of its type, which may stand further outside, and its use. */
interface Literal {
  readonly use: Use;
  readonly type: number | undefined;
}

/** Literals within literals are read without their expressions around them: they count their levels themselves. */
function construct(walk: Walk, body: number, literal: Literal): Value {
  if (walk.depth === deepest) {
    walk.cut ??= startOf(walk.tree, body);
    return other;
  }
  walk.depth += 1;
  const value = constructed(walk, body, literal);
  walk.depth -= 1;
  return value;
}

function constructed(walk: Walk, body: number, { use, type }: Literal): Value {
  const { tree } = walk;
  switch (type === undefined ? "" : kindOf(tree, type)) {
    case "type_identifier":
    case "qualified_type":
    case "generic_type":
      return create(walk, body, { use, type });
    case "pointer_type":
      return construct(walk, body, { use, type: (type ?? 0) + 1 });
    case "slice_type":
    case "array_type":
    case "implicit_length_array_type":
      return { kind: "list", items: entriesOf(walk, body, { use: used, type }) };
    default:
      return { kind: "object", entries: entriesOf(walk, body, { use: used, type }) };
  }
}

function create(walk: Walk, body: number, { use, type = body }: Literal): Value {
  const { tree, facts } = walk;
  const name = kindOf(tree, type) === "generic_type" ? type + 1 : type;
  // Where its type is left out, the literal stands elsewhere.
  const offset = behind(tree, type) === body ? startOf(tree, childIn(tree, name, "name") ?? name) : startOf(tree, body);
  const call = facts.calls.length;
  const { result, to } = use;
  const draft = { kind: "new" as const, ...spotAt(walk, offset), callee: nameOf(walk, name), result };
  facts.calls.push({ ...draft, arguments: [], ...(to && { to }) });
  const entries = entriesOf(walk, body, {
    use: { result: "argument", argumentOf: call },
    type: declaredAs(walk, name),
  });
  const made = facts.calls[call];
  if (made) made.arguments = entries;
  return { kind: "call", call };
}

/** The type behind the name of one that this file declares. */
function declaredAs({ tree, declared }: Walk, name: number): number | undefined {
  const spec = declared.types.get(textOf(tree, name));
  return spec === undefined ? undefined : childIn(tree, spec, "type");
}

/** Reads what stands in a literal; `type` tells what type elements have that are written without one. */
function entriesOf(walk: Walk, body: number, { use, type }: Literal): readonly Argument[] {
  const { tree } = walk;
  const element = type === undefined ? undefined : (childIn(tree, type, "element") ?? childIn(tree, type, "value"));
  return childrenIn(tree, body).map((entry): Argument => {
    if (kindOf(tree, entry) !== "keyed_element") return readElement(walk, entry, { use, type: element });
    const key = childIn(tree, entry, "key") ?? entry + 1;
    const as = keyOf(walk, key, type);
    const value = childIn(tree, entry, "value");
    const named = { use: { ...use, name: as }, type: element };
    return { ...(value === undefined ? other : readElement(walk, value, named)), as };
  });
}

function readElement(walk: Walk, element: number, literal: Literal): Value {
  const inner = childOfKind(walk.tree, element, "literal_value");
  return inner === undefined ? read(walk, element + 1, literal.use) : construct(walk, inner, literal);
}

/** The name of a field, or what a key says. A name alone cannot be told from a constant, and holds no call. */
function keyOf(walk: Walk, key: number, type: number | undefined): string {
  const { tree } = walk;
  const expression = key + 1;
  if (kindOf(tree, expression) === "identifier") return textOf(tree, expression);
  const composite = childOfKind(tree, key, "literal_value");
  const keyType = type === undefined ? undefined : childIn(tree, type, "key");
  const value =
    composite === undefined ? read(walk, expression) : construct(walk, composite, { use: used, type: keyType });
  return value.kind === "text" ? value.text : compact(tree, key);
}
