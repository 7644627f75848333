import { count, faultOf, readReplacements, replace, type Replacement } from "./go-mod.ts";
import { type ModFault, readModSyntax } from "./mod-syntax.ts";

/** What a go.work file says: which folders hold modules of one workspace. */
export interface GoWork {
  /** As written, relative to the folder of the file. */
  readonly uses: readonly string[];
  readonly replacements: readonly Replacement[];
  readonly faults: readonly ModFault[];
}

/** All directives of go.work (Go Modules Reference, "go.work files", Go 1.26). */
const forms = {
  go: count(1, "go <version>"),
  toolchain: count(1, "toolchain <name>"),
  godebug: count(1, "godebug <key>=<value>"),
  use: count(1, "use <folder>"),
  replace,
};

/** Reads a go.work file. What it does not understand is a fault; the rest still counts. */
export function readGoWork(text: string): GoWork {
  const { directives, faults } = readModSyntax(text);
  const valid = directives.filter((directive) => faultOf(directive, forms).length === 0);
  return {
    uses: valid.filter(({ verb }) => verb === "use").flatMap(({ words }) => words),
    replacements: readReplacements(valid),
    faults: [...faults, ...directives.flatMap((directive) => faultOf(directive, forms))],
  };
}
