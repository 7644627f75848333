import type { Location } from "../../source/location.ts";
import type { Stated } from "../manifest.ts";

/** A file of Go's module system, read. */
export type GoFile = GoMod | GoWork | GoSum<"go.sum"> | GoSum<"go.work.sum"> | VendorList;

/** What part of go's rules a fault breaks; each is a rule of its own. */
export type GoFaultKind = "syntax" | "version" | "path-major" | "module-path";

/** What Go would say of a line, in Go's own words, so that they can be searched for. */
export interface GoFault {
  readonly kind: GoFaultKind;
  readonly error: string;
  readonly at: Location;
  /** What the line holds, where the error alone does not tell it from others. */
  readonly content?: string;
}

/** A module at a version, as `require` and `exclude` write it. */
export interface GoVersioned {
  readonly path: string;
  /** As written. */
  readonly version: string;
  /** From the path to the version. */
  readonly at: Location;
  readonly versionAt: Location;
}

/** A line of `require`. */
export interface GoRequire extends GoVersioned {
  /** True for `// indirect`. */
  readonly indirect: boolean;
}

/** A line of `replace`. */
export interface GoReplace {
  readonly path: string;
  /** Limits it to one version of the module. */
  readonly version?: string;
  /** A module path, or a folder relative to the file. */
  readonly target: string;
  readonly targetVersion?: string;
  readonly isFolder: boolean;
  readonly at: Location;
  readonly targetAt: Location;
}

/** A closed range of versions that the module's author took back. */
export interface GoRetract {
  readonly low: string;
  readonly high: string;
  /** The comment that says why; empty if there is none. */
  readonly rationale: string;
  readonly at: Location;
}

/** A go.mod file. */
export interface GoMod {
  readonly kind: "go.mod";
  readonly path: string;
  /** `""` for the root. */
  readonly folder: string;
  /** The path that the module declares; absent in a broken file. */
  readonly module?: Stated & { readonly deprecated?: string };
  readonly go?: Stated;
  readonly toolchain?: Stated;
  readonly godebugs: readonly Stated[];
  readonly requires: readonly GoRequire[];
  readonly excludes: readonly GoVersioned[];
  readonly replaces: readonly GoReplace[];
  readonly retracts: readonly GoRetract[];
  /** Packages that `go tool` runs. */
  readonly tools: readonly Stated[];
  /** Folders that package patterns pass over (Go 1.25). */
  readonly ignores: readonly Stated[];
  readonly faults: readonly GoFault[];
}

/** A go.work file. */
export interface GoWork {
  readonly kind: "go.work";
  readonly path: string;
  readonly folder: string;
  readonly go?: Stated;
  readonly toolchain?: Stated;
  readonly godebugs: readonly Stated[];
  /** Folders as written. */
  readonly uses: readonly Stated[];
  readonly replaces: readonly GoReplace[];
  readonly faults: readonly GoFault[];
}

/** A go.sum or go.work.sum file. */
export interface GoSum<Kind extends "go.sum" | "go.work.sum" = "go.sum" | "go.work.sum"> {
  readonly kind: Kind;
  readonly path: string;
  readonly folder: string;
  readonly lines: readonly GoSumLine[];
  /** Lines that are no three words. */
  readonly faults: readonly GoFault[];
}

/** The hash of a module's zip, or of its go.mod alone. */
export interface GoSumLine {
  readonly module: string;
  /** Without `/go.mod`. */
  readonly version: string;
  readonly isGoMod: boolean;
  /** As written: `h1:` and 44 characters. */
  readonly hash: string;
  /** From 1. */
  readonly line: number;
}

/** A `vendor/modules.txt` file: what `go mod vendor` copied. */
export interface VendorList {
  readonly kind: "vendor/modules.txt";
  readonly path: string;
  /** The folder that `vendor` stands in. */
  readonly folder: string;
  /** True for `go work vendor`. */
  readonly isWorkspace: boolean;
  readonly modules: readonly VendoredModule[];
  readonly faults: readonly GoFault[];
}

/** A module in `vendor/modules.txt`. */
export interface VendoredModule {
  readonly path: string;
  /** Absent for a replacement that holds for all versions and is listed at the end. */
  readonly version?: string;
  readonly replacement?: { readonly path: string; readonly version?: string };
  /** True if go.mod itself requires it. */
  readonly explicit: boolean;
  /** The packages that were copied. */
  readonly packages: readonly string[];
  readonly at: Location;
}
