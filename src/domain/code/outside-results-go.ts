import { giving, membersOf } from "./outside-members.ts";

const sqlx = "github.com/jmoiron/sqlx";
const pgx = "github.com/jackc/pgx";
const bun = "github.com/uptrace/bun";
const pg = "github.com/go-pg/pg";
const sqlBegin = { Begin: "database/sql.Tx", BeginTx: "database/sql.Tx" };
const sqlxBegin = ["Beginx", "BeginTxx", "MustBegin", "MustBeginTx"];
const pgxBegin = { Begin: `${pgx}.Tx`, BeginTx: `${pgx}.Tx` };

const gormChain = [
  ...["Assign", "Attrs", "Begin", "Clauses", "Debug", "Distinct", "Group", "Having", "InnerJoins", "Joins", "Limit"],
  ...["MapColumns", "Model", "New", "Not", "Offset", "Omit", "Or", "Order", "Preload", "Raw", "Scopes", "Select"],
  ...["Session", "Set", "Table", "Unscoped", "Where", "WithContext"],
];

/**
 * What members of Go libraries give, without the majors of paths: Go 1.25, gin 1, echo 4, fiber 2, grpc 1, sqlx 1, pgx 4 and
 * 5, gorm 1 and 2, bun 1, go-pg 10, xorm 1.
 */
export const goResults: Readonly<Record<string, string>> = {
  ...giving("github.com/gin-gonic/gin.Engine", "github.com/gin-gonic/gin", ["Default", "New"]),
  ...giving("github.com/labstack/echo.Echo", "github.com/labstack/echo", ["New"]),
  ...giving("github.com/gofiber/fiber.App", "github.com/gofiber/fiber", ["New"]),
  ...giving("google.golang.org/grpc.Server", "google.golang.org/grpc", ["NewServer"]),

  ...giving("database/sql.DB", "database/sql", ["Open", "OpenDB"]),
  ...membersOf("database/sql.DB", { ...sqlBegin, Conn: "database/sql.Conn" }),
  ...membersOf("database/sql.Conn", sqlBegin),
  ...giving(`${sqlx}.DB`, sqlx, ["Open", "MustOpen", "Connect", "ConnectContext", "MustConnect", "NewDb"]),
  ...membersOf(`${sqlx}.DB`, sqlBegin),
  ...giving(`${sqlx}.Tx`, `${sqlx}.DB`, sqlxBegin),
  ...giving(`${pgx}.Conn`, pgx, ["Connect", "ConnectConfig"]),
  ...giving(`${pgx}/pgxpool.Pool`, `${pgx}/pgxpool`, ["New", "NewWithConfig", "Connect", "ConnectConfig"]),
  ...membersOf(`${pgx}/pgxpool.Pool`, { ...pgxBegin, Acquire: `${pgx}/pgxpool.Conn` }),
  ...membersOf(`${pgx}/pgxpool.Conn`, pgxBegin),
  ...membersOf(`${pgx}.Conn`, pgxBegin),
  ...membersOf(`${pgx}.Tx`, pgxBegin),
  ...giving("gorm.io/gorm.DB", "gorm.io/gorm", ["Open"]),
  ...giving("gorm.io/gorm.DB", "gorm.io/gorm.DB", gormChain),
  ...giving("github.com/jinzhu/gorm.DB", "github.com/jinzhu/gorm", ["Open"]),
  ...giving("github.com/jinzhu/gorm.DB", "github.com/jinzhu/gorm.DB", gormChain),
  ...giving(`${bun}.DB`, bun, ["NewDB"]),
  ...giving(`${bun}.Tx`, `${bun}.DB`, ["Begin", "BeginTx"]),
  ...giving(`${pg}.DB`, pg, ["Connect"]),
  ...giving(`${pg}.Tx`, `${pg}.DB`, ["Begin"]),
  ...giving("xorm.io/xorm.Engine", "xorm.io/xorm", ["NewEngine"]),
  ...giving("xorm.io/xorm.Session", "xorm.io/xorm.Engine", ["NewSession"]),
};
