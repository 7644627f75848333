import type { CallExpression, Expression, MemberExpression, TaggedTemplateExpression } from "oxc-parser";
import type { Value } from "../../../../domain/syntax/value.ts";
import { call } from "./call.ts";
import { type Reading, type Use, used } from "./reading.ts";
import { baseOf, memberStep, type Subject, valueOfSubject } from "./subject.ts";
import { typeName } from "./type-name.ts";

type Assertion = Extract<Expression, { readonly type: "TSAsExpression" | "TSSatisfiesExpression" | "TSTypeAssertion" }>;
type Link = MemberExpression | CallExpression | TaggedTemplateExpression | Assertion;

/** The value of a chain of members and calls: `this.orders.find(id)!.lines`. */
export function chain(reading: Reading, node: Expression, use: Use): Value {
  return valueOfSubject(reading, climb(reading, node, use));
}

/**
 * Reads a chain from its root on. Chains are as long as people make them (`builder.a().b()…`) and the tree holds them the
 * other way round, so they are climbed in a loop.
 */
export function climb(reading: Reading, node: Expression, use: Use): Subject {
  const links: Link[] = [];
  const base = descend(node, links);
  // The use is that of the last link which makes something; assertions hand it on.
  const last = links.findIndex((link) => !isAssertion(link));
  let subject = baseOf(reading, base, last === -1 ? use : used);
  for (let index = links.length - 1; index >= 0; index -= 1) {
    const link = links[index];
    if (link) subject = step(reading, subject, link, index === last ? use : used);
  }
  return subject;
}

/** Gathers the links of a chain, the last first, and gives its root. */
function descend(node: Expression, links: Link[]): Expression {
  let at = node;
  for (;;) {
    switch (at.type) {
      case "MemberExpression":
        links.push(at);
        at = at.object;
        break;
      case "CallExpression":
        links.push(at);
        at = at.callee;
        break;
      case "TaggedTemplateExpression":
        links.push(at);
        at = at.tag;
        break;
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
        links.push(at);
        at = at.expression;
        break;
      case "ChainExpression":
      case "TSNonNullExpression":
      case "TSInstantiationExpression":
        at = at.expression;
        break;
      default:
        return at;
    }
  }
}

function step(reading: Reading, subject: Subject, link: Link, use: Use): Subject {
  if (link.type === "MemberExpression") return memberStep(reading, subject, link);
  if (isAssertion(link)) return { ...subject, type: typeName(reading, link.typeAnnotation) };

  const index = call(reading, link, { subject, use });
  const from = requiredBy(reading, subject, index);
  const value: Value = { kind: "call", call: index };
  return from === undefined
    ? { at: link.end, value }
    : { at: link.end, value, path: `require(${JSON.stringify(from)})`, name: { from, name: "*" } };
}

/** `require("./order")` is the module itself. */
function requiredBy({ facts }: Reading, { path, name }: Subject, index: number): string | undefined {
  if (path !== "require" || !name) return undefined;
  const first = facts.calls[index]?.arguments[0];
  return first?.kind === "text" ? first.text : undefined;
}

function isAssertion(link: Link): link is Assertion {
  return link.type === "TSAsExpression" || link.type === "TSSatisfiesExpression" || link.type === "TSTypeAssertion";
}
