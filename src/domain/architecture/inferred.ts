import type { Architecture } from "./architecture.ts";
import type { Area } from "./areas.ts";
import { contextFinder } from "./contexts.ts";
import { entryOf } from "./entry.ts";
import { infer, type Inference } from "./infer.ts";
import type { Context, Place } from "./layer.ts";
import { folderOf, foldersAround, nearestOf, unitFinder } from "./lookup.ts";
import { remember } from "../source/remember.ts";
import { defaultTalkThrough, presets } from "./presets.ts";
import { findServices } from "./services.ts";
import type { ProjectShape } from "./shape.ts";
import { countBy, summarize } from "./summarize.ts";
import type { LayerAssignment } from "./summary.ts";

/** The architecture that folder names suggest, judged by the table of the preset. */
export function inferredArchitecture(shape: ProjectShape): Architecture {
  const written = shape.paths.filter((path) => shape.roleOf(path) === undefined);
  const inference = infer({ paths: written, units: shape.units }, shape.settings.preset);
  const { layers } = inference;
  const services = findServices(shape.units, shape.deployed);
  const contexts = inference.contexts.map(({ name, folder }) => ({ name, folder }));
  const placeOf = placeFinder(inference, services, shape);
  const preset = layers === presets.layered.layers ? "layered" : shape.settings.preset;
  const leftOut = inference.areas.flatMap((area) =>
    area.leftOut.filter(({ folder }) => !inference.layerFolders.has(folder.path)),
  );
  const assignments = assignmentsOf(inference, shape.paths);
  const parts = { origin: "inferred" as const, preset, layers, contexts, services, assignments, placeOf };
  return {
    layers,
    contexts,
    services,
    placeOf,
    unitOf: unitFinder(shape.units),
    summary: summarize({ ...parts, paths: shape.paths }, leftOut),
  };
}

function assignmentsOf({ layerFolders }: Inference, paths: readonly string[]): readonly LayerAssignment[] {
  const sizes = new Map<string, number>();
  for (const [own, files] of countBy(paths, folderOf)) {
    for (const folder of foldersAround(`${own}/`)) sizes.set(folder, (sizes.get(folder) ?? 0) + files);
  }
  return [...layerFolders].map(([folder, { layer }]) => ({
    layer,
    pattern: `${folder}/**`,
    files: sizes.get(folder) ?? 0,
  }));
}

function placeFinder(inference: Inference, services: readonly Context[], shape: ProjectShape): (path: string) => Place {
  const serviceFolders = new Map(services.map(({ folder, name }) => [folder, name]));
  const contextOf = contextFinder(inference.contexts);
  // Layers that are siblings by their prefix claim no folder: others stand beside them.
  const areas = new Map(inference.areas.filter(({ id, folder }) => id === folder).map((area) => [area.folder, area]));
  const areaFolders = new Set(inference.areas.map(({ folder }) => folder));
  // Files of one folder stand in the same place, but for their role and what their own names say.
  const standingOf = remember((folder) => {
    const inside = `${folder}/`;
    const floor = floorOf(inside, inference, areas);
    return { floor, service: nearestOf(inside, serviceFolders), context: contextOf(inside, floor?.area) };
  });
  return remember((path) => {
    const { floor, service, context } = standingOf(folderOf(path));
    const role = shape.roleOf(path) ?? (floor?.layer ? undefined : roleAround(path, inference, areaFolders));
    return {
      ...(floor?.layer && { layer: floor.layer }),
      ...(floor && { area: floor.area.id }),
      ...(context && { context: context.name, open: isOpen(path, context, floor) }),
      ...(service && { service }),
      ...(role && { role }),
    };
  });
}

interface Floor {
  readonly layer?: string;
  readonly area: Area;
}

/** The deepest layer folder above the path; failing that, the area it lies in. */
function floorOf(path: string, { layerFolders }: Inference, areas: ReadonlyMap<string, Area>): Floor | undefined {
  const floor = nearestOf(path, layerFolders);
  if (floor) return floor;
  const area = nearestOf(path, areas);
  return area && { area };
}

function roleAround(
  path: string,
  { mainFolders, sharedFolders }: Inference,
  areaFolders: ReadonlySet<string>,
): "main" | "shared" | undefined {
  for (const folder of foldersAround(path)) {
    if (mainFolders.has(folder)) return "main";
    if (sharedFolders.has(folder)) return "shared";
  }
  return entryOf(path, areaFolders) ? "main" : undefined;
}

/** `order-events/`, `order-placed.integration-event.ts`: what is published by name. */
const publishes = /(?:^|[-_.])(?:contracts|events|integration-?events?)$|integrationevents?$/u;

/** Other contexts may use a context's own entry and what stands in `api`, `contracts`, `events` … */
function isOpen(path: string, context: Context, floor: Floor | undefined): boolean {
  const inside = path.slice(context.folder.length + 1).split("/");
  const names = inside.map((name) => name.replace(/\.\w+$/u, "").toLowerCase());
  return floor?.layer === undefined || names.some((name) => defaultTalkThrough.includes(name) || publishes.test(name));
}
