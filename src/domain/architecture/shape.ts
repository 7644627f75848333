import type { Role } from "./layer.ts";
import type { Settings } from "./settings.ts";

/** All that is known of a project before anybody asks where its files stand. */
export interface ProjectShape {
  /** Source files under check, sorted. */
  readonly paths: readonly string[];
  /** Folders with a manifest of their own, sorted. */
  readonly units: readonly string[];
  /** Folders of programs that are deployed. Absent: none is known. */
  readonly deployed?: ReadonlySet<string>;
  readonly settings: Settings;
  /** `test` or `generated`, from the path and from what the file says of itself. */
  roleOf(path: string): Role | undefined;
  /** The package that a file declares, where its language has such a thing. */
  packageOf(path: string): string | undefined;
}
