import type { Context, Layer, Place } from "./layer.ts";
import type { ArchitectureSummary } from "./summary.ts";

/** Which file stands where, and who may depend on whom. Inferred from folder names or declared in a configuration. */
export interface Architecture {
  readonly layers: readonly Layer[];
  readonly contexts: readonly Context[];
  readonly services: readonly Context[];
  /** Any path of the project, also one that does not exist yet. */
  placeOf(path: string): Place;
  /** Units of the project (workspaces, Go modules, Maven modules): the folder of the nearest manifest, `.` for the root. */
  unitOf(path: string): string;
  readonly summary: ArchitectureSummary;
}
