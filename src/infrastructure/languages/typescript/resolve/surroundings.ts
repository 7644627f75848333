import type { Configs } from "./configs.ts";
import type { Manifests } from "./manifests.ts";
import type { Tree } from "./tree.ts";
import type { Workspaces } from "./workspaces.ts";

/** All that the resolution of one import may ask. */
export interface Surroundings {
  readonly tree: Tree;
  readonly manifests: Manifests;
  readonly workspaces: Workspaces;
  readonly configs: Configs;
  isIgnored(path: string): boolean;
}
