import type { Location } from "../source/location.ts";
import type { Text } from "./text.ts";

/** Something the tool could not do: a file it could not read, a manifest it could not understand. Makes a run incomplete. */
export interface Problem {
  readonly message: Text;
  readonly at?: Location;
  readonly path?: string;
  /** `incomplete` (default): part of the tree went unchecked, exit code 2. `note`: worth saying, nothing was missed. */
  readonly weight: "incomplete" | "note";
}
