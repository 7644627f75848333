import { parse } from "smol-toml";
import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import { unparsed } from "../../documents/unparsed.ts";
import { type Line, linesOf, used } from "./lines.ts";
import { managedTools } from "./tool-versions.ts";

/** mise's file: the table `tools`, each a version, a list of them, or a table with one. */
export function readMise(text: string, path: string): readonly PackageFacts[] {
  const tools = toolsIn(text);
  if (!tools) return [unparsed({ path, line: 1, column: 1 }, noToml)];
  const lines = linesOf(text);
  return [...tools].flatMap(([name, value]) => {
    const tool = managedTools.get(name.replace(/^core:/u, ""));
    const raw = versionOf(value);
    const line = lineOf(lines, name);
    return tool && raw !== undefined && line ? [used(path, line, raw, { tool, raw, source: "mise" })] : [];
  });
}

const noToml = { en: "This is not valid TOML.", "zh-CN": "这不是有效的 TOML。" };

function toolsIn(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const { tools } = parse(text);
    return new Map(typeof tools === "object" ? Object.entries(tools) : []);
  } catch {
    return undefined;
  }
}

function versionOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first;
  const version: unknown = typeof first === "object" && first !== null ? Reflect.get(first, "version") : undefined;
  return typeof version === "string" ? version : undefined;
}

/** The parser gives no places: the first line that begins with the name, or is the table of that tool. */
function lineOf(lines: readonly Line[], name: string): Line | undefined {
  return lines.find(({ text }) => {
    const start = text.trim().replace(/^["']/u, "");
    return (start.startsWith(name) && /^["']?\s*=/u.test(start.slice(name.length))) || start === `[tools.${name}]`;
  });
}
