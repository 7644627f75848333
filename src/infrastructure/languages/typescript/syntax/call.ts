import type { CallExpression, NewExpression, TaggedTemplateExpression } from "oxc-parser";
import type { Call } from "../../../../domain/syntax/statement.ts";
import type { Value } from "../../../../domain/syntax/value.ts";
import type { Draft } from "./draft.ts";
import { other, template } from "./literal.ts";
import { type Reading, around, type Use } from "./reading.ts";
import { type Subject, valueOfSubject } from "./subject.ts";

const none: readonly Value[] = [];
const handedOn: Use = { result: "argument" };

type CallNode = CallExpression | NewExpression;

/** Notes a call with its arguments; its index. */
export function call(reading: Reading, node: CallNode | TaggedTemplateExpression, { subject, use }: Callee): number {
  const { calls } = reading.facts;
  const index = calls.length;
  const { line, column } = reading.positionOf(subject.at);
  const { callee, on } = calleeOf(reading, subject);
  const kind = node.type === "NewExpression" ? "new" : "call";
  const noted: Draft<Call> = around({ line, column, kind, callee, arguments: none, result: use.result }, reading.here);
  if (on) noted.on = on;
  if (use.to) noted.to = use.to;
  if (use.awaited) noted.awaited = true;
  calls.push(noted);
  noted.arguments =
    node.type === "TaggedTemplateExpression"
      ? [template(reading, node.quasi)]
      : argumentsOf(reading, node, { result: "argument", argumentOf: index });
  return index;
}

/** What is called, and what for. */
interface Callee {
  readonly subject: Subject;
  readonly use: Use;
}

/** A name that explains itself, or a method of a value. */
function calleeOf(reading: Reading, subject: Subject): Pick<Call, "callee" | "on"> {
  const { name, path, object, member = "" } = subject;
  if (name) return { callee: name.name === "*" ? { ...name, name: "default" } : name };
  if (object) return { callee: { name: member }, on: valueOfSubject(reading, object) };
  if (path !== undefined) return { callee: { name: path } };
  return { callee: { name: "" }, on: valueOfSubject(reading, subject) };
}

/** The values that are handed over; what is spread stands for any number of them. */
export function argumentsOf(reading: Reading, node: CallNode, use: Use): readonly Value[] {
  return node.arguments.map((one) => {
    if (one.type !== "SpreadElement") return reading.value(one, use);
    reading.value(one.argument, handedOn);
    return other;
  });
}
