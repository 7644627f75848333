import { expect, test } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { expected, found, unmarked } from "../rules/marks.ts";

/** A situation and the files that show it, with a mark on each line that the rule must tell of. */
export type Situation = readonly [title: string, tree: FileTree];

/** Runs one rule over situations. What other rules say of them is left aside. */
export function situations(rule: string, given: FileTree, all: readonly Situation[]): void {
  const isIts = (one: string) => one.endsWith(` ${rule}`);
  test.each(all)("%s", async (_title, files) => {
    const tree = { ...given, ...files };
    const report = await toolOver(unmarked(tree)).check(here);
    expect(report.problems).toEqual([]);
    expect(found(report).filter(isIts)).toEqual(expected(tree).filter(isIts));
  });
}

/** Files by which the layers of each language are found. */
export const layers: Readonly<Record<"go" | "java" | "typescript", FileTree>> = {
  go: {
    "go.mod": "module example.com/shop\n\ngo 1.22\n",
    "internal/domain/shop.go": "package domain\n\ntype Shop struct{}\n",
    "internal/application/open.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
    "internal/infrastructure/table.go": 'package infrastructure\n\nimport _ "example.com/shop/internal/domain"\n',
  },
  java: {
    "src/main/java/shop/domain/Shop.java": "package shop.domain;\n\npublic class Shop {}\n",
    "src/main/java/shop/application/Open.java":
      "package shop.application;\n\nimport shop.domain.Shop;\n\nclass Open { Shop shop; }\n",
    "src/main/java/shop/infrastructure/Table.java":
      "package shop.infrastructure;\n\nimport shop.domain.Shop;\n\nclass Table { Shop shop; }\n",
  },
  typescript: {
    "package.json": '{ "name": "shop" }',
    "src/domain/shop.ts": "export class Shop {}\n",
    "src/application/open.ts": 'export { Shop } from "../domain/shop";\n',
    "src/infrastructure/table.ts": 'export { Shop } from "../domain/shop";\n',
  },
};
