import type { Library } from "./library.ts";

const find = [
  "find",
  "findAndCount",
  "findAndCountBy",
  "findBy",
  "findByIds",
  "findOne",
  "findOneBy",
  "findOneByOrFail",
  "findOneOrFail",
];

const typeorm: Library = {
  modules: ["npm:typeorm", "npm:@nestjs/typeorm"],
  pools: ["npm:typeorm#DataSource", "npm:typeorm#Connection", "npm:typeorm#EntityManager"],
  connections: ["npm:typeorm#QueryRunner"],
  bound: ["npm:typeorm#Repository", "npm:typeorm#TreeRepository"],
  start: ["startTransaction"],
  run: ["transaction"],
  query: [
    ...find,
    ...[
      "clear",
      "count",
      "countBy",
      "createQueryBuilder",
      "decrement",
      "delete",
      "exists",
      "existsBy",
      "getRepository",
    ],
    ...["increment", "insert", "preload", "query", "recover", "remove", "restore", "save", "softDelete", "softRemove"],
    ...["sum", "update", "upsert"],
  ],
  commit: ["commitTransaction"],
  rollback: ["rollbackTransaction"],
};

export const prisma: Library = {
  modules: ["npm:@prisma/client", "npm:prisma", "npm:@prisma/adapter-*"],
  pools: ["npm:@prisma/client#PrismaClient"],
  transactions: ["npm:@prisma/client#Prisma.TransactionClient"],
  run: ["$transaction"],
  query: [
    ...[
      "$executeRaw",
      "$executeRawUnsafe",
      "$queryRaw",
      "$queryRawUnsafe",
      "aggregate",
      "count",
      "create",
      "createMany",
    ],
    ...["createManyAndReturn", "delete", "deleteMany", "findFirst", "findFirstOrThrow", "findMany", "findUnique"],
    ...["findUniqueOrThrow", "groupBy", "update", "updateMany", "updateManyAndReturn", "upsert"],
  ],
};

const drizzle: Library = {
  modules: ["npm:drizzle-orm"],
  pools: [
    ...["BetterSQLite3Database", "LibSQLDatabase", "MySql2Database", "NeonDatabase", "NodePgDatabase", "PgDatabase"],
    ...["PgliteDatabase", "PlanetScaleDatabase", "PostgresJsDatabase", "VercelPgDatabase"],
  ].map((name) => `npm:drizzle-orm#${name}`),
  transactions: [
    "npm:drizzle-orm#PgTransaction",
    "npm:drizzle-orm#MySqlTransaction",
    "npm:drizzle-orm#SQLiteTransaction",
  ],
  run: ["transaction"],
  query: [
    "$count",
    "delete",
    "execute",
    "findFirst",
    "findMany",
    "insert",
    "select",
    "selectDistinct",
    "update",
    "with",
  ],
};

const sequelize: Library = {
  modules: ["npm:sequelize", "npm:sequelize-typescript", "npm:@nestjs/sequelize"],
  pools: ["npm:sequelize#Sequelize", "npm:sequelize-typescript#Sequelize"],
  transactions: ["npm:sequelize#Transaction"],
  begin: ["transaction"],
  run: ["transaction"],
  query: ["query"],
  commit: ["commit"],
  rollback: ["rollback"],
};

const knex: Library = {
  modules: ["npm:knex"],
  pools: ["npm:knex#Knex"],
  transactions: ["npm:knex#Knex.Transaction"],
  begin: ["transaction"],
  run: ["transaction"],
  query: ["batchInsert", "from", "insert", "into", "queryBuilder", "raw", "select", "table", "with"],
  commit: ["commit"],
  rollback: ["rollback"],
};

const kysely: Library = {
  modules: ["npm:kysely", "npm:nestjs-kysely"],
  pools: ["npm:kysely#Kysely"],
  transactions: ["npm:kysely#Transaction"],
  runWith: ["npm:kysely#TransactionBuilder.execute"],
  query: [
    "deleteFrom",
    "executeQuery",
    "insertInto",
    "mergeInto",
    "replaceInto",
    "selectFrom",
    "selectNoFrom",
    "updateTable",
    "with",
  ],
};

const pg: Library = {
  modules: ["npm:pg", "npm:pg-pool"],
  pools: ["npm:pg#Pool", "npm:pg-pool#Pool"],
  connections: ["npm:pg#PoolClient", "npm:pg#Client"],
  query: ["query"],
};

const mysql: Library = {
  modules: ["npm:mysql2", "npm:mysql"],
  pools: ["npm:mysql2#Pool", "npm:mysql#Pool"],
  transactions: [
    "npm:mysql2#PoolConnection",
    "npm:mysql2#Connection",
    "npm:mysql#PoolConnection",
    "npm:mysql#Connection",
  ],
  start: ["beginTransaction"],
  query: ["execute", "query"],
  commit: ["commit"],
  rollback: ["rollback"],
};

/**
 * TypeORM 0.3, Prisma 6, Drizzle 0.44, Sequelize 6, knex 3, Kysely 0.28, pg 8, mysql2 3. MikroORM is not among them: it keeps
 * the transaction in asynchronous context, where the outer manager finds it.
 */
export const npmLibraries: readonly Library[] = [typeorm, prisma, drizzle, sequelize, knex, kysely, pg, mysql];
