import type { ICruiseOptions, ICruiseResult, IDependency, IModule, OutputType } from "dependency-cruiser";
import type { DrawingEdge, DrawingModel, DrawingNode } from "../../domain/graph/drawing.ts";
import type { Names } from "./names.ts";

/** What reporters can be told about looks. */
export type Looks = NonNullable<ICruiseOptions["reporterOptions"]>;

/** How a model is to be told to a reporter. */
export interface Telling {
  readonly names: Names;
  /** Puts the nodes of a layer into a folder of its name, which reporters draw as a frame. */
  readonly framed: boolean;
  readonly looks?: Looks;
}

/** Lets a reporter of dependency-cruiser 17 write down a model. Loaded late: it is large, and few runs draw anything. */
export async function cruiserText(model: DrawingModel, outputType: OutputType, telling: Telling): Promise<string> {
  const { format } = await import("dependency-cruiser");
  const { output } = await format(cruiseResult(model, telling), { outputType });
  if (typeof output !== "string") throw new TypeError(`reporter ${outputType} gave no text`);
  return output.replaceAll("\r\n", "\n");
}

/** The path of a node in the words of the reporter. */
export function sourceOf({ id, layer }: DrawingNode, { names, framed }: Telling): string {
  return framed && layer !== undefined ? `${names.layer(layer)}/${names.node(id)}` : names.node(id);
}

/** The edges in the order in which reporters write them down: by the order of their first node. */
export function edgesAsWritten({ nodes, edges }: DrawingModel): readonly DrawingEdge[] {
  const bySource = edgesBySource(edges);
  return nodes.flatMap(({ id }) => bySource.get(id) ?? []);
}

function edgesBySource(edges: readonly DrawingEdge[]): ReadonlyMap<string, readonly DrawingEdge[]> {
  const found = new Map<string, DrawingEdge[]>();
  for (const edge of edges) {
    const known = found.get(edge.from);
    if (known) known.push(edge);
    else found.set(edge.from, [edge]);
  }
  return found;
}

function cruiseResult(model: DrawingModel, telling: Telling): ICruiseResult {
  const sources = new Map(model.nodes.map((node) => [node.id, sourceOf(node, telling)]));
  const edges = edgesBySource(model.edges);
  const modules = model.nodes.map((node): IModule => {
    const dependencies = (edges.get(node.id) ?? []).map((edge) =>
      dependencyOf(edge, sources.get(edge.to) ?? "", telling.names),
    );
    const source = sources.get(node.id) ?? "";
    return { source, valid: true, dependents: [], dependencies, ...(node.isExternal && { coreModule: true }) };
  });
  return {
    modules,
    summary: {
      ...{ violations: [], error: 0, warn: 0, info: 0, ignore: 0, totalCruised: modules.length },
      optionsUsed: { ...(telling.looks && { reporterOptions: telling.looks }) },
    },
  };
}

function dependencyOf({ weight, rules, severity, isCyclic }: DrawingEdge, resolved: string, names: Names): IDependency {
  return {
    resolved,
    // Themes can ask for the specifier: so it carries the weight.
    module: String(weight),
    circular: isCyclic,
    valid: severity === undefined,
    ...(severity && { rules: [{ name: names.rules(rules), severity: severity === "error" ? "error" : "warn" }] }),
    ...{ coreModule: false, couldNotResolve: false, dynamic: false, exoticallyRequired: false, followable: true },
    ...{ dependencyTypes: ["local"], moduleSystem: "es6", protocol: "file:", mimeType: "", instability: 0 },
  };
}
