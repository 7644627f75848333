/**
 * How an import is written. `test` is a stand-in for a module that only test code asks for (`vi.mock`); what a *test
 * file* imports keeps its own kind here and becomes a `test` dependency in the graph.
 */
export type ImportKind = "value" | "type" | "dynamic" | "reexport" | "annotation" | "test";

/** A specifier as it stands in the text of one file, before anybody asked where it leads. */
export interface Import {
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** How the language must read the specifier where its text alone does not say so. Meaning is the language's own. */
  readonly form?: string;
}
