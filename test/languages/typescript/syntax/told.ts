import type {
  Field,
  FunctionDeclaration,
  Mark,
  TypeDeclaration,
  Variable,
} from "../../../../src/domain/syntax/declaration.ts";
import type { Name, TypeName } from "../../../../src/domain/syntax/name.ts";
import type { Spot } from "../../../../src/domain/syntax/position.ts";
import type { Call, Catch, Write } from "../../../../src/domain/syntax/statement.ts";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import type { Argument, Value } from "../../../../src/domain/syntax/value.ts";

/** The facts of a file as short texts, one for each. */
export type Told = { readonly [List in Exclude<keyof Syntax, "problems">]: readonly string[] };

/** Puts facts in words: what an import explains as `from#name`, types behind `: `, the function around behind `in`. */
export function told(syntax: Syntax): Told {
  return {
    types: syntax.types.map(typeDeclaration),
    functions: syntax.functions.map(functionDeclaration),
    variables: syntax.variables.map(variable),
    calls: syntax.calls.map(call),
    writes: syntax.writes.map(write),
    exits: syntax.exits.map((one) => `${words(one.kind, ...one.values.map(value))}${spot(one)}`),
    catches: syntax.catches.map(handler),
    conditions: syntax.conditions.map((one) => `${one.reads.join(", ")}${spot(one)}`),
    mentions: syntax.mentions.map((one) => `${name(one.name)}${spot(one)}`),
    sql: syntax.sql.map((one) => `${one.text}${spot(one)}`),
    directives: syntax.directives.map((one) => `${one.line}:${one.column} ${one.text}`),
    reexports: syntax.reexports.map((one) => `${one.from ?? "."}#${one.name} as ${one.as}`),
  };
}

function words(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== "").join(" ");
}

/** `./order#Order.Line`, `Date.now`. */
export function name({ from, name: own }: Name): string {
  return from === undefined ? own : `${from}#${own}`;
}

/** `./order#Order[]`, `Promise<void>`, `string | number`, `Order?`, `{string, number}` for a type without a name. */
export function type({ kind, name: own, of = [] }: TypeName): string {
  const inner = of.map(type);
  switch (kind) {
    case "named":
      return `${own ? name(own) : "?"}${inner.length > 0 ? `<${inner.join(", ")}>` : ""}`;
    case "list":
      return `${inner}[]`;
    case "optional":
      return `${inner}?`;
    case "union":
      return inner.join(" | ");
    case "inline":
      return `{${inner.join(", ")}}`;
    default:
      return `${kind}<${inner.join(", ")}>`;
  }
}

function spot({ in: index, within = [] }: Spot): string {
  return `${index === undefined ? "" : ` in ${index}`}${within.length > 0 ? ` within ${within.join(" ")}` : ""}`;
}

/** Texts in quotes, `+` before one with holes, `#3` for a call, `ƒ3` for a function. */
export function value(one: Value): string {
  switch (one.kind) {
    case "text":
      return JSON.stringify(one.text);
    case "joined":
      return `+${JSON.stringify(one.text)}`;
    case "name":
      return `${one.path}${one.name ? `=${name(one.name)}` : ""}${one.type ? `:${type(one.type)}` : ""}`;
    case "call":
      return `#${one.call}`;
    case "function":
      return `ƒ${one.function}`;
    case "object":
      return `{${one.entries.map(argument).join(", ")}}`;
    case "list":
      return `[${one.items.map(value).join(", ")}]`;
    case "nothing":
      return "nothing";
    case "other":
      return "…";
    default:
      return one.text;
  }
}

function argument(one: Argument): string {
  return one.as === undefined ? value(one) : `${one.as}: ${value(one)}`;
}

function mark({ name: own, arguments: handed }: Mark): string {
  return `@${name(own)}${handed ? `(${handed.map(argument).join(", ")})` : ""}`;
}

function field(one: Field): string {
  const own = `${one.name}${one.type ? `: ${type(one.type)}` : ""}${one.value ? ` = ${value(one.value)}` : ""}`;
  return words(...(one.marks ?? []).map(mark), ...one.modifiers, own);
}

function typeDeclaration(one: TypeDeclaration): string {
  const own = `${one.name}${one.parameters ? `<${one.parameters.join(", ")}>` : ""}`;
  const head = words(
    ...(one.marks ?? []).map(mark),
    ...one.modifiers,
    one.kind,
    own,
    one.extends && `extends ${one.extends.map(type).join(", ")}`,
    one.implements && `implements ${one.implements.map(type).join(", ")}`,
    one.of && `= ${type(one.of)}`,
    one.values && `(${one.values.join(" | ")})`,
    one.in !== undefined && `in ${one.in}`,
  );
  return one.fields.length === 0 ? head : `${head} { ${one.fields.map(field).join("; ")} }`;
}

function functionDeclaration(one: FunctionDeclaration): string {
  const parameters = one.parameters.map((parameter) => {
    return words(
      ...(parameter.marks ?? []).map(mark),
      `${parameter.name}${parameter.type ? `: ${type(parameter.type)}` : ""}`,
    );
  });
  const signature = `${one.owner === undefined ? "" : `${one.owner}.`}${one.name}(${parameters.join(", ")})`;
  return `${words(
    ...(one.marks ?? []).map(mark),
    ...one.modifiers,
    one.kind,
    signature,
    one.results.length > 0 && `→ ${one.results.map(type).join(", ")}`,
    one.statements === undefined ? "contract" : `${one.statements}`,
    one.argumentOf !== undefined && `for #${one.argumentOf}`,
  )}${spot(one)}`;
}

function variable(one: Variable): string {
  const own = `${one.names.join(", ")}${one.members ? ` of ${one.members.join(", ")}` : ""}`;
  return `${words(
    ...one.modifiers,
    one.mutable ? "let" : "const",
    `${own}${one.type ? `: ${type(one.type)}` : ""}`,
    one.value && `= ${value(one.value)}`,
  )}${spot(one)}`;
}

function call(one: Call): string {
  const callee = `${one.on ? `${value(one.on)} . ` : ""}${name(one.callee)}`;
  return `${words(
    one.awaited && "await",
    one.kind === "new" && "new",
    `${callee}(${one.arguments.map(argument).join(", ")})`,
    one.result,
    one.to?.join(", "),
  )}${spot(one)}`;
}

function write(one: Write): string {
  const field = `${one.on}${one.type ? `:${type(one.type)}` : ""} . ${one.field}`;
  return `${words(field, one.value && `= ${value(one.value)}`)}${spot(one)}`;
}

function handler(one: Catch): string {
  return `${words(one.name, one.throws && "throws", `${one.statements}`)}${spot(one)}`;
}
