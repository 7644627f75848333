import type { Planter } from "../planter.ts";
import { type Fault, type FileFault, filePlanter, planterOf } from "../snippet-planter.ts";

const domain = ["domain"];
// In the domain the import is told of.
const useCases = ["application"];

const roots: readonly Fault[] = [
  {
    rule: "ddd/aggregate-ref-by-id",
    language: "typescript",
    layers: domain,
    code: "abstract class AggregateRoot {}\nclass PlantedShop extends AggregateRoot {}\nexport class PlantedTill extends AggregateRoot {\n  constructor(private readonly shop: PlantedShop) { /*!*/\n    super();\n  }\n}",
  },
  {
    rule: "ddd/aggregate-ref-by-id",
    language: "java",
    layers: domain,
    code: "  @org.jmolecules.ddd.annotation.AggregateRoot\n  static class PlantedShop {}\n\n  @org.jmolecules.ddd.annotation.AggregateRoot\n  static class PlantedTill {\n    private PlantedShop shop; /*!*/\n  }",
  },
  {
    rule: "ddd/entity-encapsulation",
    language: "typescript",
    layers: domain,
    code: 'abstract class AggregateRoot {}\nexport class PlantedTill extends AggregateRoot { /*!*/\n  status = "open";\n}',
  },
  {
    rule: "ddd/entity-encapsulation",
    language: "java",
    layers: domain,
    code: "  @org.jmolecules.ddd.annotation.AggregateRoot\n  public static class PlantedTill { /*!*/\n    private String status;\n\n    public void setStatus(String status) {\n      this.status = status;\n    }\n  }",
  },
];

const values: readonly Fault[] = [
  {
    rule: "ddd/value-object-immutable",
    language: "typescript",
    layers: domain,
    code: 'abstract class ValueObject {}\nexport class PlantedColour extends ValueObject {\n  private name = "red";\n  paint(name: string): void { /*!*/\n    this.name = name;\n  }\n}',
  },
  {
    rule: "ddd/value-object-immutable",
    language: "java",
    layers: domain,
    code: "  @org.jmolecules.ddd.annotation.ValueObject\n  static class PlantedColour {\n    private String name;\n\n    public void setName(String name) { /*!*/\n      this.name = name;\n    }\n  }",
  },
  {
    rule: "ddd/typed-id",
    language: "go",
    layers: domain,
    code: "type PlantedID string\n\nfunc PlantedFind(plantedID string) {} /*!*/",
  },
  {
    rule: "ddd/typed-id",
    language: "typescript",
    layers: domain,
    code: "export class PlantedId {}\nexport function plantedFind(plantedId: string): void {} /*!*/",
  },
  {
    rule: "ddd/typed-id",
    language: "java",
    layers: domain,
    code: "  public record PlantedId(String value) {}\n\n  public static class PlantedTill {\n    public void find(String plantedId) {} /*!*/\n  }",
  },
  {
    rule: "ddd/domain-tags",
    language: "go",
    layers: domain,
    code: 'type PlantedRow struct {\n\tName string `db:"name"` /*!*/\n}',
  },
];

const services: readonly Fault[] = [
  {
    rule: "ddd/domain-service-stateless",
    language: "go",
    layers: domain,
    code: "type PlantedPriceService struct {\n\tlast int64\n}\n\nfunc (s *PlantedPriceService) Price(cents int64) int64 {\n\ts.last = cents /*!*/\n\treturn cents\n}",
  },
  {
    rule: "ddd/domain-service-stateless",
    language: "typescript",
    layers: domain,
    code: "export class PlantedPriceService {\n  private last = 0n;\n  price(cents: bigint): bigint {\n    this.last = cents; /*!*/\n    return cents;\n  }\n}",
  },
  {
    rule: "ddd/domain-service-stateless",
    language: "java",
    layers: domain,
    code: "  public static class PlantedPriceService {\n    private long last;\n\n    public long price(long cents) {\n      last = cents; /*!*/\n      return cents;\n    }\n  }",
  },
  {
    rule: "ddd/domain-service-no-infra",
    language: "go",
    layers: domain,
    imports: ['import _ "github.com/sony/gobreaker"'],
  },
  { rule: "ddd/domain-service-no-infra", language: "typescript", layers: domain, imports: ['import "lru-cache";'] },
  {
    rule: "ddd/domain-service-no-infra",
    language: "java",
    layers: domain,
    imports: ["import org.springframework.cache.annotation.Cacheable;"],
  },
];

const words: readonly Fault[] = [
  {
    rule: "ddd/domain-errors",
    language: "typescript",
    layers: domain,
    imports: ['import { NotFoundException as PlantedMissing } from "@nestjs/common";'],
    code: 'export function plantedNeed(name: string): string {\n  if (name === "") throw new PlantedMissing(); /*!*/\n  return name;\n}',
  },
  {
    rule: "ddd/domain-errors",
    language: "java",
    layers: domain,
    code: '  static long plantedNeed(long cents) {\n    if (cents < 0) throw new RuntimeException("refused"); /*!*/\n    return cents;\n  }',
  },
  { rule: "ddd/layer-naming", language: "go", layers: domain, code: "type PlantedDTO struct{} /*!*/" },
  { rule: "ddd/layer-naming", language: "typescript", layers: domain, code: "export class PlantedController {} /*!*/" },
  { rule: "ddd/layer-naming", language: "java", layers: domain, code: "  static class PlantedController {} /*!*/" },
];

const contracts: readonly Fault[] = [
  {
    rule: "ddd/contract-leak",
    language: "go",
    layers: useCases,
    imports: ['import plantedsql "database/sql"'],
    code: "type PlantedTills interface {\n\tEnter(tx *plantedsql.Tx, cents int64) error /*!*/\n}",
  },
  {
    rule: "ddd/contract-leak",
    language: "typescript",
    layers: useCases,
    imports: ['import type { EntityManager as PlantedManager } from "typeorm";'],
    code: "export interface PlantedTills {\n  enter(manager: PlantedManager, cents: bigint): Promise<void>; /*!*/\n}",
  },
  {
    rule: "ddd/contract-leak",
    language: "java",
    layers: useCases,
    code: "  public interface PlantedTills {\n    void enter(java.sql.Connection connection, long cents); /*!*/\n  }",
  },
];

const places: readonly FileFault[] = [
  {
    rule: "boundaries/split-package",
    language: "go",
    layer: "infrastructure",
    name: "planted/letter.go",
    text: () => "package elsewhere /*!*/\n\ntype Letter struct{}\n",
  },
  {
    rule: "boundaries/split-package",
    language: "java",
    layer: "infrastructure",
    name: "PlantedLetter.java",
    text: (packageName) => `package ${packageName}.elsewhere; /*!*/\n\npublic record PlantedLetter(String text) {}\n`,
  },
];

/** Faults of what the domain is made of, and of where it stands. */
export const ddd: readonly Planter[] = [
  ...[...roots, ...values, ...services, ...words, ...contracts].map(planterOf),
  ...places.map(filePlanter),
];
