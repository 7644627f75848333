import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const sqlFree = ["domain", "interface"];
const core = ["domain", "application"];
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
  {
    rule: "repositories/concrete-dependency",
    language: "go",
    layers: core,
    code: "type PlantedRepository struct{ kept map[string]int }\n\nfunc NewPlantedCount(kept *PlantedRepository) int { /*!*/\n\treturn len(kept.kept)\n}",
  },
  {
    rule: "repositories/concrete-dependency",
    language: "typescript",
    layers: core,
    code: "export class PlantedRepository {\n  readonly kept = new Map<string, number>();\n}\nexport class PlantedCount {\n  constructor(private readonly planted: PlantedRepository) {} /*!*/\n  count(): number {\n    return this.planted.kept.size;\n  }\n}",
  },
  {
    rule: "repositories/concrete-dependency",
    language: "java",
    layers: core,
    code: "  static class PlantedRepository {}\n\n  static class PlantedCount {\n    PlantedCount(PlantedRepository planted) {} /*!*/\n  }",
  },
  {
    rule: "repositories/one-aggregate",
    language: "go",
    layers: ["domain"],
    code: "type BaseAggregateRoot struct{}\n\ntype PlantedCart struct{ BaseAggregateRoot }\n\ntype PlantedBuyer struct{ BaseAggregateRoot }\n\ntype PlantedCartRepository interface {\n\tSave(cart *PlantedCart) error\n\tSaveBuyer(buyer *PlantedBuyer) error /*!*/\n}",
  },
  {
    rule: "repositories/one-aggregate",
    language: "typescript",
    layers: ["domain"],
    code: "abstract class BaseAggregateRoot {}\nexport class PlantedCart extends BaseAggregateRoot {}\nexport class PlantedBuyer extends BaseAggregateRoot {}\nexport interface PlantedCartRepository {\n  save(cart: PlantedCart): void;\n  buyerOf(cart: PlantedCart): PlantedBuyer; /*!*/\n}",
  },
  {
    rule: "repositories/one-aggregate",
    language: "java",
    layers: ["domain"],
    code: "  abstract static class BaseAggregateRoot {}\n\n  static class PlantedCart extends BaseAggregateRoot {}\n\n  static class PlantedBuyer extends BaseAggregateRoot {}\n\n  interface PlantedCartRepository {\n    void save(PlantedCart cart);\n\n    PlantedBuyer buyerOf(PlantedCart cart); /*!*/\n  }",
  },
];

/** Faults of what is kept, and of who knows how. */
export const repositories: readonly Planter[] = faults.map(planterOf);
