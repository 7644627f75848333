import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const sqlFree = ["domain", "interface"];
const above = ["application", "interface"];

const faults: readonly Fault[] = [
  {
    rule: "repositories/sql-outside-infrastructure",
    language: "go",
    layers: sqlFree,
    code: 'const plantedCount = "SELECT count(*) FROM orders" /*!*/\n\nfunc plantedStatement() string {\n\treturn plantedCount\n}',
  },
  {
    rule: "repositories/sql-outside-infrastructure",
    language: "typescript",
    layers: sqlFree,
    code: 'export function plantedCount(run: (text: string) => void): void {\n  run("SELECT count(*) FROM orders"); /*!*/\n}',
  },
  {
    rule: "repositories/sql-outside-infrastructure",
    language: "java",
    layers: sqlFree,
    code: '  static String plantedCount() {\n    return "SELECT count(*) FROM orders"; /*!*/\n  }',
  },
  {
    rule: "repositories/error-leak",
    language: "go",
    layers: above,
    imports: ['import plantedsql "database/sql"'],
    code: "func plantedMissing(err error) bool {\n\treturn err == plantedsql.ErrNoRows /*!*/\n}",
  },
  {
    rule: "repositories/error-leak",
    language: "typescript",
    layers: above,
    imports: ['import { QueryFailedError as PlantedError } from "typeorm";'],
    code: "export function plantedTaken(error: unknown): boolean {\n  return error instanceof PlantedError; /*!*/\n}",
  },
  {
    rule: "repositories/error-leak",
    language: "java",
    layers: above,
    imports: ["import jakarta.persistence.PersistenceException;"],
    code: "  static boolean plantedTaken(Runnable run) {\n    try {\n      run.run();\n    } catch (PersistenceException error) { /*!*/\n      return true;\n    }\n    return false;\n  }",
  },
];

/** Faults of what is kept, and of who knows how. */
export const repositories: readonly Planter[] = faults.map(planterOf);
