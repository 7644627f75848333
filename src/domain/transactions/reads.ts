import type { Place } from "../architecture/layer.ts";
import type { Reads } from "../code/code-file.ts";
import { databaseModules } from "./effects.ts";

/** Code that may open transactions: it uses a database library, or something of the project that does. */
export const transactionCode: Reads = ({ place, uses }) => isProduction(place) && uses(databaseModules);

/** What people wrote and what runs: no test, nothing generated. */
export function isProduction({ role }: Place): boolean {
  return role !== "test" && role !== "generated";
}
