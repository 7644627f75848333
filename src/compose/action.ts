import { checkoutAt } from "../infrastructure/snapshots/checkout.ts";
import { runAction } from "../interface/action/run.ts";
import { toolToLoad } from "./process.ts";
import { hostAt, runnerIo } from "./runner.ts";

// The entry of action.yml: one step of a workflow.
process.exitCode = await runAction(runnerIo, { tool: toolToLoad, checkout: checkoutAt, host: hostAt });
