import type { Architecture } from "../architecture/architecture.ts";
import { type Change, changesBetween } from "./change.ts";
import type { ComparedTree, ComparedTrees } from "./compared-trees.ts";
import { type LevelOfBoth, levelOfBoth } from "./part-names.ts";
import type { Succession } from "./successors.ts";

/** A layer, a context or a service. */
export interface Part {
  readonly level: "layers" | "contexts" | "services";
  readonly name: string;
  /** How many source files stand in it. */
  readonly files: number;
}

/** What the architecture says that one layer may depend on another. */
export interface Permission {
  readonly from: string;
  readonly to: string;
}

/** How the architecture came to be known. */
export interface Origin {
  readonly origin: "inferred" | "declared";
  readonly preset: string;
}

/** What changed of the architecture itself, before anything is said of the code in it. */
export interface DefinitionChanges {
  /** Parts that appear, vanish, or (`changed`) have a new name. */
  readonly parts: readonly Change<Part>[];
  readonly origin?: { readonly before: Origin; readonly after: Origin };
  /** Between layers that both trees have. */
  readonly permissions: readonly Change<Permission>[];
}

/** Layers, contexts and services that appear or vanish, and what the architecture says of itself. */
export function definitionChanges(trees: ComparedTrees): DefinitionChanges {
  const [layers, contexts, services] = [
    levelOfBoth("layers", trees),
    levelOfBoth("contexts", trees),
    levelOfBoth("services", trees),
  ];
  const [before, after] = [originOf(trees.base), originOf(trees.head)];
  const isSame = before.origin === after.origin && before.preset === after.preset;
  return {
    parts: [
      ...partChanges("layers", layers),
      ...partChanges("contexts", contexts),
      ...partChanges("services", services),
    ],
    ...(!isSame && { origin: { before, after } }),
    permissions: permissionChanges(trees, layers),
  };
}

/** Without any layer there is nothing whose origin could matter. */
function originOf({ architecture: { summary } }: ComparedTree): Origin {
  return { origin: summary.origin, preset: summary.preset };
}

function partChanges(level: Part["level"], { base, head, nameInHead }: LevelOfBoth): readonly Change<Part>[] {
  const partsOf = ({ files }: LevelOfBoth["base"], nameOf: Succession) =>
    new Map([...files].map(([name, paths]) => [nameOf(name), { level, name, files: paths.length }] as const));
  const before = partsOf(base, nameInHead);
  const after = partsOf(head, (name) => name);
  return changesBetween<Part>(before, after, (was, is) => was.name === is.name);
}

function permissionChanges(
  { base, head }: ComparedTrees,
  { base: before, head: after, nameInHead }: LevelOfBoth,
): readonly Change<Permission>[] {
  const was = new Set([...before.files.keys()].map(nameInHead));
  const isOnBoth = (layer: string) => was.has(layer) && after.files.has(layer);
  return changesBetween(
    permissionsOf(base.architecture, nameInHead, isOnBoth),
    permissionsOf(head.architecture, (name) => name, isOnBoth),
    () => true,
  );
}

function permissionsOf({ layers }: Architecture, nameOf: Succession, isWanted: (layer: string) => boolean) {
  const pairs = layers.flatMap(({ name, mayDependOn }) => mayDependOn.map((to) => [nameOf(name), nameOf(to)] as const));
  const wanted = pairs.filter(([from, to]) => from !== to && isWanted(from) && isWanted(to));
  return new Map(wanted.map(([from, to]): [string, Permission] => [`${from}\0${to}`, { from, to }]));
}
