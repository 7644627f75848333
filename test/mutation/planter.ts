import type { Project } from "./project.ts";
import type { Random } from "./random.ts";

/** A file with a fault in it, and the line of the fault. */
export interface Edit {
  readonly path: string;
  /** The whole text of the file with the fault. */
  readonly text: string;
  readonly line: number;
}

/** Plants the fault that a rule is about into a project that does not have it there. */
export interface Planter {
  readonly rule: string;
  readonly language: "typescript" | "go" | "java";
  /** What the rule needs to see: imports, or what files declare and do. */
  readonly depth: "imports" | "syntax";
  /** `undefined` if the project has no place for such a fault. */
  plant(project: Project, random: Random): Edit | undefined;
}
