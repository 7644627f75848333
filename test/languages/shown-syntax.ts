import type { FunctionDeclaration, TypeDeclaration, Variable } from "../../src/domain/syntax/declaration.ts";
import type { Name, TypeName } from "../../src/domain/syntax/name.ts";
import type { Position, Surrounding } from "../../src/domain/syntax/position.ts";
import type { Call, Write } from "../../src/domain/syntax/statement.ts";
import type { Syntax } from "../../src/domain/syntax/syntax.ts";
import type { Argument, Value } from "../../src/domain/syntax/value.ts";

/** What `shown` gives. */
export type ShownSyntax = Readonly<Record<Exclude<keyof Syntax, "catches" | "reexports">, readonly string[]>>;

/** The facts of a file as short lines, one a fact, for tables of what a reader must find. */
export function shown(syntax: Syntax): ShownSyntax {
  return {
    types: syntax.types.map((one) => `${at(one)} ${type(one)}`),
    functions: syntax.functions.map((one) => `${at(one)} ${func(one)}${around(one)}`),
    variables: syntax.variables.map((one) => `${at(one)} ${variable(one)}${around(one)}`),
    calls: syntax.calls.map((one) => `${at(one)} ${call(one)}${around(one)}`),
    writes: syntax.writes.map((one) => `${at(one)} ${write(one)}${around(one)}`),
    exits: syntax.exits.map((one) => `${at(one)} ${one.kind} ${list(one.values)}${around(one)}`),
    conditions: syntax.conditions.map((one) => `${at(one)} ${one.reads.join(" ")}${around(one)}`),
    mentions: syntax.mentions.map((one) => `${at(one)} ${named(one.name)}${around(one)}`),
    sql: syntax.sql.map((one) => `${at(one)} ${one.text}${around(one)}`),
    directives: syntax.directives.map((one) => `${at(one)} ${one.text}${around(one)}`),
    problems: (syntax.problems ?? []).map((one) => `${at(one)} ${one.message.en}`),
  };
}

function at({ line, column }: Position): string {
  return `${line}:${column}`;
}

/** `in 2: loop, branch`, where 2 is the number of the function around. */
function around(spot: { readonly in?: number; readonly within?: readonly Surrounding[] }): string {
  const where = spot.in === undefined ? "" : ` in ${spot.in}`;
  return spot.within ? `${where}: ${spot.within.join(", ")}` : where;
}

function type(one: TypeDeclaration): string {
  const fields = one.fields.map(({ name, type, modifiers, tag }) => {
    return [...modifiers, name, type ? typeName(type) : "", tag === undefined ? "" : `\`${tag}\``]
      .filter(Boolean)
      .join(" ");
  });
  const parameters = one.parameters ? `<${one.parameters.join(", ")}>` : "";
  return [
    ...one.modifiers,
    `${one.kind} ${one.name}${parameters}`,
    one.extends && `extends ${one.extends.map(typeName).join(", ")}`,
    one.implements && `implements ${one.implements.map(typeName).join(", ")}`,
    one.of && `of ${typeName(one.of)}`,
    fields.length > 0 && `{ ${fields.join("; ")} }`,
    one.values && `values ${one.values.join(" ")}`,
    `to ${one.endLine}`,
    one.in !== undefined && `in ${one.in}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function func(one: FunctionDeclaration): string {
  const owner = one.owner === undefined ? "" : `${one.receiver ? `${one.receiver} ` : ""}${one.owner}.`;
  const parameters = one.parameters.map(({ name, type }) =>
    [name, type ? typeName(type) : ""].filter(Boolean).join(" "),
  );
  const results = one.results.length > 0 ? ` → ${one.results.map(typeName).join(", ")}` : "";
  const size = one.statements === undefined ? "" : ` ${one.statements} statements`;
  const handed = one.argumentOf === undefined ? "" : ` handed to #${one.argumentOf}`;
  const head = [...one.modifiers, one.kind, `${owner}${one.name}`].join(" ");
  return `${head}(${parameters.join(", ")})${results}${size} to ${one.endLine}${handed}`;
}

function variable(one: Variable): string {
  const names = one.names.join(", ");
  const kind = one.mutable ? "var" : "const";
  return [...one.modifiers, kind, names, one.type && typeName(one.type), one.value && `= ${value(one.value)}`]
    .filter(Boolean)
    .join(" ");
}

function call({ kind, callee, on, arguments: handed, result, to }: Call): string {
  const receiver = on ? `${value(on)} . ` : "";
  const target = to ? ` ${to.join(", ")}` : "";
  return `${kind === "new" ? "new " : ""}${receiver}${named(callee)}(${list(handed)}) ${result}${target}`;
}

function write({ on, type, field, value: held }: Write): string {
  return `${on}${type ? ` <${typeName(type)}>` : ""} . ${field}${held ? ` = ${value(held)}` : ""}`;
}

function named({ from, name }: Name): string {
  return from === undefined ? name : `${from}.${name}`;
}

/** A type in the manner of Go, for all languages. */
function typeName({ kind, name, of = [] }: TypeName): string {
  const inner = of.map(typeName);
  switch (kind) {
    case "named":
      return `${name ? named(name) : "?"}${inner.length > 0 ? `<${inner.join(", ")}>` : ""}`;
    case "pointer":
      return `*${inner.join()}`;
    case "list":
      return `[]${inner.join()}`;
    case "map":
      return `map[${inner.join("]")}`;
    case "optional":
      return `${inner.join()}?`;
    case "union":
      return inner.join(" | ");
    case "function":
      return `func(${inner.join(", ")})`;
    case "tuple":
      return `(${inner.join(", ")})`;
    case "inline":
      return `{${inner.join(", ")}}`;
  }
}

function list(values: readonly Argument[]): string {
  return values.map((one) => (one.as === undefined ? value(one) : `${one.as}: ${value(one)}`)).join(", ");
}

/** `#2` is the call with that number, `fn 2` the function. */
function value(one: Value): string {
  switch (one.kind) {
    case "text":
      return JSON.stringify(one.text);
    case "joined":
      return `\`${one.text}\``;
    case "number":
    case "boolean":
      return one.text;
    case "nothing":
      return "nothing";
    case "name":
      return `${one.path}${one.name ? ` (${named(one.name)})` : ""}${one.type ? ` <${typeName(one.type)}>` : ""}`;
    case "call":
      return `#${one.call}`;
    case "function":
      return `fn ${one.function}`;
    case "object":
      return `{ ${list(one.entries)} }`;
    case "list":
      return `[${list(one.items)}]`;
    case "other":
      return "…";
  }
}
