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

/** The facts of a file in the lines that SyntaxOracle.java prints: names without what explains them. */
export function linesOf(syntax: Syntax, text: string): readonly string[] {
  const source = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  const before = ({ line, column }: Spot) => source[line - 1]?.slice(0, column - 1) ?? "";
  return [
    ...syntax.types.flatMap((type) => [typeLine(type), ...type.fields.map((field) => fieldLine(type, field))]),
    ...syntax.functions.map(functionLine),
    ...syntax.variables.map((one) => variableLine(one, /\bvar\s+$/u.test(before(one)))),
    ...syntax.calls.map(callLine),
    ...syntax.writes.filter((one) => /\.\s*$/u.test(before(one))).map(writeLine),
    ...syntax.exits.map(exitLine),
    ...syntax.catches.map(catchLine),
    ...syntax.conditions.map((one) => `condition ${place(one)} ${around(one)}`),
  ];
}

function place({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}

function around({ within = [] }: Spot): string {
  return within.length > 0 ? ` within ${within.join(" ")}` : "";
}

function last({ name }: Name): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function toldType(type: TypeName | undefined): string {
  if (!type) return "?";
  const of = (type.of ?? []).map(toldType);
  if (type.kind === "list") return `${of[0]}[]`;
  return `${type.name ? last(type.name) : type.kind}${of.length > 0 ? `<${of.join(", ")}>` : ""}`;
}

function toldTypes(types: readonly TypeName[] = [], between = ", "): string {
  return types.map(toldType).join(between);
}

function toldValue(value: Value): string {
  if (value.kind === "text") return `"${value.text.slice(0, 40).replace(/[^ -~]/gu, "·")}"${value.text.length}`;
  if (value.kind === "name") return value.path.endsWith(".class") ? "class" : value.path;
  if (value.kind === "boolean") return value.text;
  if (value.kind === "nothing") return "null";
  return value.kind === "other" ? "…" : `#${value.kind}`;
}

function toldArguments(values: readonly Argument[] = []): string {
  return values.map((one) => `${one.as === undefined ? "" : `${one.as}=`}${toldValue(one)}`).join(", ");
}

function toldMark(mark: Mark): string {
  return `@${last(mark.name)}(${toldArguments(mark.arguments)})${place(mark)} `;
}

function heading({ marks = [], modifiers }: Pick<TypeDeclaration, "marks" | "modifiers">): string {
  return marks.map(toldMark).join("") + [...modifiers].sort().join(" ");
}

function typeLine(type: TypeDeclaration): string {
  const { kind, name, parameters = [], values = [], endLine } = type;
  const above = `extends [${toldTypes(type.extends)}] implements [${toldTypes(type.implements)}]`;
  return `type ${place(type)} ${heading(type)} ${kind} ${name}<${parameters.join(", ")}> ${above} values [${values.join(", ")}] to ${endLine}`;
}

function fieldLine({ name: owner }: TypeDeclaration, field: Field): string {
  const value = field.value ? ` = ${toldValue(field.value)}` : "";
  return `field ${place(field)} ${heading(field)} ${toldType(field.type)} ${owner}.${field.name}${value}`;
}

function functionLine(one: FunctionDeclaration): string {
  const { kind, owner, name, parameters, results, statements = "-", endLine, argumentOf } = one;
  const list = parameters.map((parameter) => {
    const marks = (parameter.marks ?? []).map(toldMark).join("");
    return `${marks}${toldType(parameter.type)} ${parameter.name}`;
  });
  const head = `function ${place(one)} ${heading(one)} ${kind} ${owner === undefined ? "" : `${owner}.`}${name}`;
  const rest = `throws [${toldTypes(one.throws)}] ${statements} to ${endLine}${argumentOf === undefined ? "" : " for"}`;
  return `${head}(${list.join(", ")}) → ${toldType(results[0])} ${rest}`;
}

function variableLine({ names, type, value, mutable, ...spot }: Variable, isVar: boolean): string {
  const words = `${mutable ? "" : "final "}${isVar ? "?" : toldType(type)} ${names[0]}`;
  return `variable ${place(spot)} ${words}${value ? ` = ${toldValue(value)}` : ""}${around(spot)}`;
}

function callLine(call: Call): string {
  const words = `${last(call.callee)}(${toldArguments(call.arguments)}) ${[call.result, ...(call.to ?? [])].join(" ")}`;
  return `${call.kind} ${place(call)} ${words}${around(call)}`;
}

function writeLine({ on, field, value, ...spot }: Write): string {
  return `write ${place(spot)} ${on.length > 100 ? "" : on}.${field}${value ? ` = ${toldValue(value)}` : ""}${around(spot)}`;
}

function exitLine({ kind, values, ...spot }: Exit): string {
  return `${kind} ${place(spot)} ${values.map(toldValue).join("")}${around(spot)}`;
}

function catchLine({ types, name = "", throws, statements, endLine, ...spot }: Catch): string {
  const words = `${toldTypes(types, " | ")} ${name} ${throws ? "throws " : ""}${statements} to ${endLine}`;
  return `catch ${place(spot)} ${words}${around(spot)}`;
}
