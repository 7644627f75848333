import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTool } from "../../src/application/make-tool.ts";
import type { Target } from "../../src/application/tool.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { findingsCache } from "../../src/infrastructure/cache/findings-cache.ts";
import { here, memorySnapshot, worldOver } from "../memory/tree.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "arch-lint-findings-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = { path: "src/order.ts", line: 1, column: 1 };
const finding = {
  ...{ rule: "a/b", severity: "error" as const },
  at,
  message: "one",
  params: {},
  fingerprint: "a/b | x",
};
const found = { findings: [finding], baselined: [] };

describe("what was found in commits", () => {
  it("is known to the same build under the same key, and to no other", () => {
    findingsCache(folder, "one").keep("key", found);
    expect(findingsCache(folder, "one").find("key")).toEqual(found);
    expect(findingsCache(folder, "one").find("other")).toBeUndefined();
    expect(findingsCache(folder, "two").find("key")).toBeUndefined();
  });

  it("is not believed where its file is damaged, at whatever place", () => {
    const cache = findingsCache(folder, "one");
    cache.keep("key", found);
    const [name = ""] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    for (let length = 0; length < whole.length; length++) {
      truncateSync(join(folder, name), length);
      expect(cache.find("key")).toBeUndefined();
      writeFileSync(join(folder, name), whole);
    }
    for (const index of [0, 70, whole.length - 2]) {
      const other = Buffer.from(whole);
      other[index] = (other[index] ?? 0) ^ 1;
      writeFileSync(join(folder, name), other);
      expect(cache.find("key")).toBeUndefined();
    }
  });

  it("is bounded, and a folder that cannot be written is no trouble", () => {
    const cache = findingsCache(folder, "one");
    for (let index = 0; index < 80; index++) cache.keep(`key ${index}`, found);
    expect(readdirSync(folder)).toHaveLength(64);
    const nowhere = findingsCache(join(folder, "x\0y"), "one");
    nowhere.keep("key", found);
    expect(nowhere.find("key")).toBeUndefined();
  });
});

describe("a comparison that remembers", () => {
  const before: FileTree = {
    "src/domain/order.ts": 'import { table } from "../infrastructure/table";\nexport const order = table;\n',
    "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
    "src/infrastructure/table.ts": "export const table = new Map();\n",
  };
  const after: FileTree = { ...before, "src/domain/invoice.ts": before["src/domain/order.ts"] ?? "" };

  /** The report, and which keys were asked for and found. */
  async function compared(more: Partial<Target> = {}) {
    const asked: string[] = [];
    const cache = findingsCache(folder, "one");
    const base = { ...memorySnapshot(before), id: "1a2b3c4:" };
    const find = (key: string) => {
      const known = cache.find(key);
      asked.push(known ? "known" : "unknown");
      return known;
    };
    const world = { ...worldOver(memorySnapshot(after), base), remembered: async () => ({ ...cache, find }) };
    return { report: await makeTool(world).check({ ...here, base: "base", ...more }), asked };
  }

  it("says the same the second time, without judging the commit again", async () => {
    const first = await compared();
    const second = await compared();
    expect([first.asked, second.asked]).toEqual([["unknown"], ["known"]]);
    expect(second.report).toEqual(first.report);
    expect(second.report.findings.map(({ status }) => status)).toEqual(["new", "existing"]);
  });

  it.each([
    ["another day", { today: "2027-01-01" }],
    ["another severity", { rules: { "boundaries/forbidden-dependency": "warning" as const } }],
    ["no baseline", { baseline: false as const }],
  ])("judges again for %s", async (_, more) => {
    await compared();
    expect((await compared(more)).asked).toEqual(["unknown"]);
  });
});
