import type { AssignmentExpression, MemberExpression, UpdateExpression } from "oxc-parser";
import type { Write } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import { climb } from "./chain.ts";
import { exportsAs, offerAs } from "./common-js.ts";
import type { Draft } from "./draft.ts";
import { other } from "./literal.ts";
import { namedValue } from "./named.ts";
import { leavesOf } from "./pattern.ts";
import { type Naming, type Reading, spotAt, surround, type Use, used } from "./reading.ts";
import { type Subject, valueOfSubject } from "./subject.ts";

/** `order.status = "paid"`, `total += 1`, `[this.first, rest] = orders`. */
export function assign(reading: Reading, node: AssignmentExpression, _use: Use): Value {
  const leaves = leavesOf(reading, node.left);
  const [first] = leaves;
  const isWhole = node.left.type !== "ArrayPattern" && node.left.type !== "ObjectPattern";
  if (isWhole && first?.member) return assignMember(reading, node, first.member);
  if (isWhole && first) return assigned(reading, node, { to: [first.name], naming: namingOf(first.name, first.at) });

  const to = leaves.map(({ member, name }) => (member ? pathOf(noteWrite(reading, member)) : name));
  return assigned(reading, node, { to, naming: namingOf("", node.right.start) });
}

/** `order.count++` */
export function update(reading: Reading, { argument }: UpdateExpression): Value {
  const [leaf] = leavesOf(reading, argument);
  if (leaf?.member) noteWrite(reading, leaf.member);
  return other;
}

function assignMember(reading: Reading, node: AssignmentExpression, member: MemberExpression): Value {
  const subject = climb(reading, member, used);
  const offered = node.operator === "=" ? exportsAs(reading, subject) : undefined;
  if (offered !== undefined) return offerAs(reading, node.right, { name: offered, at: subject.at });

  const write = noteWriteTo(reading, subject, member);
  const value = assigned(reading, node, { to: [pathOf(write)], naming: memberNaming(write, subject) });
  if (value.kind !== "other") write.value = value;
  return value;
}

/** What takes the value, and what a function is called that is the value. */
interface Taker {
  readonly to: readonly string[];
  readonly naming: Naming;
}

function assigned(reading: Reading, { operator, right }: AssignmentExpression, { to, naming }: Taker): Value {
  const { here } = reading;
  const outer = here.within;
  const isLazy = operator === "||=" || operator === "&&=" || operator === "??=";
  if (isLazy) surround(here, "branch");
  const use: Use = operator === "=" || isLazy ? { result: "assigned", to } : used;
  const value = namedValue(reading, right, { naming, use });
  here.within = outer;
  return value;
}

function noteWrite(reading: Reading, member: MemberExpression): Write {
  return noteWriteTo(reading, climb(reading, member, used), member);
}

/** Objects that are no variables are told by so much of their text. */
const longestObject = 80;

/** A write to an element of a list (`orders[0] = order`) is none to a field, and not noted. */
function noteWriteTo(reading: Reading, { object, member = "", at }: Subject, node: MemberExpression): Draft<Write> {
  const spot = spotAt(reading, at);
  const value: Value = object ? valueOfSubject(reading, object) : other;
  const text = reading.text.slice(node.object.start, Math.min(node.object.end, node.object.start + longestObject));
  const write: Draft<Write> = {
    ...spot,
    on: value.kind === "name" ? value.path : text.replace(/\s+/gu, ""),
    field: member,
  };
  if (value.kind === "name" && value.type) write.type = value.type;
  if (!member.startsWith("[")) reading.facts.writes.push(write);
  return write;
}

function pathOf({ on, field }: Write): string {
  return field.startsWith("[") ? on + field : `${on}.${field}`;
}

function namingOf(name: string, at: number): Naming {
  return { name, at, kind: "function", modifiers: [] };
}

/** `Order.prototype.pay = function () {}` is a method. */
function memberNaming({ on, field }: Write, { at }: Subject): Naming {
  if (!on.endsWith(".prototype")) return { ...namingOf(field, at), kind: "lambda" };
  return { name: field, at, kind: "method", owner: on.slice(0, -".prototype".length), modifiers: ["public"] };
}
