import type { Stated } from "../packages/manifest.ts";
import type { ToolchainStatement } from "../packages/toolchain.ts";
import { toolOfImage } from "../packages/toolchain-image.ts";
import type { Job, Step, Use, Variable, Workflow } from "./workflow.ts";

/** What an action installs, and the input that says its version. */
interface Setup {
  readonly tool: ToolchainStatement["tool"];
  readonly input: string;
}

/** Actions that install a language or a manager. */
const setups: ReadonlyMap<string, Setup> = new Map([
  ["actions/setup-node", { tool: "node", input: "node-version" }],
  ["actions/setup-go", { tool: "go", input: "go-version" }],
  ["pnpm/action-setup", { tool: "pnpm", input: "version" }],
  ["oven-sh/setup-bun", { tool: "bun", input: "bun-version" }],
]);

/**
 * The versions that a workflow asks for: setup steps, with matrices and variables put in, and containers. A step that
 * takes its version from a file says nothing of its own. An action is run by workflows that may be of other trees.
 */
export function toolchainsOf(workflow: Workflow): readonly ToolchainStatement[] {
  if (workflow.kind === "action") return [];
  return workflow.jobs.flatMap((job) => [...imageOf(workflow, job), ...setupToolchains(workflow, job)]);
}

function imageOf({ env }: Workflow, job: Job): readonly ToolchainStatement[] {
  const { container } = job;
  const values = container && valuesOf(container, job, [...job.env, ...env]);
  const [only] = values ?? [];
  const found = values?.length === 1 && only ? toolOfImage(only.text) : undefined;
  if (!container || !found) return [];
  return [{ ...found, role: "used", source: "container", folder: folderOf(job), at: container.at }];
}

/** A job that also sets a tool up as a file or the action itself says uses more than is known. */
function setupToolchains(workflow: Workflow, job: Job): readonly ToolchainStatement[] {
  const folder = folderOf(job);
  const vague = new Set(job.steps.flatMap((step) => (versionInput(step) ? [] : (setupOf(step)?.tool ?? []))));
  return job.steps
    .flatMap((step) => stepToolchains(workflow, job, step, folder))
    .filter(({ tool }) => !vague.has(tool));
}

function stepToolchains({ path, env }: Workflow, job: Job, step: Step, folder: string): readonly ToolchainStatement[] {
  const setup = setupOf(step);
  const input = versionInput(step);
  if (!setup || !input) return [];
  const values = valuesOf(input, job, [...step.env, ...job.env, ...env]) ?? [input];
  // A job that sets a tool up twice runs both versions, as a matrix does.
  const group = `${path} ${job.id}`;
  return values.map(({ text, at }) => ({
    tool: setup.tool,
    raw: text,
    role: "used",
    source: sourceOf(step),
    folder,
    group,
    at,
  }));
}

function setupOf({ uses }: Step): Setup | undefined {
  return uses && setups.get(actionOf(uses));
}

/** The input of a setup step that says a version. */
function versionInput(step: Step): Stated | undefined {
  const setup = setupOf(step);
  const input = setup && step.uses?.inputs.get(setup.input);
  return input?.text === "" ? undefined : input;
}

/** Its own name: `setup-node`. */
function sourceOf({ uses }: Step): string {
  const action = uses ? actionOf(uses) : "";
  return action.slice(action.lastIndexOf("/") + 1);
}

function actionOf({ text }: Use): string {
  return (text.split("@", 1)[0] ?? "").toLowerCase();
}

const reference = /^\$\{\{\s*(?<context>matrix|env)\.(?<key>[\w-]+)\s*\}\}$/u;

/** The values that a text may have: itself, those of the matrix key that it names, or the variable. */
function valuesOf(stated: Stated, job: Job, env: readonly Variable[]): readonly Stated[] | undefined {
  if (!stated.text.includes("${{")) return [stated];
  const { context, key = "" } = reference.exec(stated.text.trim())?.groups ?? {};
  const found = context === "matrix" ? job.matrix.get(key) : variable(stated, key, env);
  if (context === undefined || found === "unknown" || !found?.length) return undefined;
  return found.every(({ text }) => !text.includes("${{")) ? found : undefined;
}

function variable({ at }: Stated, key: string, env: readonly Variable[]): readonly Stated[] | undefined {
  const found = env.find(({ name }) => name === key);
  return found && [{ text: found.value, at }];
}

/** The folder that a job is about: that of all its scripts, if they share one. */
function folderOf({ steps }: Job): string {
  const folders = new Set(steps.flatMap(({ script }) => (script ? [script.folder ?? ""] : [])));
  const [only = ""] = folders;
  return folders.size === 1 ? only : "";
}
