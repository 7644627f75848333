import type { Place } from "../domain/architecture/layer.ts";
import type { Coverage, RuleCoverage } from "../domain/findings/report.ts";
import type { BuiltGraph } from "./pipeline/build-graph.ts";
import type { ReadPackages } from "./pipeline/read-packages.ts";

/** What a run saw of a tree. */
export function coverageOf(
  { graph, architecture, languages, leftOut }: BuiltGraph,
  packages: ReadPackages,
  rules: readonly RuleCoverage[],
): Coverage {
  const project = [...graph.modules.values()].filter(({ origin }) => origin === "project");
  const places = project.flatMap(({ files }) => files).map((path) => architecture.placeOf(path));
  const expectsLayer = ({ area }: Place) => area !== undefined || architecture.summary.origin === "declared";
  const leads = (origin: string) =>
    graph.dependencies.filter(({ to }) => graph.modules.get(to)?.origin === origin).length;
  return {
    files: places.length,
    languages: Object.fromEntries(Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1))),
    leftOut: { ...leftOut, generated: places.filter(({ role }) => role === "generated").length },
    modules: project.length,
    dependencies: graph.dependencies.length,
    assigned: places.filter(({ layer }) => layer !== undefined).length,
    unassigned: places.filter((place) => place.layer === undefined && place.role === undefined && expectsLayer(place))
      .length,
    unresolved: leads("unresolved"),
    generated: leads("generated"),
    ...packageCoverage(packages),
    rules,
  };
}

function packageCoverage({ packages, files }: ReadPackages): Pick<Coverage, "packageFiles" | "lockedPackages"> {
  const lockfiles = packages.projects.flatMap((project) => project.lockfiles);
  return { packageFiles: files, lockedPackages: lockfiles.reduce((sum, one) => sum + one.packages.length, 0) };
}
