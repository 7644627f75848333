import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";

const rule = "boundaries/package-in-layer";

async function findingsIn(profile: string, order: string, tree: Readonly<Record<string, string>>) {
  const config = `rules: { ${rule}: { options: { profile: ${profile} } } }\n`;
  const report = await toolOver({ ...tree, "arch-lint.yaml": config, [pathOf(tree)]: order }).check(here);
  return report.findings.map(({ severity, at }) => `${at.line} ${severity}`);
}

const java = {
  "pom.xml": "<project><groupId>com.shop</groupId><artifactId>shop</artifactId></project>",
  "com/shop/application/Place.java": "package com.shop.application;\nclass Place {}\n",
  "com/shop/infrastructure/Table.java": "package com.shop.infrastructure;\nclass Table {}\n",
};
const typescript = {
  "package.json": '{ "name": "shop", "dependencies": { "typeorm": "1.0.0" } }',
  "src/application/place.ts": "export const place = 1;\n",
  "src/infrastructure/table.ts": "export const table = 1;\n",
};

function pathOf(tree: object): string {
  return "pom.xml" in tree ? "com/shop/domain/Order.java" : "src/domain/order.ts";
}

const both =
  "package com.shop.domain;\nimport jakarta.persistence.Entity;\nimport jakarta.persistence.EntityManager;\n@Entity class Order { EntityManager manager; }\n";
const annotation = "package com.shop.domain;\nimport jakarta.persistence.Entity;\n@Entity class Order {}\n";
const typeThenValue =
  'import type { Column } from "typeorm";\nimport { source } from "typeorm";\nexport const order: Column = source;\n';
const type = 'import type { Column } from "typeorm";\nexport type Order = Column;\n';

describe("of several imports of one package, the heaviest counts", () => {
  it.each([
    ["an annotation above a use", "strict", both, java, ["3 error"]],
    ["an annotation above a use, annotations tolerated", "annotations-ok", both, java, ["3 error"]],
    ["an annotation alone", "strict", annotation, java, ["2 warning"]],
    ["an annotation alone, tolerated", "annotations-ok", annotation, java, []],
    ["a type above a value, types tolerated", "pragmatic", typeThenValue, typescript, ["2 error"]],
    ["a type above a value", "strict", typeThenValue, typescript, ["2 error"]],
    ["a type alone, tolerated", "pragmatic", type, typescript, []],
  ] as const)("%s", async (_what, profile, order, tree, expected) => {
    expect(await findingsIn(profile, order, tree)).toEqual(expected);
  });
});

describe("a layer that is called as every object's own members are", () => {
  it.each(["constructor", "toString", "hasOwnProperty", "valueOf"])("%s", async (name) => {
    const report = await toolOver({
      "package.json": '{ "name": "shop", "dependencies": { "typeorm": "1.0.0" } }',
      "arch-lint.yaml": `layers: { ${name}: { files: src/core/**, mayDependOn: [] } }\nrules: { ${rule}: { options: { ${name}: { deny: [orm] } } } }\n`,
      "src/core/order.ts": 'import { source } from "typeorm";\nexport const order = source;\n',
    }).check(here);
    expect(report.findings.map(({ at }) => `${at.path}:${at.line}`)).toEqual(["src/core/order.ts:1"]);
  });
});
