import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const store = ["infrastructure"];
const outer = ["interface"];

const faults: readonly Fault[] = [
  {
    rule: "transactions/readonly-write",
    language: "go",
    layers: store,
    imports: ['import plantedctx "context"', 'import plantedsql "database/sql"'],
    code: 'func plantedCount(ctx plantedctx.Context, db *plantedsql.DB) error {\n\ttx, err := db.BeginTx(ctx, &plantedsql.TxOptions{ReadOnly: true})\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\tif _, err := tx.ExecContext(ctx, "DELETE FROM lines"); err != nil { /*!*/\n\t\treturn err\n\t}\n\treturn tx.Commit()\n}',
  },
  {
    rule: "transactions/readonly-write",
    language: "typescript",
    layers: store,
    imports: ['import type { NodePgDatabase as PlantedDatabase } from "drizzle-orm/node-postgres";'],
    code: 'export async function plantedCount(db: PlantedDatabase, lines: never): Promise<void> {\n  await db.transaction(\n    async (tx) => {\n      await tx.delete(lines); /*!*/\n    },\n    { accessMode: "read only" },\n  );\n}',
  },
  {
    rule: "transactions/readonly-write",
    language: "java",
    imports: [
      "import org.springframework.jdbc.core.JdbcTemplate;",
      "import org.springframework.transaction.annotation.Transactional;",
    ],
    layers: store,
    code: '  @Transactional(readOnly = true)\n  public void plantedCount(JdbcTemplate plantedJdbc) {\n    plantedJdbc.update("DELETE FROM lines"); /*!*/\n  }',
  },
  {
    rule: "transactions/boundary-layer",
    language: "go",
    layers: outer,
    imports: ['import plantedsql "database/sql"', 'import plantedhttp "net/http"'],
    code: "func plantedClose(db *plantedsql.DB) plantedhttp.HandlerFunc {\n\treturn func(w plantedhttp.ResponseWriter, r *plantedhttp.Request) {\n\t\ttx, err := db.BeginTx(r.Context(), nil) /*!*/\n\t\tif err != nil {\n\t\t\tw.WriteHeader(500)\n\t\t\treturn\n\t\t}\n\t\tdefer tx.Rollback()\n\t\tif err := tx.Commit(); err != nil {\n\t\t\tw.WriteHeader(500)\n\t\t}\n\t}\n}",
  },
  {
    rule: "transactions/boundary-layer",
    language: "typescript",
    layers: outer,
    imports: [
      'import { Controller as PlantedController, Post as PlantedPost } from "@nestjs/common";',
      'import type { DataSource as PlantedSource } from "typeorm";',
    ],
    code: '@PlantedController("planted")\nexport class PlantedClosing {\n  constructor(private readonly source: PlantedSource) {}\n\n  @PlantedPost()\n  async close(): Promise<void> {\n    await this.source.transaction(async (manager) => { /*!*/\n      await manager.query("DELETE FROM lines");\n    });\n  }\n}',
  },
  {
    rule: "transactions/boundary-layer",
    language: "java",
    layers: outer,
    imports: [
      "import org.springframework.transaction.annotation.Transactional;",
      "import org.springframework.web.bind.annotation.RestController;",
    ],
    code: "  @RestController\n  static class PlantedDoor {\n    @Transactional /*!*/\n    public void close() {}\n  }",
  },
  {
    rule: "transactions/swallowed",
    language: "go",
    layers: store,
    imports: ['import plantedsql "database/sql"'],
    code: 'func plantedReset(db *plantedsql.DB) error {\n\ttx, err := db.Begin()\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\ttx.Exec("DELETE FROM lines") /*!*/\n\treturn tx.Commit()\n}',
  },
  {
    rule: "transactions/swallowed",
    language: "typescript",
    layers: store,
    imports: ['import type { DataSource as PlantedSource } from "typeorm";'],
    code: 'export async function plantedReset(source: PlantedSource): Promise<void> {\n  await source.transaction(async (manager) => {\n    try {\n      await manager.query("DELETE FROM lines");\n    } catch { /*!*/\n      await manager.query("SELECT 1");\n    }\n  });\n}',
  },
  {
    rule: "transactions/swallowed",
    language: "java",
    layers: store,
    imports: [
      "import org.springframework.jdbc.core.JdbcTemplate;",
      "import org.springframework.transaction.annotation.Transactional;",
    ],
    code: '  @Transactional\n  public void plantedReset(JdbcTemplate plantedJdbc) {\n    try {\n      plantedJdbc.update("DELETE FROM lines");\n    } catch (RuntimeException lost) { /*!*/\n      plantedJdbc.getQueryTimeout();\n    }\n  }',
  },
  {
    rule: "transactions/remote-call-in-tx",
    language: "go",
    layers: store,
    imports: ['import plantedsql "database/sql"', 'import plantedhttp "net/http"'],
    code: 'func plantedTell(db *plantedsql.DB, client *plantedhttp.Client) error {\n\ttx, err := db.Begin()\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\tanswer, err := client.Get("https://shop.example/lines") /*!*/\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer answer.Body.Close()\n\treturn tx.Commit()\n}',
  },
  {
    rule: "transactions/remote-call-in-tx",
    language: "typescript",
    layers: store,
    imports: ['import plantedAxios from "axios";', 'import type { DataSource as PlantedSource } from "typeorm";'],
    code: 'export async function plantedTell(source: PlantedSource): Promise<void> {\n  await source.transaction(async (manager) => {\n    await manager.query("DELETE FROM lines");\n    await plantedAxios.post("https://shop.example/lines"); /*!*/\n  });\n}',
  },
  {
    rule: "transactions/remote-call-in-tx",
    language: "java",
    layers: store,
    imports: [
      "import org.springframework.transaction.annotation.Transactional;",
      "import org.springframework.web.client.RestTemplate;",
    ],
    code: '  @Transactional\n  public void plantedTell(RestTemplate plantedClient) {\n    plantedClient.delete("https://shop.example/lines"); /*!*/\n  }',
  },
];

/** Faults of how transactions are used. */
export const transactions: readonly Planter[] = faults.map(planterOf);
