import { collapse, type GroupGraph } from "../domain/graph/collapse.ts";
import type { Dependency } from "../domain/graph/dependency.ts";
import type { Graph } from "../domain/graph/graph.ts";
import type { Module } from "../domain/graph/module.ts";
import { packageOf } from "./drawing-packages.ts";
import { counted, part, type Scope } from "./drawing-scope.ts";
import type { View } from "./drawing-views.ts";

/** A view of the modules in scope: boxes and what leads from one to another. */
export interface Picture {
  readonly view: View;
  readonly groups: GroupGraph;
  /** Boxes of what lies outside the project. */
  readonly outside: ReadonlySet<string>;
  /** Modules outside the project that are not drawn. */
  readonly leftOut: number;
}

/** More packages than this are one box where modules are collapsed, too. */
const mostPackages = 8;

/** Looks at a scope through a view. Packages are drawn if asked for, or if a finding is about them. */
export function pictureOf(scope: Scope, view: View, withPackages: boolean): Picture {
  const { modules } = scope.graph;
  const isDrawn = (dependency: Dependency) =>
    scope.isWanted(dependency) || isInside(modules, dependency) || (withPackages && isPackage(modules, dependency));
  const graph = part(scope.graph, isDrawn, ({ origin }) => origin === "project");
  const boxOfPackage = packageBoxes(graph, view);
  const groups = collapse(graph, (id, file) => {
    const module = modules.get(id);
    const path = file ?? module?.files[0];
    if (module && isOutside(module)) return boxOfPackage(module);
    return path === undefined ? undefined : view.boxOf(path, id);
  });
  const outside = new Set([...graph.modules.values()].filter(isOutside).map(boxOfPackage));
  return { view, groups, outside, leftOut: modules.size - graph.modules.size };
}

function isInside(modules: Graph["modules"], { to }: Dependency): boolean {
  return modules.get(to)?.origin === "project";
}

function isPackage(modules: Graph["modules"], { to }: Dependency): boolean {
  const origin = modules.get(to)?.origin;
  return origin === "package" || origin === "platform";
}

function isOutside({ origin }: Module): boolean {
  return origin !== "project" && origin !== "asset";
}

function packageBoxes({ modules }: Graph, { collapsed }: View): (module: Module) => string {
  const packages = [...modules.values()].filter(({ origin }) => origin === "package" || origin === "platform");
  const names = new Set(packages.map(({ id }) => packageOf(id)));
  const many = collapsed !== "module" && names.size > mostPackages ? `(${counted(names.size, "package")})` : undefined;
  return ({ id, origin }) => {
    if (origin === "unresolved") return "(unresolved imports)";
    return origin === "generated" ? "(generated code)" : (many ?? packageOf(id));
  };
}
