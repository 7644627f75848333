import type { Architecture } from "./architecture.ts";
import type { Area } from "./areas.ts";
import { infer, type Inference } from "./infer.ts";
import type { Context, Place } from "./layer.ts";
import { remember, unitFinder } from "./lookup.ts";
import { defaultTalkThrough, presets } from "./presets.ts";
import { contextAround } from "./contexts.ts";
import { entryOf } from "./entry.ts";
import type { ProjectShape } from "./shape.ts";
import { findServices } from "./services.ts";
import { summarize } from "./summarize.ts";

/** The architecture that folder names suggest, judged by the table of the preset. */
export function inferredArchitecture(shape: ProjectShape): Architecture {
  const written = shape.paths.filter((path) => shape.roleOf(path) === undefined);
  const inference = infer({ paths: written, units: shape.units }, shape.settings.preset);
  const services = findServices(shape.units);
  const placeOf = remember((path: string) => placeIn(path, inference, services, shape));
  const preset = inference.layers === presets.layered.layers ? "layered" : shape.settings.preset;
  const contexts = inference.contexts.map(({ name, folder }) => ({ name, folder }));
  const leftOut = inference.areas.flatMap((area) =>
    area.leftOut.filter(({ folder }) => !inference.layerFolders.has(folder.path)),
  );
  const patterns = [...inference.layerFolders].map(([folder, { layer }]) => ({ layer, pattern: `${folder}/**` }));
  return {
    layers: inference.layers,
    contexts,
    services,
    placeOf,
    unitOf: unitFinder(shape.units),
    summary: summarize(
      {
        origin: "inferred",
        preset,
        layers: inference.layers,
        contexts,
        services,
        patterns,
        placeOf,
        paths: shape.paths,
      },
      leftOut,
    ),
  };
}

function placeIn(path: string, inference: Inference, services: readonly Context[], shape: ProjectShape): Place {
  const service = services.find(({ folder }) => path.startsWith(`${folder}/`))?.name;
  const found = floorOf(path, inference);
  const context = contextAround(path, found?.area, inference.contexts);
  const role = shape.roleOf(path) ?? (found?.layer ? undefined : roleAround(path, inference));
  return {
    ...(found?.layer && { layer: found.layer }),
    ...(found && { area: found.area.id }),
    ...(context && { context: context.name, open: isOpen(path, context, found) }),
    ...(service && { service }),
    ...(role && { role }),
  };
}

interface Floor {
  readonly layer?: string;
  readonly area: Area;
}

/** The deepest layer folder above the path; failing that, the area it lies in. */
function floorOf(path: string, { layerFolders, areas }: Inference): Floor | undefined {
  for (const folder of ancestors(path)) {
    const floor = layerFolders.get(folder);
    if (floor) return floor;
  }
  const around = areas.filter(({ folder }) => folder === "." || path.startsWith(`${folder}/`));
  const area = around.at(-1);
  return area && { area };
}

function roleAround(path: string, { mainFolders, sharedFolders, areas }: Inference): "main" | "shared" | undefined {
  for (const folder of ancestors(path)) {
    if (mainFolders.has(folder)) return "main";
    if (sharedFolders.has(folder)) return "shared";
  }
  return entryOf(
    path,
    areas.map(({ folder }) => folder),
  )
    ? "main"
    : undefined;
}

/** Other contexts may use a context's own entry and what stands in `api`, `contracts`, `events` … */
function isOpen(path: string, context: Context, floor: Floor | undefined): boolean {
  const inside = path.slice(context.folder.length + 1).split("/");
  const names = inside.map((name) => name.replace(/\.\w+$/u, "").toLowerCase());
  return floor?.layer === undefined || names.some((name) => defaultTalkThrough.includes(name));
}

function* ancestors(path: string): Generator<string> {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) yield path.slice(0, end);
}
