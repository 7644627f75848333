import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const sources: FileTree = {
  "src/domain/order.ts": "export class Order {}\n",
  "src/application/place.ts": 'import { Order } from "../domain/order";\nexport const place = () => new Order();\n',
};

/** Where the findings about patterns and constraints stand, in order. */
async function placesIn(tree: FileTree): Promise<readonly string[]> {
  const { findings } = await toolOver({ ...sources, ...tree }).check(here);
  const about = findings.filter(({ rule, message }) => rule === "boundaries/empty-layer" || message === "unmatched");
  return about.map(({ at, params }) => `${at.path}:${at.line}:${at.column} ${params.pattern ?? params.name}`);
}

describe("a pattern that matches nothing", () => {
  it("is shown where it is written, whatever its form", async () => {
    const text = `extends: clean
layers:
  domain: [src/domain/**, src/domian/**]
  application:
    files: src/application/**
    suffix: ["*.use-case.ts", .command.ts]
    package: com.acme..application
contexts:
  each: [src/modules/*]
  named: { billing: src/billing }
  shared: src/kernel
services: services/*
roles:
  main: cmd/**
`;
    expect(await placesIn({ "arch-lint.yml": text })).toEqual([
      "arch-lint.yml:3:27 src/domian/**",
      "arch-lint.yml:6:14 *.use-case.ts",
      "arch-lint.yml:6:31 *.command.ts",
      "arch-lint.yml:7:14 com.acme..application",
      "arch-lint.yml:9:10 src/modules/*",
      "arch-lint.yml:10:21 src/billing",
      "arch-lint.yml:11:11 src/kernel",
      "arch-lint.yml:12:11 services/*",
      "arch-lint.yml:14:9 cmd/**",
    ]);
  });

  it("is shown in the file that says it: JSON, package.json, or one that is extended", async () => {
    const json = '{\n  "layers": { "domain": "src/domain/**", "application": "src/app/**" }\n}\n';
    expect(await placesIn({ "arch-lint.json": json })).toEqual(["arch-lint.json:2:57 src/app/**"]);
    expect(await placesIn({ "package.json": `{ "archLint":\n${json.trim()} }` })).toEqual([
      "package.json:3:57 src/app/**",
    ]);
    const base = { "config/base.yaml": "layers:\n  domain: src/domain/**\n  application: src/app/**\n" };
    expect(await placesIn({ ...base, "arch-lint.yaml": "extends: ./config/base.yaml\n" })).toEqual([
      "config/base.yaml:3:16 src/app/**",
    ]);
  });

  it("is shown at the name of its constraint", async () => {
    const text = `rules:
  boundaries/dependency-not-allowed:
    options:
      constraints:
        - name: no-orders
          forbid: { from: { files: src/orders/** }, to: { files: src/domain/** } }
`;
    expect(await placesIn({ "arch-lint.yaml": text })).toEqual(["arch-lint.yaml:5:17 no-orders"]);
  });
});
