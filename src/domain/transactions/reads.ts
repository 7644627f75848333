import type { Place } from "../architecture/layer.ts";
import type { Reads } from "../code/code-file.ts";
import { clientModules } from "../remote/clients.ts";
import { transactionalPackages } from "./annotated.ts";
import { databaseModules } from "./effects.ts";

/** Code that may open transactions: it uses a database library, or something of the project that does. */
export const transactionCode: Reads = ({ place, uses }) => isProduction(place) && uses(databaseModules);

/** The same, and code whose annotations open transactions. */
export const transactionalCode: Reads = (file) =>
  transactionCode(file) || (isProduction(file.place) && file.imports(transactionalPackages));

/** Code of transactions, and what asks other programs on its behalf. */
export const transactionsAndClients: Reads = (file) =>
  transactionalCode(file) || (isProduction(file.place) && file.imports(clientModules));

/** Code of transactions, and the exceptions that Java projects declare. */
export const transactionsAndErrors: Reads = (file) =>
  transactionalCode(file) ||
  (file.language === "java" && isProduction(file.place) && /Exception\.java$/u.test(file.path));

/** What people wrote and what runs: no test, nothing generated. */
export function isProduction({ role }: Place): boolean {
  return role !== "test" && role !== "generated";
}
