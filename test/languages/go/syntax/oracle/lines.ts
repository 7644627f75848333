import type { FunctionDeclaration, TypeDeclaration } from "../../../../../src/domain/syntax/declaration.ts";
import type { Name, TypeName } from "../../../../../src/domain/syntax/name.ts";
import type { Position, Spot } from "../../../../../src/domain/syntax/position.ts";
import type { Call } from "../../../../../src/domain/syntax/statement.ts";
import type { Syntax } from "../../../../../src/domain/syntax/syntax.ts";
import type { Argument, Value } from "../../../../../src/domain/syntax/value.ts";
import { quoted } from "./quoted.ts";

/** Lists of facts.go: one line a fact. */
export const lists = ["Types", "Functions", "Variables", "Calls", "Writes", "Exits", "Mentions"] as const;

/** What a file says, in the lines of facts.go. */
export type Lines = Readonly<Record<(typeof lists)[number], readonly string[]>>;

/** Stands in a line for a text that is known in part only: the rest of it is a constant of another file. */
export const hole = "\u0000";

/** What our reader found, in the lines of facts.go. */
export function linesOf(syntax: Syntax): Lines {
  const around = (spot: Spot) => aroundOf(syntax, spot);
  return {
    Types: syntax.types.map((one) => `${at(one)} ${typeOf(one)} to ${one.endLine}`),
    Functions: syntax.functions.map((one) => `${at(one)} ${functionOf(one)}${around(one)}`),
    Variables: syntax.variables.map((one) => `${at(one)} ${one.names.join(", ")}${around(one)}`),
    Calls: syntax.calls.map((one) => `${at(one)} ${callOf(one)}${around(one)}`),
    Writes: syntax.writes.map((one) => `${at(one)} ${one.field}${around(one)}`),
    Exits: syntax.exits.map((one) => `${at(one)} ${one.kind} ${one.values.length}${around(one)}`),
    Mentions: syntax.mentions.map((one) => `${at(one)} ${nameOf(one.name)}${around(one)}`),
  };
}

/** The types of variables and of receivers that our reader knows. */
export function typesAt(syntax: Syntax): ReadonlyMap<string, string> {
  const variables = syntax.variables.flatMap((one) => {
    return one.type && one.names.length === 1 ? [[`var ${at(one)}`, typeString(one.type)] as const] : [];
  });
  const receivers = syntax.calls.flatMap((one) => {
    return one.on?.kind === "name" && one.on.type && one.callee.name !== ""
      ? [[`on ${at(one)}`, typeString(one.on.type)] as const]
      : [];
  });
  return new Map([...variables, ...receivers]);
}

function at({ line, column }: Position): string {
  return `${line}:${column}`;
}

function aroundOf(syntax: Syntax, { in: within, within: words }: Spot): string {
  const outer = within === undefined ? undefined : syntax.functions[within];
  return `${outer ? ` in ${at(outer)}` : ""}${words ? `: ${words.join(", ")}` : ""}`;
}

function nameOf({ from, name }: Name): string {
  return from === undefined ? name : `${from}.${name}`;
}

function typeOf({ kind, name, parameters = [], fields, extends: above = [], of }: TypeDeclaration): string {
  const head = `${kind} ${name}${parameters.map((one) => ` <${one}>`).join("")}`;
  if (of) return `${head} of ${written(of)}`;
  const told = fields.map(({ name: field, type, tag }) => {
    return `; ${field} ${type ? written(type) : ""}${tag === undefined ? "" : ` ${quoted(tag)}`}`;
  });
  return `${head}${told.join("")} extends ${above.map(written).join(", ")}`;
}

function functionOf(one: FunctionDeclaration): string {
  const { kind, name, owner, receiver, parameters, results, statements = -1, endLine } = one;
  const full = owner === undefined ? name : `${receiver === undefined ? "" : `${receiver} `}${owner}.${name}`;
  const taken = parameters.map(({ name: own, type }) => `${own} ${type ? written(type) : ""}`);
  const head = kind === "lambda" ? "lambda " : `${kind} ${full}`;
  return `${head}(${taken.join(", ")}) → ${results.map(written).join(", ")} ${statements} to ${endLine}`;
}

function callOf({ kind, callee, on, arguments: handed, result, to = [] }: Call): string {
  const name = kind === "new" ? `new ${nameOf(callee)}` : on ? `…${callee.name}` : nameOf(callee);
  const targets = to.map((one) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(one) ? one : "…"));
  return `${name}(${handed.map(argumentOf).join(", ")}) ${result}${to.length > 0 ? ` ${targets.join(", ")}` : ""}`;
}

function argumentOf(one: Argument | Value): string {
  if (one.kind === "text") return quoted(one.text);
  if (one.kind === "joined") return hole;
  return one.kind === "number" && !one.text.startsWith("-") ? quoted(one.text) : "_";
}

/** A type as facts.go writes it. */
function written(type: TypeName): string {
  const { kind, name, of = [] } = type;
  const inner = of.map(written);
  if (kind === "named") return `${name ? nameOf(name) : "?"}${inner.length > 0 ? `<${inner.join(", ")}>` : ""}`;
  return wrapped(kind, inner);
}

/** A type as go/types writes it; wherever it has more to say than names, that is left out. */
function typeString({ kind, name, of = [] }: TypeName): string {
  const inner = of.map(typeString);
  if (kind !== "named") return wrapped(kind, inner);
  const own = name ? nameOf(name) : "?";
  if (own === "chan") return `chan ${inner.join()}`;
  return inner.length > 0 ? `${own}[${inner.join(", ")}]` : own;
}

function wrapped(kind: TypeName["kind"], inner: readonly string[]): string {
  switch (kind) {
    case "pointer":
      return `*${inner.join()}`;
    case "list":
      return `[]${inner.join()}`;
    case "map":
      return `map[${inner.join("]")}`;
    case "union":
      return inner.join(" | ");
    case "function":
      return `func(${inner.join(", ")})`;
    default:
      return `{${inner.join(", ")}}`;
  }
}
