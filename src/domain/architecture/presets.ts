import type { Layer } from "./layer.ts";

export type PresetName = "clean" | "onion" | "hexagonal" | "layered" | "modular-monolith";

/** A ready-made table of layers. */
export interface Preset {
  readonly name: PresetName;
  /** For people, one sentence. */
  readonly summary: string;
  /** Innermost first. */
  readonly layers: readonly Layer[];
  /** True if contexts are part of the style and must be found or declared. */
  readonly contexts: boolean;
}

const cleanLayers: readonly Layer[] = [
  { name: "domain", mayDependOn: [] },
  { name: "application", mayDependOn: ["domain"] },
  { name: "infrastructure", mayDependOn: ["domain", "application"] },
  { name: "interface", mayDependOn: ["domain", "application"] },
];

/** Clean Architecture (Martin, 2017): source dependencies point inwards; the two outer layers do not know each other. */
const clean: Preset = {
  name: "clean",
  summary: "domain ← application ← infrastructure and interface, which do not know each other",
  layers: cleanLayers,
  contexts: false,
};

/** Onion Architecture (Palermo, 2008): as clean, but outer rings may use all inner ones, also sideways. */
const onion: Preset = {
  name: "onion",
  summary: "domain ← application ← infrastructure ← interface; each ring may use all inner rings",
  layers: [
    { name: "domain", mayDependOn: [] },
    { name: "application", mayDependOn: ["domain"] },
    { name: "infrastructure", mayDependOn: ["domain", "application"] },
    { name: "interface", mayDependOn: ["domain", "application", "infrastructure"] },
  ],
  contexts: false,
};

/** Ports and Adapters (Cockburn, 2005): driving and driven adapters around one application; they meet only in its ports. */
const hexagonal: Preset = {
  name: "hexagonal",
  summary: "domain ← application (with its ports) ← adapters, driving and driven, which do not know each other",
  layers: cleanLayers,
  contexts: false,
};

/** The classic three floors: handlers → services → models. */
const layered: Preset = {
  name: "layered",
  summary: "handlers → services → models",
  layers: [
    { name: "models", mayDependOn: [] },
    { name: "services", mayDependOn: ["models"] },
    { name: "handlers", mayDependOn: ["services", "models"] },
  ],
  contexts: false,
};

const modularMonolith: Preset = {
  name: "modular-monolith",
  summary: "clean layers in every context; contexts talk only through api, contracts and events",
  layers: cleanLayers,
  contexts: true,
};

/** By name. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  clean,
  onion,
  hexagonal,
  layered,
  "modular-monolith": modularMonolith,
};

/** Names of folders and files inside a context that other contexts may import, where nothing else is said. */
export const defaultTalkThrough: readonly string[] = [
  "api",
  "contracts",
  "contract",
  "events",
  "public",
  "published",
  "index",
];
