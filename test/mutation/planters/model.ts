import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const domain = ["domain"];
const store = ["infrastructure"];

const faults: readonly Fault[] = [
  {
    rule: "ddd/domain-purity",
    language: "go",
    layers: domain,
    imports: ['import plantedos "os"'],
    code: 'func plantedName() string {\n\treturn plantedos.Getenv("SHOP") /*!*/\n}',
  },
  {
    rule: "ddd/domain-purity",
    language: "typescript",
    layers: domain,
    code: "export function plantedAge(since: number): number {\n  return Date.now() - since; /*!*/\n}",
  },
  {
    rule: "ddd/domain-purity",
    language: "java",
    layers: domain,
    code: "  static java.time.Instant plantedNow() {\n    return java.time.Instant.now(); /*!*/\n  }",
  },
  {
    rule: "ddd/money-float",
    language: "go",
    layers: domain,
    code: "type PlantedDiscount struct {\n\tPrice float64 /*!*/\n}",
  },
  {
    rule: "ddd/money-float",
    language: "java",
    layers: domain,
    code: "  static class PlantedDiscount {\n    private double price; /*!*/\n  }",
  },
  {
    rule: "transactions/pool-in-tx",
    language: "go",
    layers: store,
    imports: ['import plantedsql "database/sql"'],
    code: 'func plantedClose(db *plantedsql.DB) error {\n\ttx, err := db.Begin()\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\tif _, err := db.Exec("DELETE FROM lines"); err != nil { /*!*/\n\t\treturn err\n\t}\n\treturn tx.Commit()\n}',
  },
  {
    rule: "transactions/pool-in-tx",
    language: "typescript",
    layers: store,
    imports: ['import type { DataSource as PlantedSource } from "typeorm";'],
    code: 'export async function plantedClose(source: PlantedSource): Promise<void> {\n  await source.transaction(async (manager) => {\n    await manager.query("DELETE FROM orders");\n    await source.query("DELETE FROM lines"); /*!*/\n  });\n}',
  },
  {
    rule: "transactions/pool-in-tx",
    language: "java",
    layers: store,
    imports: ["import java.sql.Connection;", "import java.sql.SQLException;", "import javax.sql.DataSource;"],
    code: '  void plantedClose(DataSource plantedPool) throws SQLException {\n    Connection connection = plantedPool.getConnection();\n    connection.setAutoCommit(false);\n    connection.prepareStatement("DELETE FROM orders").executeUpdate();\n    plantedPool.getConnection().prepareStatement("DELETE FROM lines").executeUpdate(); /*!*/\n    connection.commit();\n  }',
  },
];

/** Faults of the model, and of what keeps it. */
export const model: readonly Planter[] = faults.map(planterOf);
