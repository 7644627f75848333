import type { Architecture } from "../domain/architecture/architecture.ts";
import { defaultTalkThrough, presets, type PresetName } from "../domain/architecture/presets.ts";
import { defaultSettings, type LayerSettings, type Settings } from "../domain/architecture/settings.ts";
import type { World } from "./ports/world.ts";
import { judge, readConfiguration } from "./survey.ts";
import { withTree } from "./with-tree.ts";
import type { InitProposal, Survey, Target } from "./tool.ts";

const configPath = "arch-lint.yaml";

/** Writes down what was seen in a tree, as a configuration, with the findings that it has today. */
export async function init(world: World, target: Target): Promise<InitProposal> {
  return withTree(world, target, async (tree) => {
    const today = await readConfiguration(world, target, tree);
    const seen = await judge(world, target, tree, { settings: defaultSettings, problems: [] });
    const settings = settingsFrom(seen.architecture);
    const configuration = { path: configPath, settings, problems: [] };
    const { report } = settings.layers.length > 0 ? await judge(world, target, tree, configuration) : seen;
    const text = world.configurations.write(settings, commentsOn(seen));
    return { path: today.path ?? configPath, text, exists: today.path !== undefined, report };
  });
}

/** Layers with the very folders that they were seen in. */
function settingsFrom({ summary }: Architecture): Settings {
  const preset = Object.values(presets).find(({ name }) => name === summary.preset)?.name ?? "clean";
  const contexts = summary.contexts.map(({ name, folder }) => [name, [folder]] as const);
  return {
    ...defaultSettings,
    preset,
    layers: presets[preset].layers.flatMap(({ name }) => layerFrom(name, summary)),
    ...(contexts.length > 0 && {
      contexts: { each: [], named: Object.fromEntries(contexts), talkThrough: defaultTalkThrough, shared: [] },
    }),
    ...(summary.services.length > 0 && { services: summary.services.map(({ folder }) => folder) }),
  };
}

function layerFrom(name: string, { assignments }: Architecture["summary"]): readonly LayerSettings[] {
  const files = assignments.filter(({ layer }) => layer === name).map(({ pattern }) => pattern);
  return files.length > 0 ? [{ name, files, suffix: [], package: [] }] : [];
}

function commentsOn({ architecture, report }: Survey): readonly string[] {
  const { summary } = architecture;
  const leftOut = summary.leftOut.map(({ folder, files }) => `  ${folder} (${files})`);
  return [
    "Which folder is which layer, and who may depend on whom.",
    ...(summary.assignments.length === 0 ? noLayers(summary.preset) : []),
    ...(leftOut.length > 0 ? ["Folders beside the layers that stand in none (source files):", ...leftOut] : []),
    ...(report.coverage.unassigned > 0 ? [`${report.coverage.unassigned} source file(s) stand in no layer.`] : []),
  ];
}

function noLayers(preset: string): readonly string[] {
  const name: PresetName = preset === "layered" ? "layered" : "clean";
  return [
    "No layers were found in the folder names. Name the folders of yours, for example:",
    ...presets[name].layers.map((layer) => `  ${layer.name}: src/**/${layer.name}/**`),
  ];
}
