import { Project, type SourceFile } from "ts-morph";
import type { ReadSyntax } from "../../../../../src/application/ports/language.ts";
import { typeLines } from "./declared-types.ts";
import { fieldLines, variableLines } from "./fields.ts";
import { functionLines, resultLines } from "./functions.ts";
import { ownNodes } from "./own-nodes.ts";
import { ourLines } from "./ours.ts";
import { callLines, catchLines, exitLines, mentionLines, writeLines } from "./statements.ts";

/** Facts of one file as lines, by what they are about. */
export type Lines = {
  readonly [Topic in
    | "types"
    | "fields"
    | "functions"
    | "results"
    | "variables"
    | "calls"
    | "mentions"
    | "writes"
    | "exits"
    | "catches"]: readonly string[];
};

/** What only one of two readers says. */
export interface Difference {
  readonly path: string;
  readonly topic: string;
  readonly side: "ours" | "theirs";
  readonly line: string;
}

/** The facts of a file as ts-morph sees them. */
export function theirLines(file: SourceFile): Lines {
  const nodes = ownNodes(file);
  return {
    types: typeLines(nodes),
    fields: fieldLines(nodes),
    functions: functionLines(nodes),
    results: resultLines(nodes),
    variables: variableLines(nodes),
    calls: callLines(nodes),
    mentions: mentionLines(nodes),
    writes: writeLines(nodes),
    exits: exitLines(nodes),
    catches: catchLines(nodes),
  };
}

/** Reads texts with both readers and says where they differ, and how many facts were compared. */
export function compare(
  read: ReadSyntax,
  texts: ReadonlyMap<string, string>,
): { readonly facts: number; readonly differences: readonly Difference[] } {
  const project = new Project({
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    compilerOptions: { noResolve: true, allowJs: true, jsx: 1 },
  });
  const differences: Difference[] = [];
  let facts = 0;
  for (const [path, text] of texts) {
    const ours = ourLines(read(text, path));
    const theirs = theirLines(project.createSourceFile(path, text, { overwrite: true }));
    for (const [topic, all] of Object.entries(theirs)) {
      const [lines, untold] = [all.filter((line) => !line.endsWith(" ?")), placesUntold(topic, all)];
      const own = (Object.entries(ours).find(([name]) => name === topic)?.[1] ?? []).filter(
        (line) => !untold.has(placeOf(line)),
      );
      facts += lines.length;
      for (const line of without(own, lines)) differences.push({ path, topic, side: "ours", line });
      for (const line of without(lines, own)) differences.push({ path, topic, side: "theirs", line });
    }
  }
  return { facts, differences };
}

/** Where a function leaves it to others to find out what it gives back: that is judged elsewhere. */
function placesUntold(topic: string, lines: readonly string[]): ReadonlySet<string> {
  return new Set(topic === "results" ? lines.filter((line) => line.endsWith(" ?")).map(placeOf) : []);
}

function placeOf(line: string): string {
  return line.split(" ", 1)[0] ?? "";
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const index = left.indexOf(line);
    if (index === -1) return true;
    left.splice(index, 1);
    return false;
  });
}
