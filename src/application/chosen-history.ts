import { ArchLintError } from "../domain/errors.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import type { History } from "./ports/history.ts";
import type { World } from "./ports/world.ts";
import type { Target } from "./tool.ts";

const day = /^\d{4}-\d{2}-\d{2}$/u;

/** The commits that `since` asks for: those since a revision, or those that were written on a day or later. */
export async function chosenHistory(world: World, target: Target, since?: string): Promise<History> {
  if (since === undefined || !day.test(since)) return world.history(target, since);
  const { commits, shallow } = await world.history(target);
  const chosen = commits.filter((commit) => commit.day >= since);
  if (chosen.length === 0) throw new ArchLintError("revision-unknown", tell(noneSince, { since }), hint);
  return { commits: chosen, shallow: shallow && chosen.length === commits.length };
}

const noneSince: Text = {
  en: "No commit was written on {since} or later.",
  "zh-CN": "没有在 {since} 当天或之后写成的提交。",
};
const hint: Text = { en: "Name an earlier day, or a commit.", "zh-CN": "请指定更早的日期，或一个提交。" };
