import type { Stated } from "../packages/manifest.ts";
import type { Location } from "../source/location.ts";
import type { Script } from "./script.ts";

/**
 * A workflow of GitHub Actions, or an action that runs steps (a composite one): what it uses, runs and sets. Steps that a
 * YAML alias repeats are there once, where they are written.
 */
export interface Workflow {
  readonly path: string;
  /** Folder of the file: where `github.action_path` points for an action. */
  readonly folder: string;
  readonly kind: "workflow" | "action";
  readonly env: readonly Variable[];
  /** An action is one job without a name. */
  readonly jobs: readonly Job[];
}

/** A variable of the environment with a plain value. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly at: Location;
}

export interface Job {
  /** Its key in the workflow; `""` for the steps of an action. */
  readonly id: string;
  /** What the runner shows instead of its key. */
  readonly name?: string;
  readonly env: readonly Variable[];
  /** The workflow that it calls instead of having steps. */
  readonly uses?: Use;
  /** Image that the steps run in. */
  readonly container?: Stated;
  /** Where it says `continue-on-error: true`. */
  readonly continuesOnError?: Location;
  /** Values of the matrix by key; `unknown` where an expression makes them. */
  readonly matrix: ReadonlyMap<string, readonly Stated[] | "unknown">;
  readonly steps: readonly Step[];
}

export interface Step {
  /** What the runner shows for it. */
  readonly name?: string;
  readonly env: readonly Variable[];
  readonly uses?: Use;
  readonly script?: Script;
  readonly continuesOnError?: Location;
  /** True if something in the file asks how the step ended (`steps.<id>.outcome`) or what it put out: a failure is not lost. */
  readonly outcomeIsRead: boolean;
}

/** What a `uses:` names, with the comment behind it and the inputs below it. */
export interface Use extends Stated {
  /** Without the `#`. */
  readonly comment?: string;
  readonly inputs: ReadonlyMap<string, Stated>;
}
