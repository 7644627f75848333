import type { Readable } from "../domain/code/code-file.ts";
import type { Problem } from "../domain/findings/problem.ts";
import type { Recognised } from "../domain/roles/recognise.ts";
import { buildGraph } from "./pipeline/build-graph.ts";
import { readCode } from "./pipeline/read-code.ts";
import type { World } from "./ports/world.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { Target } from "./tool.ts";
import { withTree } from "./with-tree.ts";

/** The types of a project whose role is known. */
export interface RolesAnswer {
  /** In the order of the files. */
  readonly recognised: readonly Recognised[];
  /** How many types were looked at. */
  readonly types: number;
  readonly problems: readonly Problem[];
}

/** Says what the types of a project are taken for, and why: rules about roles act on these and on no others. */
export async function listRoles(world: World, target: Target): Promise<RolesAnswer> {
  return withTree(world, target, async (tree) => {
    const { settings } = await readConfiguration(world, target, tree);
    const progress = target.progress ?? (() => {});
    const source = { ...tree, settings, facts: await world.facts(target), progress };
    const built = await buildGraph({ ...source, languages: world.languages });
    const { code, problems } = await readCode(source, built, [isProduct]);
    const types = [...code.files.values()].reduce((sum, { syntax }) => sum + syntax.types.length, 0);
    return { recognised: code.roles.all, types, problems: [...built.problems, ...problems] };
  });
}

/** Whoever asks wants to see them all, also where no layer is known. */
function isProduct({ place: { role } }: Readable): boolean {
  return role !== "test" && role !== "generated";
}
