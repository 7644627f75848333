import { inEveryLocale, type Text, tell } from "../domain/findings/text.ts";
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
    const comments = commentsOn(seen);
    const text = inEveryLocale((locale) =>
      world.configurations.write(
        settings,
        comments.map((comment) => comment[locale]),
      ),
    );
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

function commentsOn({ architecture, report }: Survey): readonly Text[] {
  const { summary } = architecture;
  const leftOut = summary.leftOut.map(({ folder, files }) => asIs(`  ${folder} (${files})`));
  return [
    subject,
    ...(summary.assignments.length === 0 ? noLayers(summary.preset) : []),
    ...(leftOut.length > 0 ? [besideLayers, ...leftOut] : []),
    ...(report.coverage.unassigned > 0 ? [tell(unassigned, { n: report.coverage.unassigned })] : []),
  ];
}

function noLayers(preset: string): readonly Text[] {
  const name: PresetName = preset === "layered" ? "layered" : "clean";
  return [nothingFound, ...presets[name].layers.map((layer) => asIs(`  ${layer.name}: src/**/${layer.name}/**`))];
}

/** Names and patterns alone, which are the same in every language. */
function asIs(line: string): Text {
  return inEveryLocale(() => line);
}

const subject: Text = {
  en: "Which folder is which layer, and who may depend on whom.",
  "zh-CN": "哪个目录是哪一层，以及谁可以依赖谁。",
};
const besideLayers: Text = {
  en: "Folders beside the layers that stand in none (source files):",
  "zh-CN": "与各层并列、但不属于任何层的目录（源文件数）：",
};
const unassigned: Text = {
  en: "{n} {n|source file stands|source files stand} in no layer.",
  "zh-CN": "{n} 个源文件不属于任何层。",
};
const nothingFound: Text = {
  en: "No layers were found in the folder names. Name the folders of yours, for example:",
  "zh-CN": "没有从目录名中发现分层。请写明你的目录，例如：",
};
