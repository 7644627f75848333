import type { Written } from "../../domain/architecture/written.ts";
import type { Rule } from "../../domain/findings/rule.ts";
import type { Settings } from "../../domain/architecture/settings.ts";
import type { Problem } from "../../domain/findings/problem.ts";

/** A configuration that was found, read and validated. */
export interface Configuration {
  /** Relative to the root; absent if none was found and the defaults hold. */
  readonly path?: string;
  readonly settings: Settings;
  /** Where the file says what; absent if none was found. */
  readonly written?: Written;
  /** Worth saying, such as a second configuration file that was not used. */
  readonly problems: readonly Problem[];
}

/** Where a configuration comes from: always the tree that is checked, never the disk beside it. */
export interface ConfigurationFiles {
  has(path: string): boolean;
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Reads `arch-lint.yaml` and its kin. Throws an `ArchLintError` with place and hint for anything that is not right. */
export interface ConfigurationReader {
  /** `wanted`: a path given on the command line; `false`: none; absent: look for one. */
  read(files: ConfigurationFiles, rules: readonly Rule[], wanted?: string | false): Promise<Configuration>;
  /** The settings as a complete configuration file, for `config print` and `init`. */
  write(settings: Settings, remarks?: Remarks): string;
  /** Where the tree's own editors find the JSON Schema; `undefined` where it does not depend on the tool. */
  schema(files: ConfigurationFiles): Promise<string | undefined>;
}

/** What a configuration file says for people and their editors. */
export interface Remarks {
  /** Path of the JSON Schema from the file. */
  readonly schema?: string | undefined;
  /** Lines at the top. */
  readonly comments?: readonly string[];
  /** Written as comments at the end: stated as soon as somebody takes the comment marks away. */
  readonly proposal?: Settings;
}
