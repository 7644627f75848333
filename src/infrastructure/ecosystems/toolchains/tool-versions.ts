import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { ToolchainStatement } from "../../../domain/packages/toolchain.ts";
import { linesOf, used } from "./lines.ts";

/** Names of tools in asdf and mise. */
export const managedTools: ReadonlyMap<string, ToolchainStatement["tool"]> = new Map([
  ["nodejs", "node"],
  ["node", "node"],
  ["golang", "go"],
  ["go", "go"],
  ["npm", "npm"],
  ["pnpm", "pnpm"],
  ["yarn", "yarn"],
  ["bun", "bun"],
]);

/** asdf's file: a tool and its version on each line; what follows is taken only where the first is not installed. */
export function readToolVersions(text: string, path: string): readonly PackageFacts[] {
  return linesOf(text).flatMap((line) => {
    const [name = "", raw] = line.words;
    const tool = managedTools.get(name);
    return tool && raw !== undefined ? [used(path, line, raw, { tool, raw, source: ".tool-versions" })] : [];
  });
}
