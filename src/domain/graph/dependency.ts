import type { Text } from "../findings/text.ts";
import type { Location } from "../source/location.ts";
import type { ImportKind } from "../source/import.ts";

/** As `ImportKind`; every dependency of a test file is of kind `test`. */
export type DependencyKind = ImportKind;

/** An edge from one module to another, at one place in the text. */
export interface Dependency {
  readonly from: string;
  readonly to: string;
  readonly kind: DependencyKind;
  /** The import that makes it; `at.path` is the importing file. */
  readonly at: Location;
  /** The import as written. */
  readonly specifier: string;
  /** The very file it leads to, where the language can say (TypeScript: always; Java: a type; Go: never). */
  readonly target?: string;
  /** What the importing file says of when it is built, as written (Go build constraints). */
  readonly constraint?: string;
  /** For one that leads nowhere: where the language looked. */
  readonly reason?: Text;
}
