import type { Planter } from "../planter.ts";
import { type Fault, type FileFault, filePlanter, planterOf } from "../snippet-planter.ts";

const faults: readonly Fault[] = [
  {
    rule: "codegen/tag-consistency",
    language: "go",
    code: 'type PlantedRow struct {\n\tPlacedAt string `json:"placed_at"`\n\tPaidAt string `json:"paidAt"` /*!*/\n}',
  },
  {
    rule: "codegen/tag-consistency",
    language: "typescript",
    imports: ['import { Column as PlantedColumn } from "typeorm";'],
    code: 'export class PlantedRow {\n  @PlantedColumn({ name: "placed_at" }) placedAt = "";\n  @PlantedColumn({ name: "paidAt" }) paidAt = ""; /*!*/\n}',
  },
  {
    rule: "codegen/tag-consistency",
    language: "java",
    imports: ["import com.fasterxml.jackson.annotation.JsonProperty;"],
    code: '  static class PlantedRow {\n    @JsonProperty("placed_at") String placedAt;\n    @JsonProperty("paidAt") String paidAt; /*!*/\n  }',
  },
  {
    rule: "codegen/repository-shape",
    language: "go",
    layers: ["domain"],
    code: "type PlantedRepository interface {\n\tGet(id any) (any, error) /*!*/\n}",
  },
  {
    rule: "codegen/repository-shape",
    language: "typescript",
    layers: ["domain"],
    code: "export interface PlantedRepository {\n  get(id: any): Promise<unknown>; /*!*/\n}",
  },
  {
    rule: "codegen/repository-shape",
    language: "java",
    layers: ["domain"],
    code: "  interface PlantedRepository {\n    Object get(Object id); /*!*/\n  }",
  },
  {
    rule: "codegen/tool-pin",
    language: "go",
    code: "//go:generate go run example.com/tools/cmd/planted@latest /*!*/\n\ntype PlantedTag struct{}",
  },
];

const files: readonly FileFault[] = [
  {
    rule: "codegen/header",
    language: "go",
    layer: "infrastructure",
    name: "planted.gen.go",
    text: (name) => `package ${name} /*!*/\n\nconst plantedTable = "orders"\n`,
  },
  {
    rule: "codegen/header",
    language: "typescript",
    layer: "infrastructure",
    name: "planted.generated.ts",
    text: () => 'export const plantedTable = "orders"; /*!*/\n',
  },
  {
    rule: "codegen/header",
    language: "java",
    layer: "infrastructure",
    name: "generated/PlantedTable.java",
    text: (name) => `package ${name}.generated; /*!*/\n\npublic final class PlantedTable {}\n`,
  },
];

/** Faults of what is generated, and of what generates it. */
export const generation: readonly Planter[] = [...faults.map(planterOf), ...files.map(filePlanter)];
