import { findAreas } from "./areas.ts";
import { findContexts, type FoundContext } from "./contexts.ts";
import { folderTree } from "./folder-tree.ts";
import { fold, sharedWords } from "./layer-names.ts";
import type { Layer } from "./layer.ts";
import { presets, type PresetName } from "./presets.ts";
import type { Area } from "./areas.ts";

/** What folder names alone say about a repository. */
export interface Inference {
  readonly layers: readonly Layer[];
  readonly areas: readonly Area[];
  readonly contexts: readonly FoundContext[];
  /** Folder → layer, for all areas. */
  readonly layerFolders: ReadonlyMap<string, { readonly layer: string; readonly area: Area }>;
  readonly mainFolders: ReadonlySet<string>;
  readonly sharedFolders: ReadonlySet<string>;
}

/**
 * Finds layers and contexts in the folder names of source files (tests left out). Classic floors make no contexts: their
 * services call each other across modules by right. `rules` or `policies` beside the
 * source folder of an area are domain: they are what the domain decides by.
 */
export function infer(
  { paths, units }: { readonly paths: readonly string[]; readonly units: readonly string[] },
  preset: PresetName,
): Inference {
  const tree = folderTree(paths);
  const clean = preset === "layered" ? [] : findAreas(tree, "clean");
  const layered = preset === "layered" || clean.length === 0 ? findAreas(tree, "layered") : [];
  const areas = [...clean, ...layered].map((area) => withPolicies(area, paths));
  const folders = areas.flatMap((area) =>
    [...area.layers].map(([folder, layer]) => [folder, { layer, area }] as const),
  );
  return {
    layers: presets[layered.length > 0 ? "layered" : preset].layers,
    areas,
    contexts: findContexts(clean, units),
    layerFolders: new Map(folders),
    mainFolders: new Set(areas.flatMap(({ main }) => main)),
    sharedFolders: new Set(
      areas
        .flatMap(({ leftOut }) => leftOut.map(({ folder }) => folder))
        .filter(isKernel)
        .map(({ path }) => path),
    ),
  };
}

function isKernel({ name }: { readonly name: string }): boolean {
  return sharedWords.has(fold(name));
}

const policyWords = ["rules", "policies"];

function withPolicies(area: Area, paths: readonly string[]): Area {
  const parent = area.folder === "." ? "" : area.folder.slice(0, area.folder.lastIndexOf("/") + 1);
  if (!/(?:^|\/)src$/u.test(area.folder) || ![...area.layers.values()].includes("domain")) return area;
  const found = policyWords
    .map((word) => parent + word)
    .filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)));
  if (found.length === 0) return area;
  return { ...area, layers: new Map([...area.layers, ...found.map((folder) => [folder, "domain"] as const)]) };
}
