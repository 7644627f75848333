import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Graph } from "../graph/graph.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import { enabling, weaving } from "./annotations.ts";

/** True for a project in which no proxies are between: AspectJ weaves into the classes, or a framework of the kind does. */
export function isWoven(code: Code, graph: Graph): boolean {
  const usesOther = [...graph.modules.keys()].some((id) => weaving.some((pattern) => matchesPackage(pattern, id)));
  return usesOther || [...code.files.values()].some((file) => hasWeavingMode(code, file));
}

function hasWeavingMode(code: Code, file: CodeFile): boolean {
  return file.syntax.types.some(({ marks = [] }) =>
    marks.some(
      ({ name, arguments: said = [] }) =>
        enabling.has(code.nameOf(file, name)) &&
        said.some((one) => one.kind === "name" && one.as === "mode" && one.path.endsWith("ASPECTJ")),
    ),
  );
}
