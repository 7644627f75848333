import type { Syntax } from "../../../../../src/domain/syntax/syntax.ts";
import type { Position, Spot } from "../../../../../src/domain/syntax/position.ts";
import type { Mark } from "../../../../../src/domain/syntax/declaration.ts";
import { name as told, type as toldType } from "../told.ts";
import type { Lines } from "./compare.ts";

/** The facts of our reader as lines. */
export function ourLines(syntax: Syntax): Lines {
  const spot = ({ in: index, within = [] }: Spot): string => {
    const around = index === undefined ? undefined : syntax.functions[index];
    return `${around ? ` in ${at(around)}` : ""}${within.length > 0 ? ` within ${within.join(" ")}` : ""}`;
  };
  return {
    types: syntax.types.map((one) =>
      [
        at(one),
        ...one.modifiers,
        one.kind,
        one.name,
        `<${(one.parameters ?? []).join(", ")}>`,
        ...(one.of ? [`= ${toldType(one.of)}`] : []),
        ...(one.extends ?? []).map((base) => `extends ${toldType(base)}`),
        ...(one.implements ?? []).map((base) => `implements ${toldType(base)}`),
        `(${(one.values ?? []).join(" | ")})`,
        ...(one.marks ?? []).map(mark),
      ].join(" "),
    ),
    fields: syntax.types.flatMap(({ name, fields }) =>
      fields.map((one) =>
        [
          at(one),
          ...one.modifiers,
          `${name}.${one.name}:`,
          one.type ? toldType(one.type) : "?",
          one.value ? "=" : "",
          ...(one.marks ?? []).map(mark),
        ].join(" "),
      ),
    ),
    functions: syntax.functions.map((one) => {
      const list = one.parameters.map(({ name, type }) => `${name}: ${type ? toldType(type) : "?"}`).join(", ");
      const full = `${one.owner === undefined ? "" : `${one.owner}.`}${one.name}(${list})`;
      return [at(one), ...one.modifiers, one.kind, full, one.statements ?? "contract", one.endLine, spot(one)].join(
        " ",
      );
    }),
    results: syntax.functions.flatMap((one) => one.results.map((result) => `${at(one)} ${toldType(result)}`)),
    variables: syntax.variables
      .filter(({ names }) => names[0] !== "default")
      .map((one) =>
        [
          at(one),
          ...one.modifiers,
          one.mutable ? "let" : "const",
          one.names.join(", "),
          one.type ? toldType(one.type) : "?",
          spot(one),
        ].join(" "),
      ),
    calls: syntax.calls.map((one) => {
      const callee = one.on ? `.${one.callee.name}` : told(one.callee);
      return [
        at(one),
        callee,
        one.kind === "new" ? "new" : "",
        `/${one.arguments.length}`,
        one.awaited ? "await" : "",
        one.result,
        spot(one),
      ].join(" ");
    }),
    mentions: syntax.mentions
      .filter(({ name }) => name.from !== undefined)
      .map((one) => `${at(one)} ${told(one.name)}${spot(one)}`),
    writes: syntax.writes.map((one) => `${at(one)} ${one.field}${spot(one)}`),
    exits: syntax.exits.map((one) => `${at(one)} ${one.kind} ${one.values.length}${spot(one)}`),
    catches: syntax.catches.map(
      (one) => `${at(one)} ${one.name ?? ""} ${one.throws ? "throws" : ""} ${one.endLine}${spot(one)}`,
    ),
  };
}

function at({ line, column }: Position): string {
  return `${line}:${column}`;
}

function mark({ name, arguments: handed = [] }: Mark): string {
  return `@${told(name)}/${handed.length}`;
}
