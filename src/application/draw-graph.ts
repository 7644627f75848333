import { isIncomplete } from "../domain/findings/report.ts";
import type { Text } from "../domain/findings/text.ts";
import type { World } from "./ports/world.ts";
import { survey } from "./survey.ts";
import type { Drawing, DrawRequest, Target } from "./tool.ts";
import { modelOf } from "./drawing-model.ts";

const unread: Text = {
  en: "Part of the tree could not be read and is not drawn; `check` names it.",
  "zh-CN": "部分文件无法读取，没有绘出；`check` 会列出它们。",
};

/** Draws the graph of a tree. */
export async function draw(world: World, target: Target, request: DrawRequest): Promise<Drawing> {
  const seen = await survey(world, target);
  const { model, notes } = modelOf(seen, request);
  const gap = isIncomplete(seen.report) ? [unread] : [];
  return { text: await world.graphs.write(model, request.format, request.locale), notes: [...gap, ...notes] };
}
