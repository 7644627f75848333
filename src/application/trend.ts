import { ArchLintError } from "../domain/errors.ts";
import type { Written } from "../domain/architecture/written.ts";
import { figuresOf } from "../domain/history/figures.ts";
import { spread } from "../domain/history/spread.ts";
import { chosenHistory } from "./chosen-history.ts";
import { examine } from "./examine.ts";
import { judge } from "./judge.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { FactsSource } from "./ports/facts-source.ts";
import type { HistoryCommit } from "./ports/history.ts";
import type { World } from "./ports/world.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { Survey, Target } from "./tool.ts";
import type { Trend, TrendPoint, TrendRequest } from "./trend-answer.ts";
import { withTree } from "./with-tree.ts";

/** Walks history and measures each commit that was chosen, all with one source of facts: what did not change is known. */
export async function trend(world: World, target: Target, request: TrendRequest): Promise<Trend> {
  const { rulesFrom, most } = request;
  const { commits, shallow } = await chosenHistory(world, target, request.since);
  const chosen = spread(commits, most);
  const configuration = rulesFrom === "today" ? await configurationOf(world, target) : undefined;
  const walk = { world, target, configuration, facts: await world.facts(target) };
  const points: TrendPoint[] = [];
  for (const commit of chosen) {
    target.progress?.("walk", points.length, chosen.length);
    points.push(await pointOf(commit, { ...walk, isLast: points.length === chosen.length - 1 }));
  }
  const config = configuration?.path;
  return { points, commits: commits.length, shallow, rulesFrom, ...(config !== undefined && { config }) };
}

interface Walk {
  readonly world: World;
  readonly target: Target;
  /** Absent: each commit has its own. */
  readonly configuration: Configuration | undefined;
  readonly facts: FactsSource;
  readonly isLast: boolean;
}

/** What is wrong with today's configuration is told by `check`, and is not thirty times incomplete. */
async function configurationOf(world: World, target: Target): Promise<Configuration> {
  const configuration = await withTree(world, target, (tree) => readConfiguration(world, target, tree));
  return { ...configuration, problems: [] };
}

async function pointOf(commit: HistoryCommit, walk: Walk): Promise<TrendPoint> {
  try {
    return { kind: "measured", commit, figures: figuresOf(await surveyOf(commit, walk)) };
  } catch (error) {
    // Anything else is a mistake of ours; and where the last tree is empty, the wrong folder was named.
    if (!(error instanceof ArchLintError) || error.code === "no-files") throw error;
    return { kind: "unread", commit, reason: error.text };
  }
}

/**
 * A commit is judged as of its day: a waiver that has ended since was good then. A baseline sets nothing aside, as the
 * day that it was written would look like a good one. A project may have begun empty.
 */
async function surveyOf(commit: HistoryCommit, { world, target, isLast, ...walk }: Walk): Promise<Survey> {
  const then: Target = {
    ...target,
    tree: { kind: "commit", revision: commit.id },
    today: commit.day,
    baseline: false,
    allowEmpty: target.allowEmpty ?? !isLast,
    progress: () => {},
  };
  const examined = await withTree(world, then, async (tree) => {
    const configuration = walk.configuration ?? (await readConfiguration(world, then, tree));
    // What one commit's lockfiles state is let go with it: thirty of them fill the memory.
    return examine(world, then, tree, { configuration, shared: { facts: walk.facts, readings: new Map() } });
  });
  const { graph, architecture } = examined.built;
  const { report } = judge(world, then, examined);
  return withoutFaultsOf(walk.configuration?.written, { graph, architecture, report });
}

/** What is wrong with today's configuration (it names folders that were not there yet) is no fault of an earlier tree. */
function withoutFaultsOf(written: Written | undefined, { report, ...rest }: Survey): Survey {
  if (!written) return { report, ...rest };
  const places = [...written.places.values()].flatMap((texts) => [...texts.values()]);
  const files = new Set([written.path, ...places.map(({ path }) => path)]);
  return { ...rest, report: { ...report, findings: report.findings.filter(({ at }) => !files.has(at.path)) } };
}
