import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder } from "../snapshots/repository.ts";

/** One step as the runner of GitHub Actions would start it. */
export interface Step {
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly sha?: string;
  readonly apiUrl?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly entry?: "action" | "comment";
  readonly node?: string;
}

/** What a step leaves behind. */
export interface StepResult {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The commands that a runner would obey. */
  readonly commands: readonly string[];
}

/** Node binaries to run the built action under: this one, and Node 24 where NODE_24 names one. */
export const nodes: readonly (readonly [string, string])[] = [
  [`Node ${process.versions.node}`, process.execPath],
  ...(process.env.NODE_24 ? [["Node 24", process.env.NODE_24] as const] : []),
];

export const token = "ghs_0123456789abcdefghij";

/** The values that action.yml gives to inputs that a workflow leaves out, as the runner hands them over. */
const defaults = {
  "github-token": token,
  "working-directory": ".",
  "fail-on": "error",
  comment: "on-failure",
  "comment-id": "default",
  annotations: "true",
  "max-annotations": "10",
  "check-run": "false",
};

/** Runs the built action in a process of its own. */
export async function runStep(step: Step): Promise<StepResult> {
  const temporary = temporaryFolder();
  const at = (name: string) => join(temporary, name);
  for (const name of ["output", "summary"]) writeFileSync(at(name), "");
  mkdirSync(at("home"));
  writeFileSync(at("event.json"), JSON.stringify(step.payload));

  const entry = resolve("dist", `${step.entry ?? "action"}.js`);
  const inputs = Object.entries({ ...defaults, ...step.inputs });
  const env = {
    ...{ PATH: process.env.PATH ?? "", HOME: at("home"), CI: "true", GITHUB_ACTIONS: "true", RUNNER_TEMP: at("temp") },
    ...{ GITHUB_WORKSPACE: step.workspace, GITHUB_REPOSITORY: "shop/orders", GITHUB_RUN_ID: "42", GITHUB_ACTOR: "dev" },
    ...{ GITHUB_EVENT_NAME: step.event, GITHUB_EVENT_PATH: at("event.json"), GITHUB_SHA: step.sha ?? "" },
    ...{ GITHUB_SERVER_URL: "https://host.example", GITHUB_API_URL: step.apiUrl ?? "http://127.0.0.1:9" },
    ...{ GITHUB_OUTPUT: at("output"), GITHUB_STEP_SUMMARY: at("summary") },
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...(process.env.SYSTEMROOT && { SYSTEMROOT: process.env.SYSTEMROOT }),
    ...step.env,
  };
  const { code, log } = await run(step.node ?? process.execPath, [entry], { cwd: step.workspace, env });
  const outputs = outputsIn(readFileSync(at("output"), "utf8"));
  return { code, log, summary: readFileSync(at("summary"), "utf8"), outputs, commands: commandsIn(log) };
}

function run(program: string, words: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  if (!existsSync(words[0] ?? "")) throw new Error("The action is not built: npm run build.");
  return new Promise<{ code: number | null; log: string }>((done, fail) => {
    const child = spawn(program, words, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    // The runner reads both streams into one log.
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", fail);
    child.on("close", (code) => done({ code, log: Buffer.concat(chunks).toString() }));
  });
}

/** Reads the runner's file of outputs: `name=value`, or `name<<word`, the value and the word. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const { name, word } = /^(?<name>[\w-]+)<<(?<word>.+)$/u.exec(line)?.groups ?? {};
    if (name === undefined || word === undefined) continue;
    outputs[name] = lines.splice(0, lines.indexOf(word)).join("\n");
    lines.shift();
  }
  return outputs;
}

/**
 * What the runner would obey (actions/runner, ActionCommandManager): lines that begin with `::`, after blanks too, or hold
 * `##[`; after `stop-commands` nothing until the word that was given.
 */
export function commandsIn(log: string): readonly string[] {
  const commands: string[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r?\n|\r/u)) {
    const command = /^\s*::(?<command>.*)$/u.exec(line)?.groups?.command ?? /##\[.*\].*/u.exec(line)?.[0];
    if (command === undefined) continue;
    if (stopped !== undefined) {
      if (command === `${stopped}::`) stopped = undefined;
      continue;
    }
    const stop = /^stop-commands::(?<word>.+)$/u.exec(command)?.groups?.word;
    if (stop === undefined) commands.push(`::${command}`);
    else stopped = stop;
  }
  if (stopped !== undefined) throw new Error("The log was never opened again.");
  return commands;
}
