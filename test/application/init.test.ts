import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/domain/findings/report.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { readFolder } from "../fixtures/read-folder.ts";
import { here, toolOver } from "../memory/tree.ts";

const layouts = readdirSync("fixtures/layouts").map((name) => `fixtures/layouts/${name}`);
/** Projects without a configuration: what is written for one that has its own is another one. */
const projects = ["fixtures/shop", ...layouts]
  .map((folder) => [folder, readFolder(folder)] as const)
  .filter(([, tree]) => !("arch-lint.yaml" in tree));

/** Contexts whose layers are siblings by their names, and one name for two folders. */
const prefixed: FileTree = Object.fromEntries(
  ["orders", "billing"].flatMap((name) =>
    ["domain", "application", "infrastructure"].map((layer) => [
      `modules/${name}-${layer}/src/${layer}.ts`,
      `import "../../${name === "orders" ? "billing" : "orders"}-domain/src/domain";\nexport const ${layer} = 1;\n`,
    ]),
  ),
);
const twice: FileTree = Object.fromEntries(
  ["web", "shop"].flatMap((side) =>
    ["orders", "users"].flatMap((name) =>
      ["domain", "application"].map((layer) => [
        `${side}/modules/${name}/${layer}/${layer}.ts`,
        `import "../../users/domain/domain";\nexport const ${layer} = 1;\n`,
      ]),
    ),
  ),
);
const routes: FileTree = {
  "app/[shop]/domain/order.ts": 'import "../infrastructure/db";\n',
  "app/[shop]/infrastructure/db.ts": "export {};\n",
};
const made = Object.entries({ prefixed, twice, routes });

async function withConfiguration(tree: FileTree, change: (text: string) => string): Promise<Report> {
  const { text } = await toolOver(tree).init(here);
  return toolOver({ ...tree, "arch-lint.yaml": change(text.en) }).check(here);
}

/** The comment marks of the proposal taken away; the lines before it are prose. */
function stated(text: string): string {
  const start = text.indexOf("\nextends:");
  return text.slice(0, start) + text.slice(start).replaceAll(/^# /gmu, "");
}

describe.each([...projects, ...made])("init in %s", (_name, tree) => {
  it("writes what was inferred: every finding stays, and none is added", async () => {
    const { config: _, ...before } = await toolOver(tree).check(here);
    const { config, ...after } = await withConfiguration(tree, (text) => text);
    expect(config).toBe("arch-lint.yaml");
    expect(after).toEqual(before);
  });

  it("proposes folders that mean the same layers, contexts and services once they are stated", async () => {
    const { architecture: seen } = await toolOver(tree).check(here);
    if (seen.assignments.length === 0) return;
    const { architecture, findings } = await withConfiguration(tree, stated);
    expect(architecture.origin).toBe("declared");
    expect(architecture.layers.filter(({ files }) => files > 0)).toEqual(
      seen.layers.filter(({ files }) => files > 0).map((layer) => ({ ...layer, mayDependOn: expect.any(Array) })),
    );
    expect(new Set(architecture.contexts.map(({ name }) => name))).toEqual(
      new Set(seen.contexts.map(({ name }) => name)),
    );
    expect(architecture.services).toEqual(seen.services);
    expect(findings.filter(({ rule }) => rule === "boundaries/empty-layer")).toEqual([]);
  });
});

describe("init over the fixtures", () => {
  it("has something to write down, and something to find", async () => {
    const reports = await Promise.all(projects.map(([, tree]) => toolOver(tree).check(here)));
    expect(reports.filter(({ architecture }) => architecture.assignments.length > 0).length).toBeGreaterThan(5);
    expect(reports.filter(({ findings }) => findings.length > 0).length).toBeGreaterThan(5);
  });
});
