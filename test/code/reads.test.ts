import { expect, test } from "vitest";
import type { Place } from "../../src/domain/architecture/layer.ts";
import type { Readable } from "../../src/domain/code/code-file.ts";
import { coreAndInfrastructure, coreCode, coreLayerOf, domainCode, modelCode } from "../../src/domain/code/reads.ts";

function readable(path: string, place: Place, imported = ""): Readable {
  return {
    path,
    language: "typescript",
    place,
    generates: false,
    uses: () => false,
    imports: (patterns) => patterns.includes(imported),
  };
}

const readers = { domainCode, coreCode, coreAndInfrastructure, modelCode };

function readersOf(file: Readable): readonly string[] {
  return Object.entries(readers).flatMap(([name, reads]) => (reads(file) ? [name] : []));
}

test.each(
  (
    [
      [readable("src/domain/order.ts", { layer: "domain" }), Object.keys(readers)],
      [
        readable("src/application/place.ts", { layer: "application" }),
        ["coreCode", "coreAndInfrastructure", "modelCode"],
      ],
      [readable("src/infrastructure/table.ts", { layer: "infrastructure" }), ["coreAndInfrastructure"]],
      [
        readable("src/orders/database/order.repository.port.ts", {}),
        ["coreCode", "coreAndInfrastructure", "modelCode"],
      ],
      [readable("libs/ddd/aggregate-root.base.ts", { role: "shared" }), ["modelCode"]],
      [readable("src/Order.java", {}, "java:org.jmolecules.ddd"), ["modelCode"]],
      [readable("src/interface/page.ts", { layer: "interface" }), []],
      [readable("src/domain/order.test.ts", { layer: "domain", role: "test" }), []],
      [readable("src/domain/order.gen.ts", { layer: "domain", role: "generated" }), []],
    ] as const
  ).map(([file, expected]) => [file.path, expected, file] as const),
)("%s is read by %j", (_path, expected, file) => {
  expect(readersOf(file)).toEqual(expected);
});

test("a port is part of the application wherever it stands", () => {
  expect(coreLayerOf(readable("src/database/order.port.ts", { layer: "infrastructure" }))).toBe("application");
});
