import type { Context } from "./layer.ts";

/** One folder or pattern and the layer it was taken for. */
export interface LayerAssignment {
  readonly layer: string;
  readonly pattern: string;
  /** Source files that stand there because of it. */
  readonly files: number;
}

/** A folder beside the layers that was left out, and why. */
export interface LeftOutFolder {
  readonly folder: string;
  readonly files: number;
  /** `unknown-name`: no layer has such a name; `ambiguous-name`: it could mean more than one thing here. */
  readonly reason: "unknown-name" | "ambiguous-name";
}

/** What leads from the files of one layer to those of another, or of its own. */
export interface LayerDependencies {
  readonly from: string;
  readonly to: string;
  /** Pairs of files. */
  readonly dependencies: number;
  /** How many of them the table of layers forbids. */
  readonly forbidden: number;
}

/** What was taken for what: printed by every run and part of the JSON. */
export interface ArchitectureSummary {
  readonly origin: "inferred" | "declared";
  /** Preset by whose table the layers are judged. */
  readonly preset: string;
  readonly layers: readonly {
    readonly name: string;
    readonly mayDependOn: readonly string[];
    readonly files: number;
  }[];
  /** Absent in a summary that was made before any import was resolved. */
  readonly layerDependencies?: readonly LayerDependencies[];
  readonly assignments: readonly LayerAssignment[];
  readonly leftOut: readonly LeftOutFolder[];
  readonly contexts: readonly Context[];
  readonly services: readonly Context[];
  /** The configuration file that declares it, relative to the root. */
  readonly source?: string;
  /** Patterns of the configuration outside `layers` that match no file, with the key they stand under. */
  readonly unmatched: readonly { readonly key: string; readonly pattern: string }[];
}
