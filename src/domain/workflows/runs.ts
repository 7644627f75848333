import { folderFrom } from "./folders.ts";
import { type Program, programOf } from "./program.ts";
import { type Script, shellModes } from "./script.ts";
import { type Command, shellCommands } from "./shell-commands.ts";
import type { Job, Step, Workflow } from "./workflow.ts";

/** A script with the job and workflow that it is of. */
export interface Run {
  readonly workflow: Workflow;
  readonly job: Job;
  readonly step: Step;
  readonly script: Script;
}

/** Every script of a list of workflows, in the order of the files. */
export function* runsIn(workflows: readonly Workflow[]): Generator<Run> {
  for (const workflow of workflows) {
    for (const job of workflow.jobs) {
      for (const step of job.steps) if (step.script) yield { workflow, job, step, script: step.script };
    }
  }
}

/** A program of a script with the folder it runs in; absent where that cannot be known. */
export interface Running {
  readonly command: Command;
  readonly program: Program;
  readonly folder?: string;
}

/** Every program of a script for a shell of the Bourne family, `cd` followed as far as its folder stands there. */
export function programsIn(script: Script): readonly Running[] {
  const found: Running[] = [];
  const left: { readonly depth: number; readonly folder: string | undefined }[] = [];
  let { folder } = script;
  for (const command of commandsIn(script)) {
    // A folder that was entered in brackets is left with them.
    for (let last = left.at(-1); last && last.depth > command.depth; last = left.at(-1)) folder = left.pop()?.folder;
    const program = programOf(command);
    if (!program) continue;
    found.push({ command, program, ...(folder !== undefined && { folder }) });
    if (!movers.has(program.name)) continue;
    left.push({ depth: command.depth, folder });
    folder = program.name === "popd" ? undefined : folderFrom(folder, program.args[0]?.text ?? "~");
  }
  return found;
}

const movers: ReadonlySet<string> = new Set(["cd", "pushd", "popd"]);

/** The commands of a script; none for a shell of another family. */
export function commandsIn({ text, shell }: Script): readonly Command[] {
  return shellModes(shell) ? shellCommands(text) : [];
}
