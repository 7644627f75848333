import type { CodeFile } from "../../../src/domain/code/code-file.ts";
import { layeredUnits, startsProgram } from "../../../src/domain/endpoints/entry-programs.ts";
import { insert } from "../insert.ts";
import type { Planter } from "../planter.ts";
import { type Fault, planterOf } from "../snippet-planter.ts";

const outer = ["interface"];

const faults: readonly Fault[] = [
  {
    rule: "adapters/always-200",
    language: "java",
    layers: outer,
    imports: ["import org.springframework.http.ResponseEntity;"],
    code: '  Object plantedOk() {\n    try {\n      return ResponseEntity.ok(toString());\n    } catch (IllegalStateException lost) {\n      return ResponseEntity.ok(java.util.Map.of("message", lost.getMessage())); /*!*/\n    }\n  }',
  },
  {
    rule: "adapters/raw-error-leak",
    language: "go",
    layers: outer,
    imports: ['import plantedhttp "net/http"'],
    code: "func plantedLeak(w plantedhttp.ResponseWriter, err error) {\n\tplantedhttp.Error(w, err.Error(), plantedhttp.StatusInternalServerError) /*!*/\n}",
  },
  {
    rule: "adapters/raw-error-leak",
    language: "typescript",
    layers: outer,
    imports: ['import type { Response as PlantedResponse } from "express";'],
    code: "export function plantedLeak(error: Error, response: PlantedResponse) {\n  response.status(500).json({ message: error.message }); /*!*/\n}",
  },
  {
    rule: "adapters/raw-error-leak",
    language: "java",
    layers: outer,
    imports: ["import org.springframework.http.ResponseEntity;"],
    code: "  Object plantedLeak(RuntimeException failure) {\n    return ResponseEntity.internalServerError().body(failure.getMessage()); /*!*/\n  }",
  },
  {
    rule: "adapters/handler-context",
    language: "go",
    layers: outer,
    imports: ['import plantedcontext "context"', 'import plantedhttp "net/http"'],
    code: "func plantedHandler(w plantedhttp.ResponseWriter, r *plantedhttp.Request) {\n\tplantedReserve(plantedcontext.Background()) /*!*/\n}\n\nfunc plantedReserve(plantedcontext.Context) {}",
  },
  {
    rule: "adapters/handler-context",
    language: "typescript",
    layers: outer,
    imports: ['import "express";'],
    code: "export async function plantedPrices(url: string, signal: AbortSignal): Promise<Response | undefined> {\n  return signal.aborted ? undefined : fetch(url); /*!*/\n}",
  },
  {
    rule: "adapters/domain-object-out",
    language: "typescript",
    layers: outer,
    imports: [
      'import { Get as PlantedGet } from "@nestjs/common";',
      'import { Entity as PlantedEntity } from "typeorm";',
    ],
    code: "@PlantedEntity()\nclass PlantedOrder {}\n\nclass PlantedOrders {\n  @PlantedGet()\n  planted(): PlantedOrder { /*!*/\n    return new PlantedOrder();\n  }\n}",
  },
  {
    rule: "adapters/domain-object-out",
    language: "java",
    layers: outer,
    imports: ["import org.springframework.web.bind.annotation.GetMapping;"],
    code: '  @jakarta.persistence.Entity\n  static class PlantedOrder {}\n\n  @GetMapping("/planted")\n  PlantedOrder planted() { /*!*/\n    return new PlantedOrder();\n  }',
  },
];

/** Work in the file that starts the program. */
const work: Readonly<Record<Planter["language"], string>> = {
  go: 'func plantedWork(query func(string) error) error {\n\treturn query("DELETE FROM outbox WHERE sent") /*!*/\n}',
  typescript:
    'export function plantedWork(query: (text: string) => void) {\n  query("DELETE FROM outbox WHERE sent"); /*!*/\n}',
  java: '  static void plantedWork(java.util.function.Consumer<String> query) {\n    query.accept("DELETE FROM outbox WHERE sent"); /*!*/\n  }',
};

const inEntries = (["go", "typescript", "java"] as const).map(
  (language): Planter => ({
    rule: "composition/entrypoint-thin",
    language,
    depth: "syntax",
    plant(project, random) {
      const { graph, architecture } = project.built;
      const layered = layeredUnits(graph, architecture);
      const isEntry = (file: CodeFile) => startsProgram(file) && layered.has(architecture.unitOf(file.path));
      const entries = project.files.filter((file) => file.language === language && isEntry(file));
      const file = random.oneOf(entries);
      return file && insert(project, file, { code: work[language] }, random);
    },
  }),
);

/** Faults of what callers are answered, and of what stands where a program begins. */
export const answers: readonly Planter[] = [...faults.map(planterOf), ...inEntries];
