import { membersOf } from "./outside-members.ts";

const entityManager = "npm:typeorm#EntityManager";
const repository = "npm:typeorm#Repository";

const source = {
  manager: entityManager,
  createEntityManager: entityManager,
  createQueryRunner: "npm:typeorm#QueryRunner",
  getRepository: repository,
};

/** What members of npm packages give: Express 5, Fastify 5, NestJS 11, TypeORM 0.3, knex 3, Sequelize 6, pg 8, mysql2 3, Drizzle 0.44, Kysely 0.28. */
export const npmResults: Readonly<Record<string, string>> = {
  "npm:express#default": "npm:express#Application",
  "npm:express#Router": "npm:express#Router",
  "npm:@nestjs/core#NestFactory.create": "npm:@nestjs/common#INestApplication",
  "node:http#createServer": "node:http#Server",
  "node:https#createServer": "node:https#Server",
  "node:net#createServer": "node:net#Server",
  "npm:fastify#default": "npm:fastify#FastifyInstance",
  "npm:fastify#fastify": "npm:fastify#FastifyInstance",
  ...membersOf("npm:typeorm#DataSource", source),
  ...membersOf("npm:typeorm#Connection", source),
  ...membersOf("npm:typeorm#QueryRunner", { manager: entityManager, connection: "npm:typeorm#DataSource" }),
  ...membersOf(entityManager, {
    getRepository: repository,
    withRepository: repository,
    connection: "npm:typeorm#DataSource",
  }),
  ...membersOf(repository, { manager: entityManager }),
  "npm:typeorm#getManager": entityManager,
  "npm:typeorm#getConnection": "npm:typeorm#Connection",
  "npm:typeorm#getRepository": repository,
  "npm:typeorm#createConnection": "npm:typeorm#Connection",
  "npm:knex#default": "npm:knex#Knex",
  "npm:knex#knex": "npm:knex#Knex",
  "npm:knex#Knex.transaction": "npm:knex#Knex.Transaction",
  "npm:sequelize#Sequelize.transaction": "npm:sequelize#Transaction",
  "npm:pg#Pool.connect": "npm:pg#PoolClient",
  "npm:mysql2#createPool": "npm:mysql2#Pool",
  "npm:mysql2#Pool.getConnection": "npm:mysql2#PoolConnection",
  "npm:drizzle-orm#drizzle": "npm:drizzle-orm#NodePgDatabase",
  "npm:kysely#Kysely.transaction": "npm:kysely#TransactionBuilder",
  "npm:kysely#TransactionBuilder.setIsolationLevel": "npm:kysely#TransactionBuilder",
};

/** What such members hand to the function that they are given. */
export const handedOver: Readonly<Record<string, string>> = {
  "npm:typeorm#DataSource.transaction": entityManager,
  "npm:typeorm#Connection.transaction": entityManager,
  "npm:typeorm#EntityManager.transaction": entityManager,
  "npm:knex#Knex.transaction": "npm:knex#Knex.Transaction",
  "npm:sequelize#Sequelize.transaction": "npm:sequelize#Transaction",
  "npm:kysely#TransactionBuilder.execute": "npm:kysely#Transaction",
  "org.jooq.DSLContext.transaction": "org.jooq.Configuration",
  "org.jooq.DSLContext.transactionResult": "org.jooq.Configuration",
};
