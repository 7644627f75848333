import { describe, expect, it } from "vitest";
import type { Target } from "../../src/application/tool.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { fill } from "../../src/domain/findings/text.ts";
import { weakenedRules } from "../../rules/debt/weakened-rules.ts";
import { here, toolOver } from "../memory/tree.ts";

const table = 'import { table } from "../infrastructure/table";\n';
const shop: FileTree = {
  "package.json": '{ "name": "shop", "type": "module" }',
  "src/domain/order.ts": "export const order = 1;\n",
  "src/domain/invoice.ts": `${table}export const invoice = table;\nexport const due = (days: number) => days * 24;\n`,
  "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
  "src/infrastructure/table.ts": "export const table = new Map();\n",
};

/** What is said of the later tree: `status path:line rule`, then what was fixed. */
async function compared(after: FileTree, before: FileTree = shop, more: Partial<Target> = {}) {
  const target = { ...here, base: "base", ...more };
  const { findings, comparison } = await toolOver(after, before).check(target);
  const words = (status: string, { at, rule }: (typeof findings)[number]) =>
    `${status} ${at.path}:${at.line} ${rule.slice(rule.indexOf("/") + 1)}`;
  return [
    ...findings.map((finding) => words(finding.status ?? "?", finding)),
    ...(comparison?.fixed ?? []).map((finding) => words("fixed", finding)),
  ];
}

const without = (tree: FileTree, ...paths: readonly string[]): FileTree =>
  Object.fromEntries(Object.entries(tree).filter(([path]) => !paths.includes(path)));
const moved = (tree: FileTree, from: string, to: string): FileTree => ({
  ...without(tree, from),
  [to]: tree[from] ?? "",
});

describe("a tree that is compared with a commit", () => {
  it("has nothing new if nothing changed", async () => {
    expect(await compared(shop)).toEqual(["existing src/domain/invoice.ts:1 forbidden-dependency"]);
  });

  it("tells what is new from what was there, at whatever line it stands now", async () => {
    const after = {
      ...shop,
      "src/domain/invoice.ts": `// A comment.\n${shop["src/domain/invoice.ts"]}`,
      "src/domain/order.ts": `${table}export const order = table;\n`,
    };
    expect(await compared(after)).toEqual([
      "existing src/domain/invoice.ts:2 forbidden-dependency",
      "new src/domain/order.ts:1 forbidden-dependency",
    ]);
  });

  it("tells what was fixed", async () => {
    expect(await compared({ ...shop, "src/domain/invoice.ts": "export const invoice = 1;\n" })).toEqual([
      "fixed src/domain/invoice.ts:1 forbidden-dependency",
    ]);
  });

  it("does not call fixed what a waiver sets aside", async () => {
    const waived = `// arch-lint allow boundaries/forbidden-dependency: see #412\n${shop["src/domain/invoice.ts"]}`;
    expect(await compared({ ...shop, "src/domain/invoice.ts": waived })).toEqual([]);
  });

  it("calls new what a waiver no longer sets aside", async () => {
    const waived = `// arch-lint allow boundaries/forbidden-dependency: see #412\n${shop["src/domain/invoice.ts"]}`;
    expect(await compared(shop, { ...shop, "src/domain/invoice.ts": waived })).toEqual([
      "new src/domain/invoice.ts:1 forbidden-dependency",
    ]);
  });

  it.each([
    ["a file that moved", moved(shop, "src/domain/invoice.ts", "src/domain/bill.ts"), "src/domain/bill.ts:1"],
    [
      "a file that moved to another folder and changed a little",
      {
        ...moved(shop, "src/domain/invoice.ts", "src/domain/billing/invoice.ts"),
        "src/domain/billing/invoice.ts": (shop["src/domain/invoice.ts"] ?? "").replace("..", "../.."),
      },
      "src/domain/billing/invoice.ts:1",
    ],
  ])("knows the findings of %s again", async (_, after, place) => {
    expect(await compared(after)).toEqual([`existing ${place} forbidden-dependency`]);
  });

  it("knows the findings about a target that moved", async () => {
    const after = {
      ...moved(shop, "src/infrastructure/table.ts", "src/infrastructure/store.ts"),
      "src/domain/invoice.ts": 'import { table } from "../infrastructure/store";\nexport const invoice = table;\n',
    };
    expect(await compared(after)).toEqual(["existing src/domain/invoice.ts:1 forbidden-dependency"]);
  });

  it("blames the line that closed a cycle, in a file that was no part of it", async () => {
    const chain = {
      "src/a.ts": 'import { b } from "./b";\nexport const a = b;\n',
      "src/b.ts": 'import { c } from "./c";\nexport const b = c;\n',
      "src/c.ts": "export const c = 1;\n",
    };
    const after = { ...chain, "src/c.ts": 'export const c = 1;\nexport { a } from "./a";\n' };
    expect(await compared(after, chain)).toEqual(["new src/c.ts:2 dependency-cycle"]);
    expect(await compared(chain, after)).toEqual([expect.stringMatching(/^fixed .* dependency-cycle$/u)]);
  });

  it("calls a knot that grew new, and one that shrank existing", async () => {
    const two = {
      "src/a.ts": 'import { b } from "./b";\nexport const a = () => b;\n',
      "src/b.ts": 'import { a } from "./a";\nexport const b = () => a;\n',
      "src/c.ts": 'import { a } from "./a";\nexport const c = () => a;\n',
    };
    const three = { ...two, "src/b.ts": `${two["src/b.ts"]}import { c } from "./c";\nexport const also = () => c;\n` };
    expect(await compared(three, two)).toEqual(["new src/b.ts:3 dependency-cycle"]);
    expect(await compared(two, three)).toEqual([expect.stringMatching(/^existing .* dependency-cycle$/u)]);
  });

  it("knows a cycle again whose modules moved", async () => {
    const cycle = (folder: string) => ({
      [`src/${folder}/a.ts`]: 'import { b } from "./b";\nexport const a = () => b;\nexport const one = 1;\n',
      [`src/${folder}/b.ts`]: 'import { a } from "./a";\nexport const b = () => a;\nexport const two = 2;\n',
    });
    expect(await compared(cycle("new"), cycle("old"))).toEqual([expect.stringMatching(/^existing src\/new/u)]);
  });

  it("judges a change of the rules alone", async () => {
    const stricter = { ...shop, "arch-lint.yaml": "rules:\n  boundaries/skipped-layer: error\n" };
    const after = { ...stricter, "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: off\n" };
    expect(await compared(after, stricter)).toEqual([
      "new arch-lint.yaml:1 weakened-rules",
      "new arch-lint.yaml:2 weakened-rules",
      "fixed src/domain/invoice.ts:1 forbidden-dependency",
    ]);
  });

  it("can be judged by the rules of the base, which no change of its own relaxes", async () => {
    const after = {
      ...shop,
      "src/domain/order.ts": `${table}export const order = table;\n`,
      "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: off\n",
    };
    const before = { ...shop, "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: error\n" };
    expect(await compared(after, before, { rulesFrom: "base" })).toEqual([
      "new arch-lint.yaml:2 weakened-rules",
      "existing src/domain/invoice.ts:1 forbidden-dependency",
      "new src/domain/order.ts:1 forbidden-dependency",
    ]);
  });

  it.each<[string, FileTree, FileTree, string]>([
    ["a pattern more", { exclude: "[lib/**]" }, {}, "exclude has gained lib/**."],
    ["a service less", {}, { services: "[apps/*]" }, "services has lost apps/*."],
    [
      "a context less",
      {},
      { contexts: "{ named: { sales: [src/sales] } }" },
      "contexts.named.sales has lost src/sales.",
    ],
    [
      "a layer more",
      { layers: "{ domain: src/domain/**, infrastructure: src/core/** }" },
      { layers: "{ domain: src/domain/** }" },
      "layers.infrastructure is new and may take files from other layers.",
    ],
    [
      "a layer less",
      { layers: "{ domain: src/domain/** }" },
      { layers: "{ domain: src/domain/**, infrastructure: src/core/** }" },
      "layers.infrastructure is gone.",
    ],
    [
      "layers that were not declared",
      { layers: "{ domain: src/domain/** }" },
      {},
      "The layers are declared now (domain) and were inferred or absent.",
    ],
    [
      "a list that is longer than the preset's",
      { layers: "{ domain: { files: src/domain/**, mayDependOn: [infrastructure] }, infrastructure: src/core/** }" },
      { layers: "{ domain: src/domain/**, infrastructure: src/core/** }" },
      "layers.domain.mayDependOn has gained infrastructure.",
    ],
    [
      "a list that is gone where the preset says more",
      { layers: "{ application: src/application/**, domain: src/domain/** }" },
      { layers: "{ application: { files: src/application/**, mayDependOn: [] }, domain: src/domain/** }" },
      "layers.application.mayDependOn has gained domain.",
    ],
  ])("is told what a configuration lets through: %s", async (_, after, before, expected) => {
    const files: FileTree = {
      "src/domain/order.ts": "",
      "src/core/order.ts": "",
      "src/application/order.ts": "",
      "apps/a/a.ts": "",
      "lib/x.ts": "",
    };
    const configured = (keys: FileTree) => ({
      ...files,
      "arch-lint.yaml": `${Object.entries({ extends: "clean", ...keys })
        .map(([key, value]) => `${key}: ${value}\n`)
        .join("")}`,
    });
    const report = await toolOver(configured(after), configured(before)).check({ ...here, base: "base" });
    const told = report.findings.filter(({ rule }) => rule === "debt/weakened-rules");
    const { messages } = weakenedRules;
    expect(
      told.map(({ message, params }) => fill(messages[message]?.text ?? { en: "", "zh-CN": "" }, params, "en")),
    ).toContain(expected);
  });

  it("tells what the tree itself takes out of sight", async () => {
    const generated = {
      ...shop,
      "src/domain/invoice.ts": `// Code generated by hand. DO NOT EDIT.\n${shop["src/domain/invoice.ts"]}`,
    };
    expect(await compared(generated, shop, { rulesFrom: "base" })).toEqual([
      "new src/domain/invoice.ts:1 weakened-rules",
    ]);
    expect(await compared(moved(shop, "src/domain/invoice.ts", "src/domain/__tests__/invoice.ts"))).toContain(
      "new src/domain/__tests__/invoice.ts:1 weakened-rules",
    );
    expect(await compared(without(shop, "src/domain/invoice.ts"))).toEqual([
      "fixed src/domain/invoice.ts:1 forbidden-dependency",
    ]);
  });

  it("tells of a layer that no folder's name tells any more", async () => {
    const renamed = Object.fromEntries(
      Object.entries(shop).map(([path, text]) => [
        path.replace("/domain/", "/inner/"),
        text.replace("/domain/", "/inner/"),
      ]),
    );
    expect(await compared(renamed)).toContain("new src/inner/invoice.ts:1 weakened-rules");
    expect(await compared(without(shop, "src/application/place.ts"))).toEqual([
      "existing src/domain/invoice.ts:1 forbidden-dependency",
    ]);
  });

  it("can be judged by its own rules on both sides, so that new rules accuse only new code", async () => {
    const after = { ...shop, "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: warning\n" };
    const before = { ...shop, "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: off\n" };
    expect(await compared(after, before)).toEqual(["new src/domain/invoice.ts:1 forbidden-dependency"]);
    expect(await compared(after, before, { rulesFrom: "head" })).toEqual([
      "existing src/domain/invoice.ts:1 forbidden-dependency",
    ]);
  });

  it("calls new what weighs more than it did", async () => {
    const before = { ...shop, "arch-lint.yaml": "rules:\n  boundaries/forbidden-dependency: warning\n" };
    expect(await compared(shop, before)).toEqual(["new src/domain/invoice.ts:1 forbidden-dependency"]);
  });

  it("may adopt a baseline, which takes in what was there and nothing that is new", async () => {
    const entry = (name: string) =>
      `{"finding":"boundaries/forbidden-dependency | src/domain/${name}.ts | src/infrastructure/table.ts","count":1}\n`;
    expect(await compared({ ...shop, "arch-lint-baseline.jsonl": entry("invoice") })).toEqual([]);
    const after = {
      ...shop,
      "src/domain/order.ts": `${table}export const order = table;\n`,
      "arch-lint-baseline.jsonl": entry("invoice") + entry("order"),
    };
    expect(await compared(after)).toEqual(["new arch-lint-baseline.jsonl:2 grown-baseline"]);
  });

  it("is judged by the base's baseline under the base's rules", async () => {
    const entry = (name: string) =>
      `{"finding":"boundaries/forbidden-dependency | src/domain/${name}.ts | src/infrastructure/table.ts","count":1}\n`;
    const before = { ...shop, "arch-lint-baseline.jsonl": entry("invoice") };
    const after = {
      ...moved(before, "src/domain/invoice.ts", "src/domain/bill.ts"),
      "src/domain/order.ts": `${table}export const order = table;\n`,
      "arch-lint-baseline.jsonl": entry("bill") + entry("order"),
    };
    expect(await compared(after, before)).toEqual(["new arch-lint-baseline.jsonl:2 grown-baseline"]);
    expect(await compared(after, before, { rulesFrom: "base" })).toEqual([
      "new src/domain/order.ts:1 forbidden-dependency",
    ]);
  });

  it("knows what the baseline set aside in a file that moved, and has the entry written anew", async () => {
    const entry = (name: string) =>
      `{"finding":"boundaries/forbidden-dependency | src/domain/${name}.ts | src/infrastructure/table.ts","count":1}\n`;
    const before = { ...shop, "arch-lint-baseline.jsonl": entry("invoice") };
    const after = moved(before, "src/domain/invoice.ts", "src/domain/bill.ts");
    expect(await compared(after, before)).toEqual(["new arch-lint-baseline.jsonl:1 stale-baseline"]);
    expect(await compared({ ...after, "arch-lint-baseline.jsonl": entry("bill") }, before)).toEqual([]);
    expect(await compared({ ...after, "arch-lint-baseline.jsonl": "" }, before)).toEqual([
      "new src/domain/bill.ts:1 forbidden-dependency",
    ]);
  });

  it("knows findings about a Go package again whose first file is another", async () => {
    const go: FileTree = {
      "go.mod": "module shop\n\ngo 1.22\n",
      "internal/domain/order.go":
        'package domain\n\nimport "shop/internal/infrastructure"\n\nvar Order = infrastructure.Table\n',
      "internal/application/place.go":
        'package application\n\nimport "shop/internal/domain"\n\nvar Place = domain.Order\n',
      "internal/infrastructure/table.go": "package infrastructure\n\nvar Table = 1\n",
    };
    const joined = { ...go, "internal/infrastructure/cache.go": "package infrastructure\n\nvar Cache = 1\n" };
    expect(await compared(joined, go)).toEqual(["existing internal/domain/order.go:3 forbidden-dependency"]);
  });

  it("knows a cycle again whose folder at the top, named like a level, moved", async () => {
    const cycle = (folder: string) => ({
      [`${folder}modules/a.ts`]: 'import { b } from "./b";\nexport const a = () => b;\nexport const one = 1;\n',
      [`${folder}modules/b.ts`]: 'import { a } from "./a";\nexport const b = () => a;\nexport const two = 2;\n',
    });
    expect(await compared(cycle("src/"), cycle(""))).toEqual([expect.stringMatching(/^existing src\/modules/u)]);
  });

  it("knows a file again that changed altogether, in a folder that moved", async () => {
    const tree = (folder: string, up: string): FileTree => ({
      "src/infrastructure/table.ts": shop["src/infrastructure/table.ts"] ?? "",
      "src/application/place.ts": "export const place = 1;\n",
      [`src/domain/${folder}/due.ts`]: "export const due = (days: number) => days * 24;\nexport const late = 2;\n",
      [`src/domain/${folder}/index.ts`]: `export * from "${up}infrastructure/table";\n`,
    });
    expect(await compared(tree("sales/orders", "../../../"), tree("orders", "../../"))).toEqual([
      "existing src/domain/sales/orders/index.ts:1 forbidden-dependency",
    ]);
  });

  it("is not incomplete because of what nobody can read on either side, as long as it stays the same", async () => {
    const broken = { ...shop, "package-lock.json": "{" };
    const problems = async (after: FileTree, before: FileTree) =>
      (await toolOver(after, before).check({ ...here, base: "base" })).problems.filter(
        ({ weight }) => weight === "incomplete",
      );
    expect(await problems(broken, broken)).toEqual([]);
    expect(await problems({ ...shop, "package-lock.json": "{ " }, broken)).toHaveLength(1);
    expect(await problems(shop, broken)).toHaveLength(1);
  });

  it("is new as a whole where the base is empty", async () => {
    expect(await compared(shop, {})).toEqual(["new src/domain/invoice.ts:1 forbidden-dependency"]);
  });

  it("takes what is found in a file that the base could not parse for new, and says so", async () => {
    const before = { ...shop, "src/domain/invoice.ts": "import {{{" };
    const report = await toolOver(shop, before).check({ ...here, base: "base" });
    expect(report.problems.map(({ path, weight }) => `${weight} ${path}`)).toEqual(["note src/domain/invoice.ts"]);
    expect(report.findings.map(({ status }) => status)).toEqual(["new"]);
  });

  it("calls fixed what the base's baseline set aside and is gone", async () => {
    const known = `{"finding":"boundaries/forbidden-dependency | src/domain/invoice.ts | src/infrastructure/table.ts","count":1}\n`;
    const before = { ...shop, "arch-lint-baseline.jsonl": known };
    const after = { ...shop, "src/domain/invoice.ts": "export const invoice = 1;\n" };
    expect(await compared(after, before)).toEqual(["fixed src/domain/invoice.ts:1 forbidden-dependency"]);
    expect(await compared(shop, before)).toEqual(["new src/domain/invoice.ts:1 forbidden-dependency"]);
  });

  it("says whose configuration is not right where it is the base's, and can do without it", async () => {
    const before = { ...shop, "arch-lint.yaml": "layers: 3\n" };
    const tool = toolOver(shop, before);
    await expect(tool.check({ ...here, base: "base" })).rejects.toMatchObject({
      code: "config-invalid",
      message: expect.stringContaining("which this is compared with"),
    });
    expect((await tool.check({ ...here, base: "base", rulesFrom: "head" })).findings).toHaveLength(1);
  });
});

describe("an index that repairs what it is committed on", () => {
  const staged = (after: FileTree, before: FileTree) =>
    toolOver(after, before).check({ ...here, tree: { kind: "index" }, againstParents: true });

  it("is judged by its own configuration where that of HEAD is not right, and that is said", async () => {
    const report = await staged(shop, { ...shop, "arch-lint.yaml": "layers: 3\n" });
    expect(report.findings.map(({ status }) => status)).toEqual(["existing"]);
    expect(report.problems.map(({ weight, message }) => `${weight} ${message.en}`)).toEqual([
      expect.stringMatching(/^note The configuration of HEAD is not right/u),
    ]);
  });

  it("may replace a lockfile that could not be read, or leave it, but not change it into another such", async () => {
    const lock = '{ "name": "shop", "lockfileVersion": 3, "packages": { "": { "name": "shop" } } }';
    const broken = { ...shop, "package-lock.json": "<<<<<<< ours\n" };
    const repaired = await staged({ ...shop, "package-lock.json": lock }, broken);
    expect(repaired.problems.map(({ weight }) => weight)).toEqual(["note"]);
    const left = await staged(broken, broken);
    expect(left.problems).toEqual([]);
    expect(left.findings.map(({ rule, status }) => `${status} ${rule}`)).toContain("existing sync/unparsed");
    const changed = await staged({ ...shop, "package-lock.json": "<<<<<<< theirs\n" }, broken);
    expect(changed.problems.map(({ weight }) => weight)).toEqual(["incomplete"]);
  });
});

describe("Go and Java", () => {
  it("know findings again when a package moves", async () => {
    const go = (folder: string): FileTree => ({
      "go.mod": "module shop\n\ngo 1.22\n",
      [`${folder}/domain/order.go`]: `package domain\n\nimport "shop/${folder}/infrastructure"\n\nvar Order = infrastructure.Table\n`,
      [`${folder}/application/place.go`]: `package application\n\nimport "shop/${folder}/domain"\n\nvar Place = domain.Order\n`,
      [`${folder}/infrastructure/table.go`]: "package infrastructure\n\nvar Table = 1\n",
    });
    expect(await compared(go("internal"), go("pkg"))).toEqual([
      "existing internal/domain/order.go:3 forbidden-dependency",
    ]);
  });

  it("tell a second import of a package from the first", async () => {
    const file = (name: string) =>
      `package shop.domain;\n\nimport shop.infrastructure.Table;\n\nclass ${name} { Table table; }\n`;
    const java: FileTree = {
      "pom.xml": "<project/>",
      "src/main/java/shop/domain/Order.java": file("Order"),
      "src/main/java/shop/application/Place.java": "package shop.application;\n\nclass Place {}\n",
      "src/main/java/shop/infrastructure/Table.java": "package shop.infrastructure;\n\npublic class Table {}\n",
    };
    const after = { ...java, "src/main/java/shop/domain/Invoice.java": file("Invoice") };
    expect(await compared(after, java)).toEqual([
      "new src/main/java/shop/domain/Invoice.java:3 forbidden-dependency",
      "existing src/main/java/shop/domain/Order.java:3 forbidden-dependency",
    ]);
  });
});

describe("the scope", () => {
  it("is what is new, unless all is asked for", async () => {
    const tool = toolOver(shop, shop);
    const target = { ...here, base: "base" };
    expect((await tool.check(target)).comparison?.scope).toBe("new");
    expect((await tool.check({ ...target, scope: "all" })).comparison?.scope).toBe("all");
  });

  it("of an index without commits is everything", async () => {
    const { comparison } = await toolOver(shop).check({ ...here, againstParents: true });
    expect(comparison).toBeUndefined();
  });
});
