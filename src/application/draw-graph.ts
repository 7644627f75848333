import type { World } from "./ports/world.ts";
import { survey } from "./survey.ts";
import type { Drawing, DrawRequest, Target } from "./tool.ts";
import { modelOf } from "./drawing-model.ts";

/** Draws the graph of a tree. */
export async function draw(world: World, target: Target, request: DrawRequest): Promise<Drawing> {
  const seen = await survey(world, target);
  const { model, notes } = modelOf(seen, request);
  return { text: await world.graphs.write(model, request.format), notes };
}
