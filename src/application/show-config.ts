import type { World } from "./ports/world.ts";
import { configurationFiles, readConfiguration } from "./read-configuration.ts";
import { withTree } from "./with-tree.ts";
import type { ConfigView, Target } from "./tool.ts";

/** The configuration in force, complete; reading it is validating it. */
export async function showConfig(world: World, target: Target): Promise<ConfigView> {
  return withTree(world, target, async (tree) => {
    const { path, settings } = await readConfiguration(world, target, tree);
    const schema = await world.configurations.schema(configurationFiles(tree));
    return { ...(path !== undefined && { path }), text: world.configurations.write(settings, { schema }) };
  });
}
