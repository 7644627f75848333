/** A box of a drawing: a module, or a group of them. */
export interface DrawingNode {
  readonly id: string;
  readonly label: string;
  /** Number of modules that it stands for. */
  readonly modules: number;
  readonly layer?: string;
  readonly isExternal: boolean;
}

/** An arrow of a drawing, with the number of dependencies behind it. */
export interface DrawingEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** Rules that have a finding on one of the dependencies, sorted. */
  readonly rules: readonly string[];
  readonly isCyclic: boolean;
}

/** What is to be drawn: small enough to be taken in, sorted. */
export interface DrawingModel {
  readonly collapsed: "layer" | "context" | "folder" | "module";
  readonly nodes: readonly DrawingNode[];
  readonly edges: readonly DrawingEdge[];
}
