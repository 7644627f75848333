import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { writeOf } from "../../src/domain/writes/write-of.ts";
import { codeOf } from "../code/read.ts";

/** What the calls of a file change, in the order of the text: `manner method`. */
async function writesIn(tree: FileTree, path: string): Promise<readonly string[]> {
  const code = await codeOf(tree);
  const file = code.files.get(path);
  return (file?.syntax.calls ?? []).flatMap((call) => {
    const write = file && writeOf(code, file, call);
    return write ? [`${write.manner} ${write.method}`] : [];
  });
}

const packageJson = '{ "dependencies": { "typeorm": "1", "@prisma/client": "1", "knex": "1", "drizzle-orm": "1" } }';

async function inTypeScript(text: string): Promise<readonly string[]> {
  return writesIn({ "package.json": packageJson, "src/orders.ts": text }, "src/orders.ts");
}

async function inGo(text: string): Promise<readonly string[]> {
  return writesIn({ "go.mod": "module example.com/shop\n", "orders.go": `package shop\n\n${text}` }, "orders.go");
}

async function inJava(text: string): Promise<readonly string[]> {
  return writesIn({ "src/main/java/shop/Orders.java": `package shop;\n${text}` }, "src/main/java/shop/Orders.java");
}

describe("calls of libraries that change what is stored", () => {
  it("TypeORM: repositories, and what their builders build", async () => {
    expect(
      await inTypeScript(
        'import { Repository } from "typeorm";\nclass Orders {\n  constructor(private readonly rows: Repository<object>) {}\n  async run() {\n    await this.rows.findOneBy({});\n    await this.rows.save({});\n    this.rows.create({});\n    await this.rows.update({}, {});\n    await this.rows.createQueryBuilder().delete().where("id = 1").execute();\n  }\n}\n',
      ),
    ).toEqual(["objects save", "rows update", "rows delete"]);
  });

  it("Prisma: through a service that is a client, and the model between", async () => {
    expect(
      await inTypeScript(
        'import { PrismaClient } from "@prisma/client";\nclass PrismaService extends PrismaClient {}\nclass Orders {\n  constructor(private readonly prisma: PrismaService) {}\n  async run() {\n    await this.prisma.order.findMany({});\n    await this.prisma.order.update({ where: { id: 1 }, data: {} });\n  }\n}\n',
      ),
    ).toEqual(["rows update"]);
  });

  it("Knex and Drizzle: at any link of a chain", async () => {
    expect(
      await inTypeScript(
        'import type { Knex } from "knex";\nimport type { NodePgDatabase } from "drizzle-orm/node-postgres";\nasync function run(knex: Knex, db: NodePgDatabase) {\n  await knex("orders").where({ id: 1 }).update({ paid: true });\n  await knex("orders").select("id");\n  await db.insert({}).values({});\n  await db.select().from({});\n}\n',
      ),
    ).toEqual(["rows update", "rows insert"]);
  });

  it("Go: database/sql, pgx of any major version, GORM in chains", async () => {
    expect(
      await inGo(
        'import (\n\t"database/sql"\n\n\t"github.com/jackc/pgx/v5/pgxpool"\n\t"gorm.io/gorm"\n)\n\nfunc run(db *sql.DB, pool *pgxpool.Pool, g *gorm.DB) {\n\tdb.Query("SELECT 1")\n\tdb.Exec("DELETE FROM orders")\n\tpool.Exec(nil, "DELETE FROM orders")\n\tg.Where("id = ?", 1).Find(nil)\n\tg.Model(nil).Where("id = ?", 1).Update("paid", true)\n}\n',
      ),
    ).toEqual(["rows Exec", "rows Exec", "rows Update"]);
  });

  it("Java: JPA, JDBC templates, repositories of Spring Data", async () => {
    expect(
      await inJava(
        "import jakarta.persistence.EntityManager;\nimport org.springframework.data.jpa.repository.JpaRepository;\nimport org.springframework.jdbc.core.JdbcTemplate;\ninterface Rows extends JpaRepository<Object, Long> {}\nclass Orders {\n  EntityManager manager;\n  JdbcTemplate jdbc;\n  Rows rows;\n  void run() {\n    manager.find(Object.class, 1);\n    manager.persist(this);\n    jdbc.queryForList(q);\n    jdbc.update(q);\n    rows.findAll();\n    rows.deleteById(1L);\n  }\n}\n",
      ),
    ).toEqual(["objects persist", "rows update", "rows deleteById"]);
  });
});

describe("calls of the project's own repositories", () => {
  it("count by the type of the receiver and a verb, never by the verb alone", async () => {
    expect(
      await inTypeScript(
        "interface OrderRepository { find(): void; save(): void; saved(): void; removeAll(): void }\ninterface Basket { add(): void }\nfunction run(orders: OrderRepository, basket: Basket, other) {\n  orders.find();\n  orders.save();\n  orders.saved();\n  orders.removeAll();\n  basket.add();\n  other.save();\n}\n",
      ),
    ).toEqual(["repository save", "repository removeAll"]);
  });
});
