import type { DiffAnswer } from "../../src/application/tool.ts";
import type { ArchitectureDiff } from "../../src/domain/comparison/architecture-diff.ts";
import type { PartEdge } from "../../src/domain/comparison/edge-changes.ts";
import type { Location } from "../../src/domain/source/location.ts";

const at = (path: string, line = 1): Location => ({ path, line, column: 1, endLine: line, endColumn: 9 });

function edge(from: string, to: string, more: Partial<PartEdge> = {}): PartEdge {
  const evidence = { from: `${from}/a.ts`, to: `${to}/b.ts`, at: at(`src/${from}/a.ts`, 3) };
  return { level: "layers", from, to, weight: 2, evidence, objections: [], ...more };
}

/** A diff with everything in it that one can tell. */
export const diff: ArchitectureDiff = {
  definition: {
    origin: { before: { origin: "inferred", preset: "clean" }, after: { origin: "declared", preset: "onion" } },
    parts: [
      { change: "added", after: { level: "layers", name: "interface", files: 12 } },
      { change: "removed", before: { level: "services", name: "legacy", files: 1 } },
      {
        change: "changed",
        before: { level: "contexts", name: "orders", files: 4 },
        after: { level: "contexts", name: "sales", files: 5 },
      },
    ],
    permissions: [
      { change: "added", after: { from: "application", to: "infrastructure" } },
      { change: "removed", before: { from: "interface", to: "infrastructure" } },
    ],
  },
  edges: [
    { change: "added", after: edge("domain", "infrastructure", { objections: ["boundaries/forbidden-dependency"] }) },
    { change: "removed", before: edge("interface", "infrastructure") },
    { change: "changed", before: edge("application", "domain"), after: edge("application", "domain", { weight: 5 }) },
    { change: "added", after: edge("web", "crm", { level: "services", weight: 1 }) },
  ],
  uses: [
    {
      change: "added",
      after: {
        ...{ layer: "domain", name: "npm:pg", category: "orm", files: 1, objections: ["boundaries/package-in-layer"] },
        evidence: { from: "src/domain/order.ts", to: "npm:pg", at: at("src/domain/order.ts", 2) },
      },
    },
    {
      change: "removed",
      before: {
        ...{ layer: "application", name: "http", category: "http", files: 3, objections: [] },
        evidence: { from: "src/application/call.ts", to: "node:http", at: at("src/application/call.ts") },
      },
    },
  ],
  cycles: [
    {
      ...{ level: "contexts", fate: "opened", before: 0, after: 2, joined: ["billing", "sales"], left: [] },
      cycle: [
        { from: "billing", to: "sales", at: at("src/billing/a.ts", 4) },
        { from: "sales", to: "billing", at: at("src/sales/b.ts", 7) },
      ],
      decisive: { from: "sales", to: "billing", at: at("src/sales/b.ts", 7) },
    },
    {
      ...{ level: "modules", fate: "shrunk", before: 9, after: 7, joined: [], left: ["h", "i"] },
      cycle: ["a", "b", "c", "d", "e", "f", "g"].map((from) => ({ from, to: "next", at: at(`${from}.ts`) })),
    },
  ],
  modules: {
    added: [
      { id: "src/domain/order.ts", layer: "domain", isTest: false },
      { id: "test/order.test.ts", isTest: true },
    ],
    removed: [{ id: "scripts/old.ts", isTest: false }],
    moved: [{ from: "src/a.ts", to: "src/domain/a.ts" }],
  },
  memberships: [
    {
      before: {},
      after: { layer: "domain", role: "shared" },
      files: ["a", "b", "c", "d"].map((name) => ({ path: `src/domain/${name}.ts`, was: `src/${name}.ts` })),
    },
  ],
  requirements: [
    { change: "added", after: { name: "pg", scope: "prod", raw: "^8.0.0", at: at("package.json", 8) } },
    {
      change: "changed",
      before: { name: "zod", scope: "dev", raw: "^3.0.0", at: at("package.json", 9) },
      after: { name: "zod", scope: "prod", raw: "^4.0.0", at: at("package.json", 9) },
    },
    { change: "added", after: { name: "pg", scope: "prod", raw: "^8.0.0", at: at("web/package.json", 4) } },
    { change: "removed", before: { name: "left-pad", scope: "prod", raw: "1.3.0", at: at("package.json", 10) } },
  ],
  versions: [
    {
      ...{ ecosystem: "npm", direct: true, change: "changed", distance: "major", direction: "up" },
      before: { name: "zod", version: "3.0.0", at: at("package-lock.json", 30) },
      after: { name: "zod", version: "4.0.1", at: at("package-lock.json", 30) },
    },
    {
      ...{ ecosystem: "go", direct: true, change: "changed", distance: "major", direction: "up" },
      before: { name: "example.com/money/v2", version: "v2.1.0", at: at("go.mod", 6) },
      after: { name: "example.com/money/v3", version: "v3.0.0", at: at("go.mod", 6) },
    },
    {
      ...{ ecosystem: "npm", direct: false, change: "changed", distance: "major", direction: "down" },
      before: { name: "flat-map", version: "0.2.0", at: at("package-lock.json", 50) },
      after: { name: "flat-map", version: "0.1.0", at: at("package-lock.json", 50) },
    },
    {
      ...{ ecosystem: "npm", direct: false, change: "removed" },
      before: { name: "gone", version: "1.0.0", at: at("package-lock.json", 60) },
    },
  ],
  lockfiles: [
    { path: "go.sum", manager: "go", after: 4, installScripts: [], hosts: [], hashes: [] },
    {
      ...{ path: "package-lock.json", manager: "npm", before: 12, after: 15 },
      installScripts: [{ name: "flat-map", version: "0.1.0", at: at("package-lock.json", 50) }],
      hosts: [{ host: "elsewhere.example.com", at: at("package-lock.json", 52) }],
      hashes: [{ name: "left-pad", version: "1.3.0", at: at("package-lock.json", 70) }],
    },
  ],
};

/** That diff, between two trees of which one could not be read whole. */
export const answer: DiffAnswer = {
  base: { en: "commit 1a2b3c4", "zh-CN": "提交 1a2b3c4" },
  head: { en: "working tree", "zh-CN": "工作区" },
  diff,
  seen: {
    before: { files: 60, assigned: 40, packageFiles: 3 },
    after: { files: 62, assigned: 44, packageFiles: 4 },
  },
  problems: [
    {
      ...{ path: "yarn.lock", at: at("yarn.lock", 7), weight: "incomplete" },
      message: { en: "In the base: this line is no entry.", "zh-CN": "在基准中：这一行不是条目。" },
    },
  ],
  complete: false,
};
