import type { Stated } from "../packages/manifest.ts";
import type { ToolchainStatement } from "../packages/toolchain.ts";
import { toolOfImage } from "../packages/toolchain-image.ts";
import type { Job, Step, Use, Variable, Workflow } from "./workflow.ts";

/** Actions that install a language or a manager: which, and the input that says its version. */
const setups: ReadonlyMap<string, { readonly tool: ToolchainStatement["tool"]; readonly input: string }> = new Map([
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
  return workflow.jobs.flatMap((job) => [
    ...imageOf(workflow, job),
    ...job.steps.flatMap((step) => stepToolchains(workflow, job, step)),
  ]);
}

function imageOf({ env }: Workflow, job: Job): readonly ToolchainStatement[] {
  const { container } = job;
  const values = container && valuesOf(container, job, [...job.env, ...env]);
  const [only] = values ?? [];
  const found = values?.length === 1 && only ? toolOfImage(only.text) : undefined;
  if (!container || !found) return [];
  return [{ ...found, role: "used", source: "container", folder: folderOf(job), at: container.at }];
}

function stepToolchains({ path, env }: Workflow, job: Job, step: Step): readonly ToolchainStatement[] {
  const setup = step.uses && setups.get(actionOf(step.uses));
  const input = setup && step.uses?.inputs.get(setup.input);
  if (!setup || !input || input.text === "") return [];
  const values = valuesOf(input, job, [...step.env, ...job.env, ...env]);
  if (!values) return [{ tool: setup.tool, raw: input.text, role: "used", ...sourceOf(step, job), at: input.at }];
  const group = values.length > 1 ? { group: [path, job.id, input.text].join(" ") } : {};
  return values.map(({ text, at }) => ({
    tool: setup.tool,
    raw: text,
    role: "used",
    ...sourceOf(step, job),
    ...group,
    at,
  }));
}

function sourceOf({ uses }: Step, job: Job): Pick<ToolchainStatement, "source" | "folder"> {
  const action = uses ? actionOf(uses) : "";
  return { source: action.slice(action.lastIndexOf("/") + 1), folder: folderOf(job) };
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
