import type { Text } from "../findings/text.ts";
import type { Location } from "../source/location.ts";

/** A manifest, lockfile or settings file that could not be understood: nothing it holds was checked. */
export interface Unparsed {
  readonly path: string;
  readonly at: Location;
  /** What is wrong, in every locale. */
  readonly reason: Text;
  /** What to do about it, where that is known. */
  readonly fix?: Text;
}
