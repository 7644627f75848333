import type { PackageFacts } from "../../../domain/packages/file-facts.ts";
import type { Script } from "../../../domain/workflows/script.ts";
import { folderFrom } from "../../../domain/workflows/folders.ts";
import { toolchainsOf } from "../../../domain/workflows/toolchains.ts";
import type { Job, Step, Workflow } from "../../../domain/workflows/workflow.ts";
import { folderOf } from "../../documents/folder-of.ts";
import { type DocumentNode, entriesOf, itemsOf, mapAt, textAt, valueAt } from "../../documents/node.ts";
import { openYaml, type YamlDocument } from "./document.ts";
import { scriptText } from "./script.ts";
import { continuesOnError, matrixOf, plainText, stated, useOf, variablesOf } from "./values.ts";

/** Reads a workflow or an action: what it uses, runs and sets, and which versions of languages it asks for. */
export function readWorkflow(text: string, path: string): readonly PackageFacts[] {
  const document = openYaml(path, text);
  if ("kind" in document) return [document];
  const workflow = workflowOf(document);
  const toolchains = toolchainsOf(workflow).map((statement) => ({ kind: "toolchain", statement }) as const);
  return [{ kind: "workflow", workflow }, ...toolchains];
}

/** What holds for the steps of a job unless they say otherwise. */
interface Surroundings {
  readonly document: YamlDocument;
  /** Ids of steps whose outcome something asks for. */
  readonly asked: ReadonlySet<string>;
  /** Steps that were read: an alias repeats them. */
  readonly seen: Set<DocumentNode>;
  readonly shell?: string;
  readonly folder?: string;
}

function workflowOf(document: YamlDocument): Workflow {
  const { path, root } = document;
  const folder = folderOf(path);
  const around = { document, asked: askedSteps(document.text), seen: new Set<DocumentNode>() };
  const runs = mapAt(root, "runs");
  const owner = { path, folder, env: variablesOf(document, root) };
  if (!path.startsWith(".github/workflows/")) {
    return { ...owner, kind: "action", jobs: runs ? [actionJob(around, runs)] : [] };
  }
  const defaults = within(around, root);
  const jobs = entriesOf(mapAt(root, "jobs")).map(({ key, value }) => jobOf(defaults, key, value));
  return { ...owner, kind: "workflow", jobs };
}

/** `steps.<id>.outcome` or `.outputs`, anywhere in the file; the `conclusion` is always a success here. */
function askedSteps(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\bsteps\.([\w-]+)\.(?:outcome|outputs)\b/gu)].map(([, id = ""]) => id));
}

/** An action written in JavaScript has no steps; one that is an image names it. */
function actionJob(around: Surroundings, runs: DocumentNode): Job {
  const { document } = around;
  const image = stated(document, valueAt(runs, "image"));
  const uses = image?.text.startsWith("docker://") ? { ...image, inputs: new Map() } : undefined;
  const steps = stepsOf({ ...around, folder: "" }, runs);
  return { id: "", env: [], matrix: new Map(), steps, ...(uses && { uses }) };
}

function jobOf(around: Surroundings, id: string, job: DocumentNode): Job {
  const { document } = around;
  const uses = useOf(document, job);
  const image = valueAt(job, "container");
  const container = stated(document, image?.kind === "map" ? valueAt(image, "image") : image);
  const failing = continuesOnError(document, job);
  return {
    id,
    ...named(job),
    env: variablesOf(document, job),
    ...(uses && { uses }),
    ...(container && { container }),
    ...(failing && { continuesOnError: failing }),
    matrix: matrixOf(document, job),
    steps: stepsOf(within(around, job), job),
  };
}

/** Puts in what `defaults.run` says. */
function within(around: Surroundings, owner: DocumentNode): Surroundings {
  const run = mapAt(mapAt(owner, "defaults"), "run");
  const shell = textAt(run, "shell");
  const folder = textAt(run, "working-directory");
  return { ...around, ...(shell !== undefined && { shell }), ...(folder !== undefined && { folder }) };
}

/** Steps under `parallel` run side by side; else they are like others. */
function stepsOf(around: Surroundings, owner: DocumentNode): readonly Step[] {
  const listed = itemsOf(valueAt(owner, "steps")).flatMap((step) => {
    const parts = itemsOf(valueAt(step, "parallel"));
    return parts.length > 0 ? parts : [step];
  });
  const fresh = listed.filter((step) => around.seen.size < around.seen.add(step).size);
  return fresh.map((step) => stepOf(around, step));
}

function stepOf(around: Surroundings, step: DocumentNode): Step {
  const { document } = around;
  const uses = useOf(document, step);
  const script = scriptOf(around, step);
  const failing = continuesOnError(document, step);
  return {
    ...named(step),
    env: variablesOf(document, step),
    ...(uses && { uses }),
    ...(script && { script }),
    ...(failing && { continuesOnError: failing }),
    outcomeIsRead: around.asked.has(plainText(valueAt(step, "id")) ?? ""),
  };
}

function named(owner: DocumentNode): { readonly name?: string } {
  const name = plainText(valueAt(owner, "name"));
  return name === undefined ? {} : { name };
}

function scriptOf(around: Surroundings, step: DocumentNode): Script | undefined {
  const node = valueAt(step, "run");
  const read = node && scriptText(around.document, node);
  if (!read) return undefined;
  const shell = textAt(step, "shell") ?? around.shell;
  const folder = runFolder(around, textAt(step, "working-directory") ?? around.folder ?? "");
  return { ...read, ...(shell !== undefined && { shell }), ...(folder !== undefined && { folder }) };
}

/** `github.action_path` is the folder of the action, `github.workspace` the root. */
function runFolder({ document }: Surroundings, written: string): string | undefined {
  const own = folderOf(document.path);
  const known = written
    .replace(/^\$\{\{\s*github\.action_path\s*\}\}/u, `./${own}`)
    .replace(/^\$\{\{\s*github\.workspace\s*\}\}/u, ".");
  return folderFrom("", known);
}
