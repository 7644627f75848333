import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ToolchainStatement } from "../../../domain/packages/toolchain.ts";
import { linesOf, used } from "./lines.ts";

const tools: ReadonlyMap<string, ToolchainStatement["tool"]> = new Map([
  [".nvmrc", "node"],
  [".node-version", "node"],
  [".go-version", "go"],
  [".bun-version", "bun"],
]);

/** A file that holds one version: the first word of its first line that is no comment. */
export function readVersionFile(text: string, path: string, name: string): readonly PackageFacts[] {
  const tool = tools.get(name);
  const [line] = linesOf(text);
  const [raw] = line?.words ?? [];
  return tool && line && raw !== undefined ? [used(path, line, raw, { tool, raw, source: name })] : [];
}
