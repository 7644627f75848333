import type { Reads } from "../code/code-file.ts";
import { coreAndInfrastructure, coreCode, isWritten } from "../code/reads.ts";
import { transactionCode } from "../transactions/reads.ts";
import { brokers } from "./buses.ts";

/** What opens transactions, the core that may run in them, and what sends messages out of the process. */
export const commitCode: Reads = (file) =>
  coreCode(file) || transactionCode(file) || (isWritten(file.place) && file.imports(brokerPackages));

/** What may write to the database, wherever it stands. */
export const writingCode: Reads = (file) => coreAndInfrastructure(file) || transactionCode(file);

const brokerPackages: readonly string[] = [...new Set([...brokers.keys()].map(packagePattern))];

/** The package of a type by its full name, as in policies. */
function packagePattern(type: string): string {
  if (type.startsWith("npm:")) return type.slice(0, type.indexOf("#"));
  return `${type.includes("/") ? "go" : "java"}:${type.slice(0, type.lastIndexOf("."))}`;
}
