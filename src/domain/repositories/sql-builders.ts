import { startTypes } from "../code/chains.ts";
import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { withoutMajor } from "../code/outside-results.ts";
import type { Call } from "../syntax/statement.ts";

const kysely = ["selectFrom", "insertInto", "updateTable", "deleteFrom", "mergeInto", "replaceInto"];
const drizzle = ["select", "selectDistinct", "insert", "update", "delete"];
const gorm = ["Where", "Raw", "Exec", "Joins", "Table", "Select", "Group", "Having", "Order", "Not", "Or"];
const bun = ["NewSelect", "NewInsert", "NewUpdate", "NewDelete", "NewRaw"];
const jooq = [
  "select",
  "selectFrom",
  "selectDistinct",
  "selectCount",
  "insertInto",
  "update",
  "deleteFrom",
  "mergeInto",
];
const drizzleDatabases = ["BetterSQLite3", "LibSQL", "MySql2", "Neon", "NodePg", "Pg", "PostgresJs"];

/**
 * Methods that say a statement of SQL piece by piece, by the full name of their type, in Go without the major version. Sources:
 * TypeORM 0.3, Kysely 0.28, Drizzle 0.44, GORM 1.30, bun 1.2, jOOQ 3.20. What loads and stores objects is none of them.
 */
const builders: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...["Repository", "TreeRepository", "EntityManager", "DataSource"].map(
    (name) => [`npm:typeorm#${name}`, ["createQueryBuilder"]] as const,
  ),
  ["npm:kysely#Kysely", kysely],
  ...drizzleDatabases.map((name) => [`npm:drizzle-orm#${name}Database`, drizzle] as const),
  ["gorm.io/gorm.DB", gorm],
  ["github.com/jinzhu/gorm.DB", gorm],
  ["github.com/uptrace/bun.DB", bun],
  ["org.jooq.DSLContext", jooq],
]);

/** Functions that do the same: squirrel 1.5, and Knex 3, whose instance is called with a table. */
const functions = /^github\.com\/Masterminds\/squirrel\.(?:Select|Insert|Update|Delete|Replace)$/u;
const knex = "npm:knex#Knex";

const methods = new Set([...builders.values()].flat());

/** True for a call that begins a statement of SQL, or adds to one. Only what may be one by its name is looked up. */
export function buildsSql(code: Code, file: CodeFile, call: Call): boolean {
  const { on, callee, arguments: handed } = call;
  if (!on && callee.from !== undefined) return functions.test(withoutMajor(code.nameOf(file, callee)));
  if (!on) return handed[0]?.kind === "text" && typesOf(code, file, call).includes(knex);
  const method = callee.name.slice(callee.name.lastIndexOf(".") + 1);
  return methods.has(method) && typesOf(code, file, call).some((type) => builders.get(type)?.includes(method));
}

function typesOf(code: Code, file: CodeFile, call: Call): readonly string[] {
  return startTypes(code, file, call).map(withoutMajor);
}
