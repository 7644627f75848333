/** A floor of the architecture. */
export interface Layer {
  readonly name: string;
  /** Layers that it may depend on; itself always. */
  readonly mayDependOn: readonly string[];
  /** A layer that may be empty for now; otherwise an empty layer is a finding. */
  readonly optional?: boolean;
}

/** A bounded context or a service: a folder with a name. */
export interface Context {
  readonly name: string;
  readonly folder: string;
}

/** What a file is for, beside its layer. `main` wires everything together; `shared` is a kernel that all may use. */
export type Role = "main" | "shared" | "test" | "generated";

/** Where a file stands. No layer and no role means: nobody has said. */
export interface Place {
  readonly layer?: string;
  /** Name of the bounded context. */
  readonly context?: string;
  /** Name of the service (a unit that is deployed on its own). */
  readonly service?: string;
  readonly role?: Role;
  /** Folder whose layers these are: a repository can hold several sets. */
  readonly area?: string;
  /** True if other contexts may talk to this file (`api`, `contracts`, `events`, the context's own entry file). */
  readonly open?: boolean;
}
