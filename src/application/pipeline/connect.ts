import type { Architecture } from "../../domain/architecture/architecture.ts";
import type { Dependency } from "../../domain/graph/dependency.ts";
import { type Graph, makeGraph } from "../../domain/graph/graph.ts";
import type { Module, Origin } from "../../domain/graph/module.ts";
import { byCodeUnit } from "../../domain/source/by-code-unit.ts";
import { byLocation } from "../../domain/source/by-location.ts";
import type { Import } from "../../domain/source/import.ts";
import type { Resolution } from "../ports/language.ts";
import type { LanguagePart } from "./resolve-all.ts";

/** Puts modules and resolved imports together into the graph. */
export function connect(parts: readonly LanguagePart[], architecture: Architecture): Graph {
  const modules = new Map<string, { origin: Origin; language?: string; files: string[] }>();
  const dependencies: Dependency[] = [];
  const inner: Dependency[] = [];
  for (const { language, resolver, files } of parts) {
    for (const { path } of files) addFile(modules, resolver.moduleOf(path), language.id, path);
    for (const { path, facts } of files) {
      const isTest = architecture.placeOf(path).role === "test";
      const from = { path, module: resolver.moduleOf(path), isTest, constraint: facts.constraint };
      for (const imported of facts.imports) {
        for (const resolution of resolver.resolve(path, imported)) {
          const dependency = dependencyOf(from, imported, resolution);
          if (dependency.to !== dependency.from) dependencies.push(dependency);
          else if (dependency.target !== undefined && dependency.target !== path) inner.push(dependency);
          if (!modules.has(resolution.module)) modules.set(resolution.module, { origin: resolution.origin, files: [] });
        }
      }
    }
  }
  return makeGraph(sorted(modules), dependencies.sort(byPlace), inner.sort(byPlace));
}

function addFile(
  modules: Map<string, { origin: Origin; language?: string; files: string[] }>,
  id: string,
  language: string,
  path: string,
): void {
  const module = modules.get(id) ?? { origin: "project" as const, language, files: [] };
  module.files.push(path);
  modules.set(id, module);
}

interface Importer {
  readonly path: string;
  readonly module: string;
  readonly isTest: boolean;
  readonly constraint: string | undefined;
}

function dependencyOf(from: Importer, imported: Import, resolution: Resolution): Dependency {
  const { line, column, endColumn, specifier } = imported;
  return {
    from: from.module,
    to: resolution.module,
    kind: from.isTest ? "test" : (resolution.kind ?? imported.kind),
    at: { path: from.path, line, column, endLine: line, endColumn },
    specifier,
    ...(resolution.target !== undefined && { target: resolution.target }),
    ...(from.constraint !== undefined && { constraint: from.constraint }),
    ...(resolution.reason !== undefined && { reason: resolution.reason }),
  };
}

function sorted(modules: ReadonlyMap<string, Omit<Module, "id">>): ReadonlyMap<string, Module> {
  const entries = [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(entries.map(([id, module]) => [id, { id, ...module, files: [...module.files].sort() }]));
}

function byPlace(a: Dependency, b: Dependency): number {
  return byLocation(a.at, b.at) || byCodeUnit(a.to, b.to);
}
