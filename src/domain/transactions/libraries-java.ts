import type { Library } from "./library.ts";

const jdbc: Library = {
  modules: ["java:java.sql", "java:javax.sql"],
  pools: ["javax.sql.DataSource"],
  connections: ["java.sql.Connection"],
  bound: [
    "org.springframework.jdbc.core.JdbcTemplate",
    "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate",
  ],
  start: ["setAutoCommit"],
  query: ["batchUpdate", "execute", "getConnection", "query", "queryForList", "queryForObject", "update"],
  commit: ["commit"],
  rollback: ["rollback"],
};

const persistence = (module: string): Library => ({
  modules: [`java:${module}`],
  pools: [`${module}.EntityManagerFactory`],
  connections: [`${module}.EntityTransaction`],
  start: ["begin"],
  query: ["createEntityManager"],
  commit: ["commit"],
  rollback: ["rollback"],
});

const hibernate: Library = {
  modules: ["java:org.hibernate"],
  pools: ["org.hibernate.Session", "org.hibernate.SharedSessionContract"],
  connections: ["org.hibernate.Transaction"],
  begin: ["beginTransaction"],
  start: ["begin"],
  query: [],
  commit: ["commit"],
  rollback: ["rollback"],
};

/** A transaction of Spring belongs to the thread: whoever asks the pool by way of Spring takes part in it. */
const spring: Library = {
  modules: ["java:org.springframework.transaction"],
  pools: [
    "org.springframework.transaction.PlatformTransactionManager",
    "org.springframework.transaction.support.TransactionTemplate",
    "org.springframework.transaction.support.TransactionOperations",
  ],
  connections: ["org.springframework.transaction.PlatformTransactionManager"],
  begin: ["getTransaction"],
  run: ["execute", "executeWithoutResult"],
  query: [],
  commit: ["commit"],
  rollback: ["rollback"],
};

const jooq: Library = {
  modules: ["java:org.jooq"],
  pools: ["org.jooq.DSLContext"],
  transactions: ["org.jooq.Configuration"],
  run: ["transaction", "transactionResult"],
  query: [
    ...["batch", "batchInsert", "batchStore", "batchUpdate", "delete", "deleteFrom", "execute", "executeDelete"],
    ...["executeInsert", "executeUpdate", "fetch", "fetchCount", "fetchExists", "fetchOne", "insertInto", "mergeInto"],
    ...[
      "newRecord",
      "query",
      "resultQuery",
      "select",
      "selectCount",
      "selectDistinct",
      "selectFrom",
      "selectOne",
      "update",
    ],
  ],
};

/** JDK 25, Jakarta Persistence 3.2 and its javax predecessor, Hibernate 7, Spring 6.2, jOOQ 3.20. */
export const javaLibraries: readonly Library[] = [
  jdbc,
  persistence("jakarta.persistence"),
  persistence("javax.persistence"),
  hibernate,
  spring,
  jooq,
];
