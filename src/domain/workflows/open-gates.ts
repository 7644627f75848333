import type { Location } from "../source/location.ts";
import { isAdvisory, proposesChange } from "./advisory.ts";
import { type Leak, readGates } from "./fail-open.ts";
import { kindOf } from "./gates.ts";
import type { Program } from "./program.ts";
import type { Script } from "./script.ts";
import type { Job, Step } from "./workflow.ts";
import { placeOfProgram } from "./written.ts";

/** A check of a job that does not fail it. */
export interface OpenGate {
  /** `continued`: the step or the job says `continue-on-error`. */
  readonly leak: Leak | "continued";
  readonly program: Program;
  readonly script: Script;
  readonly at: Location;
}

/** What was seen of the checks of a job. */
export interface JobReading {
  readonly open: readonly OpenGate[];
  readonly examined: number;
}

/** Finds the checks of a job whose failure passes, as far as nothing says that they are none. */
export function readJob(job: Job): JobReading {
  const steps = job.steps.flatMap((step) => (step.script ? [readStep(job, step, step.script)] : []));
  const strict = new Set(steps.flatMap((step) => step.strict));
  const open = steps.flatMap((step) => step.open);
  const lost = open.filter(({ program, script }) => !isReport(program) || !strict.has(keyOf(program, script)));
  const examined = steps.reduce((sum, step) => sum + step.examined, 0);
  return { open: lost.length > 0 && proposesChange(job) ? [] : oncePerPlace(lost), examined };
}

interface StepReading extends JobReading {
  /** Checks that do fail the job. */
  readonly strict: readonly string[];
}

function readStep(job: Job, step: Step, script: Script): StepReading {
  const { gates, leaks, plain } = readGates(script);
  const examined = gates.length;
  if (isAdvisory(job, step)) return { open: [], strict: [], examined };
  const open = leaks.map(({ leak, program }) => ({ leak, program, script, at: placeOfProgram(script, program) }));
  const continued = step.outcomeIsRead ? undefined : (step.continuesOnError ?? job.continuesOnError);
  if (!continued) {
    return { open, strict: plain.map((gate) => keyOf(gate, script)), examined };
  }
  const [first] = gates;
  const whole =
    first && open.length === 0 ? [{ leak: "continued", program: first, script, at: continued } as const] : [];
  return { open: [...open, ...whole], strict: [], examined };
}

/** True for what may only report, if a strict check of its kind stands beside it: an audit of lower level, a coverage. */
function isReport(program: Program): boolean {
  const kind = kindOf(program);
  return kind === "audit" || (kind === "test" && program.args.some(({ text }) => text.includes("cov")));
}

/** The same kind of check of the same folder, by the same program. */
function keyOf(program: Program, { folder = "?" }: Script): string {
  return [program.name, kindOf(program) ?? "", folder].join("\0");
}

/** What covers a whole job covers all its steps, and is told once. */
function oncePerPlace(open: readonly OpenGate[]): readonly OpenGate[] {
  const covered = new Set<Location>();
  return open.filter(({ leak, at }) => leak !== "continued" || covered.size < covered.add(at).size);
}
