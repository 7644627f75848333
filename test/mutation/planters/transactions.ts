import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const store = ["infrastructure"];

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
];

/** Faults of how transactions are used. */
export const transactions: readonly Planter[] = faults.map(planterOf);
