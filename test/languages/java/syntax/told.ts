import type {
  Field,
  FunctionDeclaration,
  Mark,
  TypeDeclaration,
  Variable,
} from "../../../../src/domain/syntax/declaration.ts";
import type { Name, TypeName } from "../../../../src/domain/syntax/name.ts";
import type { Spot } from "../../../../src/domain/syntax/position.ts";
import type { Call, Catch, Exit, Write } from "../../../../src/domain/syntax/statement.ts";
import type { Syntax } from "../../../../src/domain/syntax/syntax.ts";
import type { Argument, Value } from "../../../../src/domain/syntax/value.ts";
import { java } from "../../../../src/infrastructure/languages/java/index.ts";

const read = await java.syntax?.load();

/** What the reader says of a Java text. */
export function syntaxOf(text: string, path = "Order.java"): Syntax {
  if (!read) throw new Error("Java has no reader");
  return read(text, path);
}

/** `package:Type.member`, or the name alone. */
export function toldName({ from, name }: Name): string {
  return from === undefined ? name : `${from}:${name}`;
}

/** `java.util:List<Order>`, `int[]`. */
export function toldType(type: TypeName | undefined): string {
  if (!type) return "?";
  const of = type.of ?? [];
  if (type.kind === "list") return `${toldType(of[0])}[]`;
  return `${type.name ? toldName(type.name) : type.kind}${of.length > 0 ? `<${of.map(toldType).join(", ")}>` : ""}`;
}

/** A value as Java writes it; names are followed by what explains them (`=`) and by their type (`:`). */
export function toldValue(value: Value): string {
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.text);
    case "joined":
      return `+${JSON.stringify(value.text)}`;
    case "name":
      return [value.path, value.name && `=${toldName(value.name)}`, value.type && `:${toldType(value.type)}`].join("");
    case "call":
      return `call${value.call}`;
    case "function":
      return `function${value.function}`;
    case "list":
      return `{${value.items.map(toldValue).join(", ")}}`;
    case "object":
      return `@(${toldArguments(value.entries)})`;
    case "nothing":
      return "null";
    case "other":
      return "…";
    default:
      return value.text;
  }
}

function toldArguments(entries: readonly Argument[]): string {
  return entries.map((entry) => `${entry.as === undefined ? "" : `${entry.as} = `}${toldValue(entry)}`).join(", ");
}

function toldMark({ name, arguments: entries = [] }: Mark): string {
  return `@${toldName(name)}${entries.length > 0 ? `(${toldArguments(entries)})` : ""}`;
}

/** `in 0 loop branch`: the function around and what is around in it. */
export function toldSpot({ in: index, within = [] }: Spot): string {
  return [index === undefined ? "" : ` in ${index}`, ...within].join(" ");
}

function toldField({ name, type, modifiers, marks = [], value }: Field): string {
  const words = [...marks.map(toldMark), ...modifiers, toldType(type), name].join(" ");
  return value ? `${words} = ${toldValue(value)}` : words;
}

/** A type in one line, its fields in further ones. */
export function toldTypeDeclaration(type: TypeDeclaration): readonly string[] {
  const { name, kind, modifiers, marks = [], parameters = [], extends: above = [], implements: contracts = [] } = type;
  const head = [
    ...marks.map(toldMark),
    ...modifiers,
    kind,
    `${name}${parameters.length > 0 ? `<${parameters.join(", ")}>` : ""}`,
    ...(above.length > 0 ? [`extends ${above.map(toldType).join(", ")}`] : []),
    ...(contracts.length > 0 ? [`implements ${contracts.map(toldType).join(", ")}`] : []),
    ...(type.values ? [`{ ${type.values.join(", ")} }`] : []),
    ...(type.in === undefined ? [] : [`in ${type.in}`]),
  ];
  return [head.join(" "), ...type.fields.map((field) => `  ${toldField(field)}`)];
}

/** A function with its heading, where it stands and how long it is. */
export function toldFunction(one: FunctionDeclaration): string {
  const { marks = [], modifiers, kind, owner, name, parameters, results, throws = [], statements, argumentOf } = one;
  const list = parameters.map((parameter) =>
    [...(parameter.marks ?? []).map(toldMark), toldType(parameter.type), parameter.name].join(" "),
  );
  return [
    ...marks.map(toldMark),
    ...modifiers,
    kind,
    `${owner === undefined ? "" : `${owner}.`}${name}(${list.join(", ")})`,
    ...(results.length > 0 ? [`→ ${results.map(toldType).join(", ")}`] : []),
    ...(throws.length > 0 ? [`throws ${throws.map(toldType).join(", ")}`] : []),
    ...(statements === undefined ? [] : [`${statements}`]),
    ...(argumentOf === undefined ? [] : [`for call${argumentOf}`]),
  ]
    .join(" ")
    .concat(toldSpot(one));
}

/** `repository.save(order) dropped in 0`. */
export function toldCall(call: Call): string {
  const { kind, callee, on, arguments: list, result, to } = call;
  const target = `${kind === "new" ? "new " : ""}${on ? `${toldValue(on)}.` : ""}${toldName(callee)}`;
  return `${target}(${toldArguments(list)}) ${result}${to ? ` ${to.join(", ")}` : ""}${toldSpot(call)}`;
}

/** `final Order order = call0 in 0`. */
export function toldVariable({ names, type, value, modifiers, ...spot }: Variable): string {
  const words = [...modifiers, toldType(type), names.join(", ")].join(" ");
  return `${words}${value ? ` = ${toldValue(value)}` : ""}${toldSpot(spot)}`;
}

/** `this:Order.status = "paid" in 0`. */
export function toldWrite({ on, type, field, value, ...spot }: Write): string {
  const object = `${on}${type ? `:${toldType(type)}` : ""}`;
  return `${object}.${field}${value ? ` = ${toldValue(value)}` : ""}${toldSpot(spot)}`;
}

/** `throw call0 in 0 branch`. */
export function toldExit({ kind, values, ...spot }: Exit): string {
  return `${[kind, ...values.map(toldValue)].join(" ")}${toldSpot(spot)}`;
}

/** `java.sql:SQLException e throws 1 in 0`. */
export function toldCatch({ types, name, throws, statements, ...spot }: Catch): string {
  const words = [types.map(toldType).join(" | "), name, ...(throws ? ["throws"] : []), statements];
  return `${words.join(" ")}${toldSpot(spot)}`;
}
