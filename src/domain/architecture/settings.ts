import type { BaselinePolicy } from "../findings/baseline.ts";
import type { Setting } from "../findings/severity.ts";
import type { TypePatterns } from "../roles/type-role.ts";
import type { PresetName } from "./presets.ts";

/** How a layer is recognised. `files`: globs; `suffix`: ends of file names; `package`: declared package names. */
export interface LayerSettings {
  readonly name: string;
  readonly files: readonly string[];
  readonly suffix: readonly string[];
  /** Patterns on the package a file declares, `.` between the parts, `..` for any number of them (Java). */
  readonly package: readonly string[];
  /** Overrides the table of the preset. */
  readonly mayDependOn?: readonly string[];
  readonly optional?: boolean;
}

export interface ContextSettings {
  /** Globs whose matches are one context each: `src/modules/*`. */
  readonly each: readonly string[];
  /** Named contexts with their folders, where `each` is not enough. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  /** Names of folders or files inside a context that others may import. */
  readonly talkThrough: readonly string[];
  /** Folders that belong to no context and that all may use. */
  readonly shared: readonly string[];
}

/** What a configuration says of one rule. */
export interface RuleSettings {
  readonly severity?: Setting;
  /** Already checked by the rule's own schema. */
  readonly options?: unknown;
  readonly baseline?: BaselinePolicy;
}

/** A configuration as the engine uses it: complete, validated, free of positions. */
export interface Settings {
  readonly preset: PresetName;
  /** Empty: infer the layers from folder names. */
  readonly layers: readonly LayerSettings[];
  readonly contexts?: ContextSettings;
  /** Globs whose matches are one service each. */
  readonly services?: readonly string[];
  readonly roles: {
    readonly main: readonly string[];
    readonly shared: readonly string[];
    readonly test: readonly string[];
    readonly generated: readonly string[];
  };
  /** Names of types by what they are for, beside those that state it. */
  readonly types: TypePatterns;
  /** Globs of files that are not looked at at all; they are counted as left out. */
  readonly exclude: readonly string[];
  readonly rules: Readonly<Record<string, RuleSettings>>;
  /** The file that says all this, relative to the root. */
  readonly source?: string;
}

/** What holds where no configuration says otherwise. */
export const defaultSettings: Settings = {
  preset: "clean",
  layers: [],
  roles: { main: [], shared: [], test: [], generated: [] },
  types: {},
  exclude: [],
  rules: {},
};
