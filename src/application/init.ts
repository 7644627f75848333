import { inEveryLocale, type Text, tell } from "../domain/findings/text.ts";
import { presets, type PresetName } from "../domain/architecture/presets.ts";
import { settingsAsSeen } from "../domain/architecture/as-seen.ts";
import { defaultSettings } from "../domain/architecture/settings.ts";
import type { Report } from "../domain/findings/report.ts";
import type { World } from "./ports/world.ts";
import { examine } from "./examine.ts";
import { judge } from "./judge.ts";
import { configurationFiles, readConfiguration } from "./read-configuration.ts";
import { withTree } from "./with-tree.ts";
import type { InitProposal, Target } from "./tool.ts";

const configPath = "arch-lint.yaml";

/**
 * Writes down what was seen in a tree. The configuration states no more than what is inferred anyway, so that it finds
 * exactly what was found without it; the folders stand in it as comments, to be stated by whoever wants them fixed.
 */
export async function init(world: World, target: Target): Promise<InitProposal> {
  return withTree(world, target, async (tree) => {
    const today = await readConfiguration(world, target, tree);
    const examined = await examine(world, target, tree, {
      configuration: { settings: defaultSettings, problems: [] },
    });
    const { report } = judge(world, target, examined);
    const schema = await world.configurations.schema(configurationFiles(tree));
    const proposal = settingsAsSeen(report.architecture);
    const text = inEveryLocale((locale) => {
      const comments = commentsOn(report).map((comment) => comment[locale]);
      return world.configurations.write(
        { ...defaultSettings, preset: proposal.preset },
        { schema, comments, proposal },
      );
    });
    return { path: today.path ?? configPath, text, exists: today.path !== undefined, report };
  });
}

function commentsOn({ architecture: summary, coverage }: Report): readonly Text[] {
  const leftOut = summary.leftOut.map(({ folder, files }) => asIs(`  ${folder} (${files})`));
  return [
    subject,
    ...(summary.assignments.length === 0 ? noLayers(summary.preset) : [asInferred, howToState]),
    ...(leftOut.length > 0 ? [besideLayers, ...leftOut] : []),
    ...(coverage.unassigned > 0 ? [tell(unassigned, { n: coverage.unassigned })] : []),
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
const asInferred: Text = {
  en: "The lines at the end are what the folder names say. As comments they change nothing: the checks stay the same.",
  "zh-CN": "末尾各行是从目录名中看出的内容。作为注释，它们不改变任何结果：检查与没有此文件时完全相同。",
};
const howToState: Text = {
  en: "Take the comment marks away to fix the folders yourself; files in other folders are then reported.",
  "zh-CN": "去掉注释符号即可自行固定这些目录；此后其他目录中的文件会被报告。",
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
