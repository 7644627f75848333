import type { Location } from "../source/location.ts";
import type { Specification } from "./specification.ts";

/** What a requirement is for. `peer`: the consumer brings it. */
export type Scope = "prod" | "dev" | "optional" | "peer";

/** One declared dependency in a package.json. */
export interface Requirement {
  /** The name it is imported by; of an alias, not the name of the package behind it. */
  readonly name: string;
  /** The specification as written: `^1.2.0`, `workspace:*`, `npm:other@1`. */
  readonly raw: string;
  readonly wants: Specification;
  readonly scope: Scope;
  /** True for `optionalDependencies` and for peers that `peerDependenciesMeta` marks optional: it may be absent. */
  readonly optional: boolean;
  /** The specification's place; the key stands in the same line in all but exotic files. */
  readonly at: Location;
}
