/** A place in a file of the snapshot. Lines and columns start at 1; columns count UTF-16 code units, as editors do. */
export interface Location {
  /** Relative to the root of the snapshot, `/` between the parts. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
