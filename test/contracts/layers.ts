import { type Case, forbid } from "./contract.ts";

/** A case about layers, top first. `direct`: what `boundaries/forbidden-dependency` must say, which looks at single imports. */
export interface LayerCase extends Case {
  readonly containers: readonly string[];
  /** Layers on one floor are written with `|` if they must not know each other, with `:` if they may. */
  readonly floors: readonly string[];
  readonly direct: readonly string[];
}

interface Told {
  readonly graph: string;
  readonly floors?: readonly string[];
  readonly containers?: readonly string[];
  /** Told by both rules. */
  readonly direct?: readonly string[];
  /** Told by the constraint alone: on the way lie modules of no layer. */
  readonly indirect?: readonly string[];
}

const threeFloors = ["high", "middle", "low"];

function layered(
  name: string,
  { graph, floors = threeFloors, containers = ["."], direct = [], indirect = [] }: Told,
): LayerCase {
  const constraints = containers.flatMap((container) => upward(floors, container === "." ? "" : `${container}/`));
  return { name, graph, floors, containers, direct, constraints, broken: [...direct, ...indirect].sort() };
}

/** No floor may reach one above it; nor a neighbour, where `|` says so. */
function upward(floors: readonly string[], prefix: string): readonly object[] {
  const named = floors.map((floor) => floor.split(/[|:]/u).map((name) => prefix + name.trim()));
  return named
    .flatMap((names, floor) =>
      names.map((name) => {
        const neighbours = floors[floor]?.includes("|") ? names.filter((other) => other !== name) : [];
        return forbid([name], [...named.slice(0, floor).flat(), ...neighbours]);
      }),
    )
    .filter((_, index) => index > 0 || (floors[0]?.includes("|") ?? false));
}

const legal = (prefix = "") =>
  `high/green → middle/orange, high/green → low/white/gamma, middle/orange → low/white, high/blue → tools, tools → middle/red`.replaceAll(
    /(high|middle|low|tools)/gu,
    `${prefix}$1`,
  );

const three = ["one", "two", "three"];
const inThree = three.map((name) => legal(`${name}/`)).join(", ");
const deepThree = three.map((name) => legal(`parts/${name}/`)).join(", ");
const bare = "high/green, high/blue, high/yellow/alpha, middle/orange/beta, middle/red, low/black, low/white/gamma";

/** Cases about floors that may only look down. */
export const layerCases: readonly LayerCase[] = [
  layered("what looks down, also through others", { graph: legal() }),
  layered("one look up", { graph: `${legal()}, middle/orange → high/green`, direct: ["middle/orange → high/green"] }),
  layered("one look up from deep inside", {
    graph: `${legal()}, low/white/gamma → middle/red`,
    direct: ["low/white/gamma → middle/red"],
  }),
  ...[".", "pkg"].flatMap((container) =>
    ["|", ":"].map((sign) => {
      const prefix = container === "." ? "" : `${container}/`;
      const arrow = `${prefix}middle_a/blue → ${prefix}middle_b/red`;
      return layered(`neighbours with ${sign} in ${container}`, {
        graph: `${prefix}high/x, ${prefix}low/x, ${prefix}middle_c/x, ${arrow}`,
        containers: [container],
        floors: ["high", ["middle_a", "middle_b", "middle_c"].join(sign), "low"],
        direct: sign === "|" ? [arrow] : [],
      });
    }),
  ),
  layered("three houses", { graph: inThree, containers: three }),
  layered("up, but into another house", {
    graph: `${inThree}, two/middle/green → one/high/green, three/low/cyan → two/high/red`,
    containers: three,
  }),
  layered("up in one of the houses", {
    graph: `${inThree}, two/middle/green → two/high/red`,
    containers: three,
    direct: ["two/middle/green → two/high/red"],
  }),
  layered("up through a place outside and another house", {
    graph: `${inThree}, one/middle/orange → yard/blue, yard/blue → two/high/red, two/high/red → one/high/green`,
    containers: three,
    indirect: ["one/middle/orange → one/high/green"],
  }),
  layered("houses by wildcard", { graph: deepThree, containers: three.map((name) => `parts/${name}`) }),
  layered("up in one of the houses by wildcard", {
    graph: `${deepThree}, parts/two/middle/green → parts/two/high/red`,
    containers: three.map((name) => `parts/${name}`),
    direct: ["parts/two/middle/green → parts/two/high/red"],
  }),
  layered("three ways up at once", {
    graph: `${bare}, low/white/gamma → tools/foo, tools/foo → tools/bar ×2, tools/bar → high/yellow/alpha,
      middle/orange/beta → high/blue, low/black → tools/baz, tools/baz → middle/red`,
    direct: ["middle/orange/beta → high/blue"],
    indirect: ["low/white/gamma → high/yellow/alpha", "low/black → middle/red"],
  }),
  layered("three beginnings, one step between", {
    graph: `${bare}, low/blue → tools/foo, low/green → tools/foo, low/red → tools/foo, tools/foo → high/yellow`,
    indirect: ["low/blue → high/yellow", "low/green → high/yellow", "low/red → high/yellow"],
  }),
  layered("two beginnings, two steps between", {
    graph: `${bare}, low/blue → tools/foo, low/green → tools/foo, tools/foo → tools/bar, tools/bar → high/yellow`,
    indirect: ["low/blue → high/yellow", "low/green → high/yellow"],
  }),
  layered("three ends, one step between: the first is told", {
    graph: `${bare}, low/yellow → tools/foo, tools/foo → high/blue, tools/foo → high/green, tools/foo → high/red`,
    indirect: ["low/yellow → high/blue"],
  }),
  layered("two ends, two steps between: the first is told", {
    graph: `${bare}, low/yellow → tools/foo, tools/foo → tools/bar, tools/bar → high/blue, tools/bar → high/green`,
    indirect: ["low/yellow → high/blue"],
  }),
  layered("two beginnings and two ends, three steps between", {
    graph: `${bare}, low/blue → tools/foo, low/green → tools/foo, tools/foo → tools/bar, tools/bar → tools/baz,
      tools/baz → high/red, tools/baz → high/yellow`,
    indirect: ["low/blue → high/red", "low/green → high/red"],
  }),
  layered("floors named in full", { graph: legal("pkg/"), floors: threeFloors.map((name) => `pkg/${name}`) }),
  layered("up between floors named in full", {
    graph: `${legal("pkg/")}, pkg/middle/orange → pkg/high/green`,
    floors: threeFloors.map((name) => `pkg/${name}`),
    direct: ["pkg/middle/orange → pkg/high/green"],
  }),
  layered("floors that are roots", { graph: `${legal()}, low/x` }),
  layered("up between roots", { graph: `${legal()}, middle/plum → high/blue`, direct: ["middle/plum → high/blue"] }),
  ...["one/blue", "under/two/blue"].map((container) =>
    layered(`two roots under one roof: ${container}`, {
      graph: `${["one/blue", "under/two/green", "under/two/blue"].map((name) => `${name}/high → ${name}/middle, ${name}/middle → ${name}/low`).join(", ")},
        under/two/blue/low → under/two/blue/middle`,
      containers: ["under/two/green", container],
      direct: container === "one/blue" ? [] : ["under/two/blue/low → under/two/blue/middle"],
    }),
  ),
];
