/** Where a module comes from; `asset` is a project file that is no source code (JSON, CSS, images). */
export type Origin = "project" | "package" | "platform" | "asset" | "generated" | "unresolved";

/** A node of the graph: what the language calls a module. A TypeScript file, a Go directory, a Java package. */
export interface Module {
  /**
   * Project modules: a path (`src/order.ts`, `internal/order`). Others: ecosystem and name (`npm:axios`, `node:fs`,
   * `go:net/http`, `java:java.sql`).
   */
  readonly id: string;
  readonly origin: Origin;
  /** Language that the module is written in, for project modules. */
  readonly language?: string;
  /** Paths of its files, sorted; empty for modules outside the project. */
  readonly files: readonly string[];
}
