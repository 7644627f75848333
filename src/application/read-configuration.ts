import type { Settings } from "../domain/architecture/settings.ts";
import type { Configuration, ConfigurationFiles } from "./ports/configuration.ts";
import type { World } from "./ports/world.ts";
import type { Target } from "./tool.ts";
import type { Tree } from "./with-tree.ts";

/** The configuration of a tree, read from the tree itself. */
export async function readConfiguration(world: World, target: Target, tree: Tree): Promise<Configuration> {
  const configuration = await world.configurations.read(configurationFiles(tree), world.rules, target.config);
  const { path, settings } = configuration;
  const named = path === undefined ? settings : { ...settings, source: path };
  return { ...configuration, settings: withRules(named, target) };
}

/** The tree as a configuration sees it. */
export function configurationFiles({ snapshot, listing }: Tree): ConfigurationFiles {
  const files = new Map(listing.files.map((file) => [file.path, file]));
  return {
    has: (path) => files.has(path),
    read: async (path) => {
      const file = files.get(path);
      return file && snapshot.read(file);
    },
  };
}

function withRules(settings: Settings, { rules = {} }: Target): Settings {
  const asked = Object.entries(rules).map(([id, severity]) => [id, { ...settings.rules[id], severity }] as const);
  return { ...settings, rules: { ...settings.rules, ...Object.fromEntries(asked) } };
}
