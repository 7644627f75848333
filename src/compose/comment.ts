import { runComment } from "../interface/action/comment/run.ts";
import { hostAt, runnerIo } from "./runner.ts";

// The entry of comment/action.yml: comments on what an earlier workflow found.
process.exitCode = await runComment(runnerIo, { host: hostAt });
