import type { Io } from "./io.ts";

/** Variables that coding agents set for the commands they run (the lists of oxlint and std-env). */
const agentVariables = [
  "AI_AGENT",
  "CLAUDECODE",
  "CLAUDE_CODE",
  "REPL_ID",
  "GEMINI_CLI",
  "CODEX_SANDBOX",
  "CODEX_THREAD_ID",
  "COPILOT_CLI",
  "OPENCODE",
  "JUNIE_DATA",
  "CURSOR_AGENT",
];

type Env = Io["env"];

const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== "" && value !== "0" && value !== "false";

/** True if a coding agent reads the output. */
export const isAgent = (env: Env): boolean => agentVariables.some((name) => isSet(env[name]));

/** True if a job runs unattended. */
export const isCi = (env: Env): boolean => isSet(env.CI) || isGitHubActions(env);

/** True if the output goes into a log of GitHub Actions. */
export const isGitHubActions = (env: Env): boolean => env.GITHUB_ACTIONS === "true";

/** Whether to colour: the flag, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether people look at a terminal. */
export function wantsColor(flag: boolean | undefined, { env, stdoutIsTTY }: Pick<Io, "env" | "stdoutIsTTY">): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return isSet(env.FORCE_COLOR) || env.FORCE_COLOR === "";
  return stdoutIsTTY && !isCi(env) && env.TERM !== "dumb";
}
