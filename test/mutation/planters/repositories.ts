import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const sqlFree = ["domain", "interface"];

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
];

/** Faults of what is kept, and of who knows how. */
export const repositories: readonly Planter[] = faults.map(planterOf);
