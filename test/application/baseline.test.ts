import { describe, expect, it } from "vitest";
import type { BaselineRequest } from "../../src/application/tool.ts";
import { makeTool } from "../../src/application/make-tool.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, memorySnapshot, toolOver, worldOver } from "../memory/tree.ts";
import { found } from "../rules/marks.ts";

const file = "arch-lint-baseline.jsonl";
const table = 'import { table } from "../infrastructure/table";\n';
const faulty = (name: string) => `${table}export const ${name} = table;\n`;
const shop: FileTree = {
  "src/domain/order.ts": faulty("order"),
  "src/domain/invoice.ts": faulty("invoice"),
  "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
  "src/infrastructure/table.ts": "export const table = new Map();\n",
};
const subject = (name: string) =>
  `boundaries/forbidden-dependency | src/domain/${name}.ts | src/infrastructure/table.ts`;
const entry = (name: string, more: object = {}) => `${JSON.stringify({ finding: subject(name), count: 1, ...more })}\n`;

/** The tree with the baseline that a request writes, and what was said of it. */
async function written(tree: FileTree, request: BaselineRequest = {}) {
  const files: Record<string, string> = { ...tree };
  const world = worldOver(memorySnapshot(tree));
  const write = async (_: unknown, path: string, text: string) => {
    files[path] = text;
  };
  const outcome = await makeTool({ ...world, write }).baseline(here, request);
  return { tree: files, outcome };
}

const checked = async (tree: FileTree) => found(await toolOver(tree).check(here));

describe("a baseline", () => {
  it("takes in all there is, one sorted line each, and silences it", async () => {
    const { tree, outcome } = await written(shop);
    expect(tree[file]).toBe(entry("invoice") + entry("order"));
    expect(outcome).toMatchObject({ path: file, entries: 2, findings: 2, taken: 2, dropped: 0, left: [] });
    const report = await toolOver(tree).check(here);
    expect(report.findings).toEqual([]);
    expect(report.baselined.map(({ fingerprint }) => fingerprint)).toEqual([subject("invoice"), subject("order")]);
  });

  it("is written the same from the same tree, and again from its own", async () => {
    const { tree } = await written(shop);
    expect((await written(tree)).tree[file]).toBe(tree[file]);
    expect((await written(tree, { update: true })).tree[file]).toBe(tree[file]);
  });

  it("is not written for a project that needs none", async () => {
    const clean = { ...shop, "src/domain/order.ts": "export const order = 1;\n", "src/domain/invoice.ts": "" };
    const { tree, outcome } = await written(clean);
    expect([tree[file], outcome.written]).toEqual([undefined, false]);
  });

  it("does not grow unless asked for", async () => {
    const tree = { ...shop, [file]: entry("order") };
    const { tree: after, outcome } = await written(tree);
    expect(after[file]).toBe(entry("order"));
    expect(outcome.left.map(({ fingerprint }) => fingerprint)).toEqual([subject("invoice")]);
    expect((await written(tree, { update: true, reason: "see #412" })).tree[file]).toBe(
      entry("invoice", { reason: "see #412" }) + entry("order"),
    );
  });

  it("shrinks, and keeps reasons and dates", async () => {
    const old = entry("gone") + entry("order", { reason: "see #412", until: "2027-01-31" });
    const { tree, outcome } = await written({ ...shop, [file]: old });
    expect(tree[file]).toBe(entry("order", { reason: "see #412", until: "2027-01-31" }));
    expect(outcome).toMatchObject({ taken: 0, dropped: 1 });
  });

  it.each([
    ["fewer than there are, which then all stand", 1, ["6 ci/action-unpinned", "7 ci/action-unpinned"]],
    ["as many as there are", 2, []],
    ["more than there are", 3, ["1 debt/stale-baseline"]],
  ])("may allow %s", async (_, count, expected) => {
    const workflow = ".github/workflows/ci.yml";
    const steps = "      - uses: acme/build@v1\n      - uses: acme/build@v1\n";
    const tree = {
      ...{ "src/order.ts": "export const order = 1;\n" },
      [workflow]: `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
      [file]: `{"finding":"ci/action-unpinned | ${workflow} | acme/build@v1","count":${count}}\n`,
    };
    const { findings } = await toolOver(tree).check(here);
    expect(findings.map(({ at, rule }) => `${at.line} ${rule}`)).toEqual(expected);
  });

  it("reports entries for what is gone, unknown rules and dates that have passed", async () => {
    const lines =
      entry("gone") +
      '{"finding":"boundaries/no-such-rule | x","count":1}\n' +
      entry("order", { until: "2026-06-29" }) +
      entry("invoice", { until: "2026-06-30" });
    expect(await checked({ ...shop, [file]: lines })).toEqual([
      `${file}:1 debt/stale-baseline`,
      `${file}:2 debt/stale-baseline`,
      `${file}:3 debt/stale-baseline`,
      "src/domain/order.ts:1 boundaries/forbidden-dependency",
    ]);
  });

  it("says nothing of what is gone after a run that did not see everything", async () => {
    const tree = { ...shop, [file]: entry("gone") + entry("order") + entry("invoice") };
    expect(await checked(tree)).toEqual([`${file}:1 debt/stale-baseline`]);
    expect(await checked({ ...tree, "src/domain/broken.ts": "import {{{" })).toEqual([]);
    const off = { ...here, rules: { "boundaries/forbidden-dependency": "off" as const } };
    expect(found(await toolOver(tree).check(off))).toEqual([]);
  });

  it("is not written from a run that did not see everything", async () => {
    await expect(written({ ...shop, "src/domain/broken.ts": "import {{{" })).rejects.toMatchObject({
      code: "incomplete",
    });
  });

  it("keeps entries of rules that cannot be judged today", async () => {
    const rest = '{"finding":"drift/behind | package.json | left-pad","count":1}\n';
    const manifest = '{ "name": "shop", "dependencies": { "left-pad": "^1.0.0" } }';
    const lock = {
      ...{ name: "shop", lockfileVersion: 3 },
      packages: {
        "": { name: "shop", dependencies: { "left-pad": "^1.0.0" } },
        "node_modules/left-pad": { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==` },
      },
    };
    const known = entry("invoice") + entry("order") + rest;
    const tree = { ...shop, "package.json": manifest, "package-lock.json": JSON.stringify(lock), [file]: known };
    const on = { ...here, rules: { "drift/behind": "warning" as const } };
    expect(found(await toolOver(tree).check(on)).filter((one) => one.includes("baseline"))).toEqual([]);
    expect((await written(tree, { update: true })).tree[file]).toContain(rest);
  });

  it("may be forbidden for a rule, or let its findings stand as warnings", async () => {
    const policy = (word: string) => `rules:\n  boundaries/forbidden-dependency: { baseline: ${word} }\n`;
    const both = entry("invoice") + entry("order");
    const strict = await toolOver({ ...shop, "arch-lint.yaml": policy("strict"), [file]: both }).check(here);
    expect(found(strict).filter((one) => one.includes("debt"))).toEqual([
      `${file}:1 debt/refused-baseline`,
      `${file}:2 debt/refused-baseline`,
    ]);
    expect(strict.baselined).toEqual([]);
    const warned = await toolOver({ ...shop, "arch-lint.yaml": policy("warn"), [file]: both }).check(here);
    expect(warned.findings.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    const { tree, outcome } = await written({ ...shop, "arch-lint.yaml": policy("strict") });
    expect([tree[file], outcome.left.length]).toEqual([undefined, 2]);
  });

  it("takes in traces of an attack only with a reason", async () => {
    const lock = JSON.stringify({
      ...{ name: "shop", lockfileVersion: 3 },
      packages: {
        "": { name: "shop", dependencies: { a: "1.0.0" } },
        "node_modules/a": {
          ...{ version: "1.0.0", resolved: "http://registry.example.com/a/-/a-1.0.0.tgz" },
          integrity: `sha512-${"A".repeat(86)}==`,
        },
      },
    });
    const tree = {
      "package.json": '{ "name": "shop", "dependencies": { "a": "1.0.0" } }',
      "package-lock.json": lock,
    };
    const without = await written(tree);
    expect(without.outcome.left.map(({ rule }) => rule)).toContain("integrity/scheme");
    expect(without.tree[file] ?? "").not.toContain("integrity/scheme");
    const reasoned = await written(tree, { reason: "the mirror of our lab" });
    expect(reasoned.tree[file]).toContain("integrity/scheme");
    const silenced = (reasoned.tree[file] ?? "").replaceAll(/,"reason":"[^"]*"/gu, "");
    expect(await checked({ ...reasoned.tree, [file]: silenced })).toContain(`${file}:1 debt/refused-baseline`);
  });

  it("knows a knot until it grows", async () => {
    const knot = (...names: readonly string[]): FileTree =>
      Object.fromEntries(
        names.map((name, index) => {
          const next = names[(index + 1) % names.length];
          return [`src/${name}.ts`, `import { ${next} } from "./${next}";\nexport const ${name} = () => ${next};\n`];
        }),
      );
    const { tree } = await written(knot("a", "b", "c"));
    expect(tree[file]).toContain('"count":3,"members":["src/a.ts","src/b.ts","src/c.ts"]');
    expect(await checked({ ...knot("a", "b"), [file]: tree[file] ?? "" })).toEqual([`${file}:1 debt/stale-baseline`]);
    const grown = await checked({ ...knot("a", "b", "c", "d"), [file]: tree[file] ?? "" });
    expect(grown).toContainEqual(expect.stringMatching(/dependency-cycle$/u));
    const shrunk = await written({ ...knot("a", "b"), [file]: tree[file] ?? "" });
    expect(shrunk.tree[file]).toContain('"count":2,"members":["src/a.ts","src/b.ts"]');
  });
});

describe("the file", () => {
  it.each([
    ["no JSON", "nonsense\n", 1],
    ["another key", '{"finding":"a/b | c","count":1,"line":3}\n', 1],
    ["no count", '{"finding":"a/b | c","count":0}\n', 1],
    ["a day that is none", `${entry("order")}{"finding":"a/b | c","count":1,"until":"31.1.2027"}\n`, 2],
    ["what a merge left", "<<<<<<< ours\n", 1],
  ])("is refused with its line where it holds %s", async (_, text, line) => {
    await expect(toolOver({ ...shop, [file]: text }).check(here)).rejects.toMatchObject({
      code: "baseline-invalid",
      at: { path: file, line },
    });
  });

  it("may have line ends of Windows, empty lines, any order, and what both sides of a merge say", async () => {
    const text = `\r\n${entry("order", { count: 2 })}${entry("invoice")}${entry("order")}`.replaceAll("\n", "\r\n");
    expect(await checked({ ...shop, [file]: text })).toEqual([]);
  });

  it("may be named, and must then exist", async () => {
    const tree = { ...shop, "debt/known.jsonl": entry("order") + entry("invoice") };
    expect((await toolOver(tree).check({ ...here, baseline: "debt/known.jsonl" })).findings).toEqual([]);
    expect((await toolOver({ ...tree, [file]: "x" }).check({ ...here, baseline: false })).findings).toHaveLength(2);
    await expect(toolOver(tree).check({ ...here, baseline: "no.jsonl" })).rejects.toMatchObject({
      code: "config-unreadable",
    });
  });
});
