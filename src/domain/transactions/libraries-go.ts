import type { Library } from "./library.ts";

const sqlQuery = [
  "Exec",
  "ExecContext",
  "Query",
  "QueryContext",
  "QueryRow",
  "QueryRowContext",
  "Prepare",
  "PrepareContext",
];
const ends = { commit: ["Commit"], rollback: ["Rollback"] };

const databaseSql: Library = {
  modules: ["go:database/sql"],
  pools: ["database/sql.DB"],
  transactions: ["database/sql.Tx"],
  begin: ["Begin", "BeginTx"],
  query: sqlQuery,
  ...ends,
};

const sqlx: Library = {
  modules: ["go:github.com/jmoiron/sqlx"],
  pools: ["github.com/jmoiron/sqlx.DB"],
  transactions: ["github.com/jmoiron/sqlx.Tx"],
  begin: ["Begin", "BeginTx", "Beginx", "BeginTxx", "MustBegin", "MustBeginTx"],
  query: [
    ...sqlQuery,
    ...["Get", "GetContext", "MustExec", "MustExecContext", "NamedExec", "NamedExecContext", "NamedQuery"],
    ...["NamedQueryContext", "PrepareNamed", "PrepareNamedContext", "Preparex", "PreparexContext", "QueryRowx"],
    ...["QueryRowxContext", "Queryx", "QueryxContext", "Select", "SelectContext"],
  ],
  ...ends,
};

/** A `pgx.Conn` is one connection, so that what is asked of it while it is in a transaction is part of it. */
const pgx: Library = {
  modules: ["go:github.com/jackc/pgx"],
  pools: ["github.com/jackc/pgx/pgxpool.Pool"],
  transactions: ["github.com/jackc/pgx.Tx"],
  begin: ["Begin", "BeginTx"],
  run: ["BeginFunc", "BeginTxFunc"],
  runWith: ["github.com/jackc/pgx.BeginFunc", "github.com/jackc/pgx.BeginTxFunc"],
  query: ["CopyFrom", "Exec", "Query", "QueryFunc", "QueryRow", "SendBatch"],
  ...ends,
};

const gormQuery = [
  ...["Assign", "Attrs", "Association", "Clauses", "Count", "Create", "CreateInBatches", "Debug", "Delete", "Distinct"],
  ...["Exec", "Find", "FindInBatches", "First", "FirstOrCreate", "FirstOrInit", "Group", "Having", "Joins", "Last"],
  ...["Limit", "Model", "Not", "Offset", "Omit", "Or", "Order", "Pluck", "Preload", "Raw", "Row", "Rows", "Save"],
  ...["Scan", "Scopes", "Select", "Table", "Take", "Unscoped", "Update", "UpdateColumn", "UpdateColumns", "Updates"],
  ...["Where", "WithContext"],
];

const gorm: Library = {
  modules: ["go:gorm.io/gorm", "go:github.com/jinzhu/gorm"],
  pools: ["gorm.io/gorm.DB", "github.com/jinzhu/gorm.DB"],
  connections: ["gorm.io/gorm.DB", "github.com/jinzhu/gorm.DB"],
  begin: ["Begin", "BeginTx"],
  run: ["Transaction"],
  query: gormQuery,
  ...ends,
};

/** Of ent all is generated: `client.Order.Create()`; see `plain`. */
const ent: Library = {
  modules: ["go:entgo.io/ent"],
  pools: ["ent.Client"],
  transactions: ["ent.Tx"],
  begin: ["Tx", "BeginTx"],
  query: [
    "Create",
    "CreateBulk",
    "Delete",
    "DeleteOne",
    "DeleteOneID",
    "Get",
    "GetX",
    "Query",
    "Update",
    "UpdateOne",
    "UpdateOneID",
  ],
  ...ends,
};

const bun: Library = {
  modules: ["go:github.com/uptrace/bun"],
  pools: ["github.com/uptrace/bun.DB"],
  transactions: ["github.com/uptrace/bun.Tx"],
  begin: ["Begin", "BeginTx"],
  run: ["RunInTx"],
  query: [
    ...sqlQuery,
    ...["NewAddColumn", "NewCreateIndex", "NewCreateTable", "NewDelete", "NewDropTable", "NewInsert", "NewMerge"],
    ...["NewRaw", "NewSelect", "NewTruncateTable", "NewUpdate", "NewValues"],
  ],
  ...ends,
};

const goPg: Library = {
  modules: ["go:github.com/go-pg/pg"],
  pools: ["github.com/go-pg/pg.DB"],
  transactions: ["github.com/go-pg/pg.Tx"],
  begin: ["Begin", "BeginContext"],
  run: ["RunInTransaction"],
  query: [
    "Exec",
    "ExecContext",
    "ExecOne",
    "Model",
    "ModelContext",
    "Query",
    "QueryContext",
    "QueryOne",
    "QueryOneContext",
  ],
  ...ends,
};

/** A session that is closed is rolled back if nobody has committed it (xorm 1.3, `Session.Close`). */
const xorm: Library = {
  modules: ["go:xorm.io/xorm"],
  pools: ["xorm.io/xorm.Engine"],
  connections: ["xorm.io/xorm.Session"],
  start: ["Begin"],
  run: ["Transaction"],
  query: [
    ...["Count", "Delete", "Exec", "Exist", "Find", "FindAndCount", "Get", "ID", "Insert", "InsertOne", "Iterate"],
    ...["Query", "QueryString", "Rows", "SQL", "Sum", "Table", "Update", "Where"],
  ],
  commit: ["Commit"],
  rollback: ["Rollback", "Close"],
};

/** Go 1.25, sqlx 1.4, pgx 4 and 5, gorm 1 and 2, ent 0.14, bun 1.2, go-pg 10, xorm 1.3. */
export const goLibraries: readonly Library[] = [databaseSql, sqlx, pgx, gorm, ent, bun, goPg, xorm];
