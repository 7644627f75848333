import { type ParseError, parse } from "jsonc-parser";
import type { Text } from "../../../../domain/findings/text.ts";
import { jsonFault } from "../../../texts/json-fault.ts";
import type { ManifestProblem } from "../../../../application/ports/language.ts";

const tooDeep: Text = { en: "This nests too deeply to be read.", "zh-CN": "嵌套过深，无法读取。" };

/** An object of JSON, or nothing. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads JSON with comments and trailing commas, as package managers' and TypeScript's own files are read. */
export function readJson(path: string, text: string): { value: JsonObject; problems: readonly ManifestProblem[] } {
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(text.replace(/^\uFEFF/u, ""), errors, { allowTrailingComma: true });
    return { value: asObject(value) ?? {}, problems: errors.slice(0, 1).map((error) => problem(path, text, error)) };
  } catch {
    // The parser calls itself for each level: all it can throw is the end of the stack.
    return { value: {}, problems: [{ path, message: tooDeep }] };
  }
}

/** The value as an object; `undefined` for lists and plain values. */
export function asObject(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** The strings of a list, or one string as a list. */
export function asStrings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The value as a string; `undefined` for anything else. */
export function asString(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function problem(path: string, text: string, { error, offset }: ParseError): ManifestProblem {
  const before = text.slice(0, offset).split("\n");
  return { path, message: jsonFault(error), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
