import type { Dependency, DependencyKind } from "../../src/domain/graph/dependency.ts";
import { type Graph, makeGraph } from "../../src/domain/graph/graph.ts";
import type { Module, Origin } from "../../src/domain/graph/module.ts";

const arrow = /^(?<from>\S+)\s*→(?<kind>[a-z]*)\s+(?<to>\S+?)(?:\s*×(?<times>\d+))?$/u;
const kinds: readonly string[] = ["value", "type", "dynamic", "reexport", "annotation", "test"];

/**
 * Reads a graph written as `a → b, b →type c, c → a ×3, d`: modules by name, dependencies with their kind (`value` if
 * none is given) and number of places. A name with a colon (`npm:axios`) is a package, any other a project file.
 */
export function readArrows(text: string): Graph {
  const modules = new Map<string, Module>();
  const dependencies: Dependency[] = [];
  for (const part of text.split(/[,\n]/u).map((piece) => piece.trim())) {
    if (part === "") continue;
    const ends = readArrow(part, dependencies.length + 1);
    for (const dependency of ends) dependencies.push(dependency);
    for (const id of ends[0] ? [ends[0].from, ends[0].to] : [part]) modules.set(id, moduleOf(id));
  }
  return makeGraph(new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1))), dependencies.sort(byPlace));
}

function readArrow(text: string, line: number): readonly Dependency[] {
  const { from, to, kind, times } = arrow.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) {
    if (text.includes("→")) throw new Error(`not an arrow: ${text}`);
    return [];
  }
  return Array.from({ length: Number(times ?? 1) }, (_, index) => ({
    from,
    to,
    kind: readKind(kind || "value"),
    at: { path: from, line: line + index, column: 1 },
    specifier: to,
    ...(!to.includes(":") && { target: to }),
  }));
}

function readKind(word: string): DependencyKind {
  const isKind = (name: string): name is DependencyKind => kinds.includes(name);
  if (!isKind(word)) throw new Error(`no kind of dependency: ${word}`);
  return word;
}

function moduleOf(id: string): Module {
  const origin: Origin = id.startsWith("node:") ? "platform" : id.includes(":") ? "package" : "project";
  return {
    id,
    origin,
    files: origin === "project" ? [id] : [],
    ...(origin === "project" && { language: "typescript" }),
  };
}

function byPlace(a: Dependency, b: Dependency): number {
  if (a.at.path !== b.at.path) return a.at.path < b.at.path ? -1 : 1;
  return a.at.line - b.at.line;
}
