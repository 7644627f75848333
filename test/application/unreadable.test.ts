import { describe, expect, it } from "vitest";
import { isIncomplete } from "../../src/domain/findings/report.ts";
import { memorySnapshot, here, toolWith } from "../memory/tree.ts";

const files = {
  "package.json": '{ "name": "shop" }',
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@shop/*": ["./src/*"] } } }',
  "pnpm-workspace.yaml": "packages: [src]\n",
  "src/order.ts": 'import { place } from "@shop/place";\nexport const order = place;\n',
  "src/place.ts": "export const place = 1;\n",
  "go.mod": "module shop\n",
  "go.work": "go 1.24\nuse .\n",
  "shop.go": "package shop\n",
  "pom.xml": "<project><groupId>a.shop</groupId><artifactId>shop</artifactId></project>",
  "settings.gradle": "",
  "Shop.java": "class Shop {}\n",
};

/** The tree with one file that is listed and cannot be read: no permission, too large, not fetched. */
function withoutContent(lost: string) {
  const whole = memorySnapshot(files);
  return toolWith({ ...whole, read: async (file) => (file.path === lost ? undefined : whole.read(file)) });
}

describe("a file that is there and cannot be read makes the run incomplete", () => {
  it.each(Object.keys(files))("%s", async (lost) => {
    const report = await withoutContent(lost).check(here);
    expect(report.problems.map(({ path }) => path)).toContain(lost);
    expect(isIncomplete(report)).toBe(true);
  });

  it("and is told once", async () => {
    const { problems } = await withoutContent("src/place.ts").check(here);
    expect(problems.filter(({ path }) => path === "src/place.ts")).toHaveLength(1);
  });

  it("and nothing is said of a tree that can be read", async () => {
    expect((await withoutContent("").check(here)).problems).toEqual([]);
  });
});
