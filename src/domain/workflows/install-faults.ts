import type { Manager } from "../packages/lockfile.ts";
import type { NodeProject } from "../packages/project.ts";
import type { Packages } from "../packages/packages.ts";
import { folderFrom } from "./folders.ts";
import { changesGoMod, type Install, installOf } from "./installs.ts";
import { has, type Program } from "./program.ts";
import { programsIn } from "./runs.ts";
import type { Script } from "./script.ts";
import type { Job, Workflow } from "./workflow.ts";

/** What is wrong with an install: `default`: the manager does not freeze on its own; `thawed`: told not to. */
export interface InstallFault {
  readonly fault: "default" | "thawed" | "go-mod";
  readonly manager: Manager | "go";
  readonly program: Program;
  readonly script: Script;
}

/** What was seen of a job's installs. */
export interface InstallReading {
  readonly faults: readonly InstallFault[];
  readonly examined: number;
  /** Installs that cannot be judged, by reason. */
  readonly unknown: readonly ("folder" | "arguments")[];
}

type Outcome = InstallFault["fault"] | InstallReading["unknown"][number] | undefined;

/** Judges every install of a job against the lockfile of the folder that it runs in. */
export function readInstalls(workflow: Workflow, job: Job, projectAt: ProjectFinder): InstallReading {
  const faults: InstallFault[] = [];
  const unknown: InstallReading["unknown"][number][] = [];
  let examined = 0;
  const programs = job.steps.flatMap(({ script }) =>
    script ? programsIn(script).map((running) => ({ ...running, script })) : [],
  );
  let isRemade = isOfOthers(job) || isUpdate(workflow) || programs.some(({ program }) => commits(program));
  for (const { program, folder, script } of programs) {
    isRemade ||= changesManifest(program);
    const install = installOf(program);
    if (!install && !changesGoMod(program)) continue;
    examined++;
    const outcome = install ? outcomeOf(install, folder, isRemade ? nowhere : projectAt) : "go-mod";
    if (outcome === "folder" || outcome === "arguments") unknown.push(outcome);
    else if (outcome) faults.push({ fault: outcome, manager: install?.manager ?? "go", program, script });
  }
  return { faults, examined, unknown };
}

function outcomeOf(install: Install, from: string | undefined, projectAt: ProjectFinder): Outcome {
  const where = install.folder === undefined ? from : folderFrom(from, install.folder);
  if (where === undefined) return "folder";
  return install.mode === "unknown" ? "arguments" : faultOf(install, projectAt(where));
}

function nowhere(): undefined {
  return undefined;
}

/** The root holds another repository, checked out instead of this one. */
function isOfOthers({ steps }: Job): boolean {
  return steps.some(({ uses }) => uses?.inputs.has("repository") && !uses.inputs.has("path"));
}

/** Workflows that bring dependencies up to date change lockfiles on purpose. */
function isUpdate({ path }: Workflow): boolean {
  return /(?:update|upgrade|bump|renovate|dependabot)[^/]*$/u.test(path);
}

/** A job that takes the lockfile away, or writes the manifest, means to install without it or to bring it up to date. */
function changesManifest({ name, args }: Program): boolean {
  const [first] = args;
  if (name === "npm" && (first?.text === "pkg" || first?.text === "version")) return true;
  if (name === "rm" || name === "git") return args.some(({ text }) => lockfileName.test(text));
  // Behind `yarn` and `pnpm` too, which run programs of the project by their name.
  return has(args, "version") && (versioners.has(name) || has(args, ...versioners));
}

const lockfileName = /(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|bun\.lock)$/u;
const versioners: ReadonlySet<string> = new Set(["changeset", "lerna"]);

/** What a job commits is reviewed, or is a release's new version. */
function commits({ name, args }: Program): boolean {
  return name === "git" && args.some(({ text }) => text === "commit");
}

/** Finds the project that a command in a folder installs. */
export type ProjectFinder = (folder: string) => NodeProject | undefined;

/** Managers look upwards from a workspace to the root of its project. */
export function projectFinder({ projects }: Packages): ProjectFinder {
  const byFolder = new Map<string, NodeProject>();
  for (const project of projects) {
    for (const { folder } of project.members) byFolder.set(folder, project);
    byFolder.set(project.folder, project);
  }
  return (folder) => byFolder.get(folder);
}

function faultOf({ manager, mode }: Install, project: NodeProject | undefined): InstallFault["fault"] | undefined {
  const lockfile = project?.lockfiles.find((one) => one.manager === manager);
  if (!project || !lockfile || mode === "frozen") return undefined;
  if (mode === "thawed") return "thawed";
  // yarn berry and pnpm freeze by themselves where `CI` is set.
  if (manager === "pnpm" || (manager === "yarn" && !isClassic(project, lockfile.edition))) return undefined;
  return isFrozenBySettings(project) ? undefined : "default";
}

/** A lockfile of classic form with a newer yarn named beside it is about to be rewritten. */
function isClassic({ root }: NodeProject, edition: string | undefined): boolean {
  const stated = root?.packageManager;
  const isNewer = stated?.name === "yarn" && !/^[v^~]?[01](?:\.|$)/u.test(stated.version);
  return edition === "classic" && !isNewer;
}

const freezing = ["install.frozenLockfile", "--install.frozen-lockfile", "--frozen-lockfile", "frozen-lockfile"];

function isFrozenBySettings({ settings }: NodeProject): boolean {
  return settings.some(({ values }) => freezing.some((name) => values.get(name)?.text === "true"));
}
