import type { Renames } from "../domain/comparison/renames.ts";
import { ArchLintError } from "../domain/errors.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Fate } from "../domain/findings/rule.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import { type Examined, examine, type Shared } from "./examine.ts";
import { judge } from "./judge.ts";
import { findReformatted } from "./pipeline/find-reformatted.ts";
import { findRenames } from "./pipeline/find-renames.ts";
import type { Configuration } from "./ports/configuration.ts";
import type { FoundThere } from "./ports/findings-cache.ts";
import type { World } from "./ports/world.ts";
import { readConfiguration } from "./read-configuration.ts";
import { recall } from "./recall.ts";
import type { Target } from "./tool.ts";
import { inBase } from "./unread-base.ts";
import { type Tree, withTree } from "./with-tree.ts";

/** A commit to compare with, and what is known of it. */
export interface Revision {
  readonly revision: string;
  /** The newest commit that both come from is meant, if there is one. */
  readonly sharedWith?: string;
}

/** A commit, read and judged. */
export interface ExaminedBase {
  readonly examined: Examined;
  readonly found: FoundThere;
  /** What its own configuration says, or the one that stands in for it. */
  readonly own: Configuration;
  readonly notes: readonly Problem[];
  readonly renames: Renames;
  /** What became of a file of the later tree. */
  fateOf(path: string): Fate;
  /** Schemas of both trees that differ in blanks and comments alone. */
  readonly reformatted: ReadonlySet<string>;
}

/** What a base is examined with. */
export interface Examining {
  readonly configuration: Configuration;
  readonly revision: Revision;
  readonly shared: Shared;
}

/** Reads and judges the commit that a tree is compared with; what was found in it before is not looked for again. */
export async function examineBase(
  world: World,
  target: Target,
  tree: Tree,
  { configuration, revision, shared }: Examining,
): Promise<ExaminedBase> {
  const { base, againstParents, verifyBytes, strictUnknown, ...rest } = target;
  const earlier: Target = { ...rest, tree: { kind: "commit", ...revision }, allowEmpty: true };
  return withTree(world, earlier, async (commit) => {
    const there = onlyWhatIsThere(earlier, commit);
    const { own, notes } = await ownConfiguration(world, target, { there, commit, today: configuration });
    const known = await recall(world, there, commit, own);
    const examined = await examine(world, there, commit, { configuration: own, shared, judged: !known.found });
    const found = known.found ?? judge(world, there, examined).report;
    if (!known.found) known.keep(found);
    const renames = await findRenames(commit, tree, sourcesOf(world));
    const reformatted = await findReformatted(commit, tree);
    return { examined, found, own, notes, renames, reformatted, fateOf: fates(commit, tree) };
  });
}

function fates(before: Tree, after: Tree): (path: string) => Fate {
  const [old, now] = [before, after].map(({ listing }) => new Map(listing.files.map((file) => [file.path, file])));
  return (path) => {
    const was = old?.get(path);
    if (!was) return "added";
    return was.blob === now?.get(path)?.blob ? "same" : "edited";
  };
}

interface Owning {
  /** The target that names the commit. */
  readonly there: Target;
  readonly commit: Tree;
  /** The configuration of the later tree. */
  readonly today: Configuration;
}

/** A commit that repairs the configuration must not be refused because of what it repairs. */
async function ownConfiguration(
  world: World,
  { rulesFrom, againstParents }: Target,
  { there, commit, today }: Owning,
): Promise<Pick<ExaminedBase, "own" | "notes">> {
  if (rulesFrom === "head") return { own: today, notes: [] };
  try {
    return { own: await readConfiguration(world, there, commit), notes: [] };
  } catch (error) {
    if (!againstParents || rulesFrom !== undefined || !(error instanceof ArchLintError)) throw inBase(error, commit);
    return { own: today, notes: [{ message: tell(judgedByToday, { text: error.text }), weight: "note" }] };
  }
}

const judgedByToday: Text = {
  en: "The configuration of HEAD is not right, so both trees are judged by the one to be committed. {text}",
  "zh-CN": "HEAD 的配置不正确，因此两棵树都按将要提交的配置评判。{text}",
};

/** A configuration or baseline that the user names need not be in the commit yet. */
export function onlyWhatIsThere(target: Target, { listing }: Tree): Target {
  const isThere = (path: string | false | undefined) =>
    typeof path !== "string" || listing.files.some((file) => file.path === path);
  return {
    ...target,
    ...(!isThere(target.config) && { config: false }),
    ...(!isThere(target.baseline) && { baseline: false }),
  };
}

/** Only files that findings can be about: matching the others would cost much and tell nothing. */
export function sourcesOf({ languages, ecosystems }: World): (path: string) => boolean {
  const extensions = languages.flatMap((language) => language.extensions);
  return (path) =>
    extensions.some((extension) => path.endsWith(extension)) || ecosystems.some((one) => one.reads(path));
}
