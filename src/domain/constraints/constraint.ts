import type { Role } from "../architecture/layer.ts";
import type { Severity } from "../findings/severity.ts";
import type { DependencyKind } from "../graph/dependency.ts";
import type { Origin } from "../graph/module.ts";

/** Where something stands or comes from. All conditions must hold; of the words in a list, any. */
export interface Selection {
  /** Globs on paths; with `!` in front: all but these. */
  readonly files?: readonly string[];
  readonly layer?: readonly string[];
  readonly context?: readonly string[];
  readonly service?: readonly string[];
  /** Folders of manifests: `packages/core`. */
  readonly unit?: readonly string[];
  readonly role?: readonly Role[];
  /** Categories (`orm`) or patterns on modules outside the project (`npm:axios`, `go:net/http`). */
  readonly package?: readonly string[];
  readonly origin?: readonly Origin[];
  readonly language?: readonly string[];
}

/** How many other modules depend on a module, or how many of those that `from` selects. */
export interface DependentsCount {
  readonly from?: Selection;
  readonly moreThan?: number;
  readonly lessThan?: number;
}

/** Selects modules. */
export interface ModuleSelector extends Selection {
  readonly not?: Selection;
  /** True: no dependency inside the project leads to it or away from it. */
  readonly orphan?: boolean;
  readonly dependents?: DependentsCount;
  /** Nothing that this selects leads to it, directly or through others: dead wood. */
  readonly unreachableFrom?: Selection;
}

/** What an edge has besides its two ends. */
export interface EdgeSelection extends Selection {
  readonly kind?: readonly DependencyKind[];
  /** Both ends lie in the same folder of those that these globs name: `src/modules/*`. */
  readonly within?: readonly string[];
  /** Both ends stand in the same one. */
  readonly same?: readonly ("layer" | "context" | "service" | "unit" | "folder")[];
}

/** Selects edges by where they lead and how. */
export interface EdgeSelector extends EdgeSelection {
  readonly not?: EdgeSelection;
  /** It leads to a folder above the importing file's own. */
  readonly above?: boolean;
  /** It leads to a module that is less stable: a larger share of its edges goes out (Martin's instability). */
  readonly lessStable?: boolean;
  /** It is part of a cycle. */
  readonly circular?: boolean;
  /** What it leads to may also lie further on: the edge is the first step of a chain. */
  readonly reachable?: boolean;
  /** Some module of the knot that the edge is part of. */
  readonly via?: Selection;
  /** Every module of the cycle, or every module between the ends of the chain. */
  readonly viaOnly?: EdgeSelection;
}

/** From where to where. */
export interface Ends {
  readonly from: ModuleSelector;
  readonly to: EdgeSelector;
}

/** Modules, and the edge that each must have. */
export interface Duty {
  readonly module: ModuleSelector;
  readonly to: EdgeSelector;
}

interface Named {
  readonly name: string;
  /** Why, for the reader of the finding. */
  readonly because?: string;
  readonly severity?: Severity;
}

/**
 * A rule that a project writes for itself: what must not be, what alone may be, or what must be. `allow` speaks only
 * of what its `from` selects; several with the same `from` add up.
 */
export type Constraint = Named &
  (
    | { readonly forbid: Ends | { readonly module: ModuleSelector } }
    | { readonly allow: Ends }
    | { readonly require: Duty }
  );
