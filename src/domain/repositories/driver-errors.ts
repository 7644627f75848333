import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { matchesPackage } from "../packages/package-pattern.ts";
import type { Name } from "../syntax/name.ts";

/** Which names of a library are its errors, or ask what an error is. */
interface Driver {
  /** As in policies. */
  readonly module: string;
  /** What the part of a name behind the module looks like. */
  readonly error: RegExp;
}

const javaException = /^\w+(?:Exception|Error)$/u;
const npmError = /^\w+(?:Error|Exception)$/u;

/**
 * What ends a transaction twice (`sql.ErrTxDone`) is left out: who holds one may ask for that. So is `org.springframework.dao`,
 * which was made so that callers need not know the technology (Spring Framework 6.2, "DAO Support"). Sources: Go 1.25, pgx 5,
 * pgerrcode, pq 1.10, MySQL driver 1.9, go-sqlite3 1.14, GORM 1.30, go-pg 10, MongoDB driver 2, go-redis 9, redigo 1.9, gocql 1.7,
 * bbolt 1.4, badger 4; TypeORM 0.3, Prisma 6, Sequelize 6, Mongoose 8, mongodb 6, pg 8, MikroORM 6, Objection 3, Kysely 0.28,
 * Drizzle 0.44, Slonik 46; JDK 25, Jakarta Persistence 3.2, Hibernate 7, jOOQ 3.20, MyBatis 3.5, the drivers of PostgreSQL and MySQL.
 */
const drivers: readonly Driver[] = [
  { module: "go:database/sql", error: /^ErrNoRows$/u },
  { module: "go:github.com/jackc/pgx", error: /^(?:ErrNoRows|ErrTooManyRows|PgError|ConnectError)$/u },
  { module: "go:github.com/jackc/pgconn", error: /^PgError$/u },
  { module: "go:github.com/jackc/pgerrcode", error: /^[A-Z]/u },
  { module: "go:github.com/lib/pq", error: /^Error(?:Code)?$/u },
  { module: "go:github.com/go-sql-driver/mysql", error: /^MySQLError$/u },
  { module: "go:github.com/mattn/go-sqlite3", error: /^Err(?:or$|[A-Z])/u },
  { module: "go:gorm.io/gorm", error: /^Err[A-Z]/u },
  { module: "go:github.com/jinzhu/gorm", error: /^(?:Err[A-Z]|IsRecordNotFoundError$)/u },
  { module: "go:github.com/go-pg/pg", error: /^(?:ErrNoRows|ErrMultiRows|Error)$/u },
  {
    module: "go:go.mongodb.org/mongo-driver",
    error: /^(?:ErrNoDocuments|IsDuplicateKeyError|CommandError|WriteException|WriteError|BulkWriteException)$/u,
  },
  { module: "go:github.com/redis/go-redis", error: /^Nil$/u },
  { module: "go:github.com/go-redis/redis", error: /^Nil$/u },
  { module: "go:github.com/gomodule/redigo", error: /^ErrNil$/u },
  { module: "go:github.com/gocql/gocql", error: /^ErrNotFound$/u },
  { module: "go:go.etcd.io/bbolt", error: /^Err[A-Z]/u },
  { module: "go:github.com/dgraph-io/badger", error: /^Err[A-Z]/u },

  { module: "npm:@prisma/client", error: /^(?:Prisma\.)?PrismaClient\w*Error$/u },
  { module: "npm:mongoose", error: /^(?:mongo\.)?(?:Error(?:\.\w+)?|Mongo\w*Error)$/u },
  { module: "npm:sequelize", error: /^(?:Sequelize\.)?\w+Error$/u },
  ...["typeorm", "mongodb", "pg", "@mikro-orm/*", "objection", "kysely", "drizzle-orm", "slonik", "db-errors"].map(
    (name) => ({ module: `npm:${name}`, error: npmError }),
  ),

  ...["java.sql", "jakarta.persistence", "javax.persistence", "org.hibernate", "org.jooq.exception"].map(ofJava),
  ...["org.apache.ibatis.exceptions", "org.springframework.jdbc", "com.mongodb", "redis.clients.jedis"].map(ofJava),
  ...["org.postgresql.util", "com.mysql.cj", "io.lettuce.core", "com.datastax.oss.driver"].map(ofJava),
];

function ofJava(module: string): Driver {
  return { module: `java:${module}`, error: javaException };
}

/** Modules that have such errors, as in policies. */
export const driverModules: readonly string[] = drivers.map(({ module }) => module);

/** An error of a driver. */
export interface DriverError {
  /** Within its module: `ErrNoRows`. */
  readonly name: string;
  /** As policies call it. */
  readonly module: string;
}

/** The error of a driver that a name in a file stands for; `undefined` if it stands for something else. */
export function driverError(code: Code, file: CodeFile, name: Name): DriverError | undefined {
  for (const full of code.namesOf(file, name)) {
    const { module, member } = parted(file, full);
    const isError = drivers.some((one) => one.error.test(member) && matchesPackage(one.module, module));
    if (isError) return { name: member, module };
  }
  return undefined;
}

/** `database/sql.ErrNoRows` is `ErrNoRows` from `go:database/sql`. */
function parted({ language }: CodeFile, full: string): { readonly module: string; readonly member: string } {
  const mark = language === "typescript" ? full.indexOf("#") : full.lastIndexOf(".");
  const module = full.slice(0, Math.max(mark, 0));
  return { module: language === "typescript" ? module : `${language}:${module}`, member: full.slice(mark + 1) };
}
