import { baseline } from "./baseline.ts";
import { canImport } from "./can-import.ts";
import { check, checkWithCode } from "./check.ts";
import { diff } from "./diff.ts";
import { draw } from "./draw-graph.ts";
import { explain } from "./explain.ts";
import { init } from "./init.ts";
import { listRoles } from "./list-roles.ts";
import { proposeHooks } from "./propose-hooks.ts";
import { outdated } from "./outdated.ts";
import type { World } from "./ports/world.ts";
import { showConfig } from "./show-config.ts";
import { snapshotRegistry } from "./snapshot-registry.ts";
import { survey } from "./survey.ts";
import type { Tool } from "./tool.ts";
import { trend } from "./trend.ts";
import { why } from "./why.ts";

/** All use cases over one world. */
export function makeTool(world: World): Tool {
  return {
    version: world.version,
    rules: world.rules,
    languages: world.languages,
    check: (target) => check(world, target),
    checkWithCode: (target) => checkWithCode(world, target),
    survey: (target) => survey(world, target),
    why: (target, from, to) => why(world, target, { from, to }),
    baseline: (target, request) => baseline(world, target, request),
    canImport: (target, from, what) => canImport(world, target, { from, target: what }),
    explain: (target, topic) => explain(world, target, topic),
    roles: (target) => listRoles(world, target),
    draw: (target, request) => draw(world, target, request),
    init: (target) => init(world, target),
    proposeHooks: (target, wanted) => proposeHooks(world, target, wanted),
    writeHook: (target, change) =>
      change.exists ? world.write(target, change.path, change.text) : world.writeNew(target, change),
    writeConfig: (target, { path, text }) => world.write(target, path, text),
    snapshotRegistry: (target, options) => snapshotRegistry(world, target, options),
    diff: (target, base) => diff(world, target, base),
    outdated: (target, zero) => outdated(world, target, zero),
    trend: (target, request) => trend(world, target, request),
    config: (target) => showConfig(world, target),
  };
}
