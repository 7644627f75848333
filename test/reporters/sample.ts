import type { Finding } from "../../src/domain/findings/finding.ts";
import type { Report } from "../../src/domain/findings/report.ts";
import type { Rule } from "../../src/domain/findings/rule.ts";
import type { Text } from "../../src/domain/findings/text.ts";
import type { RenderContext } from "../../src/interface/reporters/reporter.ts";

const said = (en: string, chinese: string): Text => ({ en, "zh-CN": chinese });

// biome-ignore lint/correctness/useYield: it finds nothing
function* nothing(): Generator<never, number> {
  return 0;
}

/** Rules with every feature that a reporter can meet: several messages, an own fix, a lower severity. */
export const rules: readonly Rule[] = [
  {
    id: "boundaries/cycle",
    summary: said("Modules depend on each other in a circle.", "模块之间循环依赖。"),
    why: said("None of them can be understood, tested or moved alone.", "其中任何一个都无法单独理解、测试或移动。"),
    fix: said("Cut the lightest of these dependencies.", "切断其中最轻的一条依赖。"),
    since: "0.1.0",
    severity: "error",
    needs: "imports",
    examines: said("modules", "模块"),
    messages: { circle: { text: said("{size} modules form a circle.", "{size} 个模块形成循环。") } },
    examples: {
      bad: { "a.ts": 'import "./b"; // expect: boundaries/cycle', "b.ts": 'import "./a";' },
      good: { "a.ts": 'import "./b";', "b.ts": "export {};" },
    },
    check: nothing,
  },
  {
    id: "boundaries/upward-import",
    summary: said("A lower layer imports from a higher one.", "低层导入了高层。"),
    why: said("Layers hold only while dependencies point one way.", "只有依赖方向一致,分层才成立。"),
    fix: said(
      'Declare what is needed in "{from}" and let "{to}" implement it.',
      '在"{from}"中声明所需接口,由"{to}"实现。',
    ),
    since: "0.1.0",
    severity: "error",
    needs: "imports",
    examines: said("dependencies", "依赖"),
    messages: {
      upward: {
        text: said(
          '"{from}" must not import "{specifier}", which is in "{to}".',
          '"{from}" 不得导入 "{to}" 中的 "{specifier}"。',
        ),
      },
      type: {
        text: said('"{from}" takes a type from "{to}".', '"{from}" 使用了 "{to}" 的类型。'),
        fix: said("Move the type down.", "把类型移到下层。"),
        severity: "warning",
      },
    },
    examples: {
      given: { "infrastructure/db.ts": "export const db = 1;" },
      bad: { "domain/order.ts": 'import { db } from "../infrastructure/db"; // expect: boundaries/upward-import' },
      good: { "domain/order.ts": "export class Order {}" },
    },
    check: nothing,
  },
];

const tsLines = [
  'import { Money } from "./money.js";\r',
  '\timport { db } from "../infrastructure/db.js"; // 数据库连接\r',
  "::error::this line wants to be a command\r",
  "export class Order {}\r",
];

/** The files whose code the findings show. */
export const sources: Readonly<Record<string, readonly string[]>> = {
  "src/domain/order.ts": tsLines,
  "src/domain/minified.js": [`${"var a=1;".repeat(2000)}import("../infrastructure/db.js")${";var b=2".repeat(2000)}`],
  "src/domain/money.ts": ["", "", 'import { Order } from "./order.js";'],
};

const upward: Finding = {
  rule: "boundaries/upward-import",
  severity: "error",
  at: { path: "src/domain/order.ts", line: 2, column: 21, endLine: 2, endColumn: 47 },
  message: "upward",
  params: { from: "domain", to: "infrastructure", specifier: "../infrastructure/db.js" },
  fingerprint: "boundaries/upward-import | src/domain/order.ts | src/infrastructure/db.ts",
};

const minified: Finding = {
  ...upward,
  at: { path: "src/domain/minified.js", line: 1, column: 16_008, endLine: 1, endColumn: 16_033 },
  fingerprint: "boundaries/upward-import | src/domain/minified.js | src/infrastructure/db.ts",
};

const typeOnly: Finding = {
  ...upward,
  severity: "warning",
  at: { path: "src/domain/order.ts", line: 4, column: 1 },
  message: "type",
  fingerprint: "boundaries/upward-import | src/domain/order.ts | src/infrastructure/row.ts",
};

const circle: Finding = {
  rule: "boundaries/cycle",
  severity: "error",
  at: { path: "src/domain/money.ts", line: 3, column: 23, endLine: 3, endColumn: 35 },
  message: "circle",
  params: { size: 2 },
  fingerprint: "boundaries/cycle | src/domain/money.ts | src/domain/order.ts",
  path: [
    {
      from: "src/domain/money.ts",
      to: "src/domain/order.ts",
      at: { path: "src/domain/money.ts", line: 3, column: 23 },
    },
    {
      from: "src/domain/order.ts",
      to: "src/domain/money.ts",
      at: { path: "src/domain/order.ts", line: 1, column: 23 },
    },
  ],
};

/** What a hostile repository may put into a name. */
export const hostile = "src/domain/\u001b[31m\r\n::error::x%0A \u202e|`<b>@you #1.ts";

const hostileFinding: Finding = {
  ...upward,
  at: { path: hostile, line: 1, column: 1 },
  params: { from: "domain", to: "infrastructure", specifier: hostile },
  fingerprint: `boundaries/upward-import | ${hostile} | src/infrastructure/db.ts`,
};

const gone: Finding = {
  ...upward,
  at: { path: "src/zoo.ts", line: 900, column: 3 },
  fingerprint: "boundaries/upward-import | src/zoo.ts | x",
};

/** One report with every feature: the golden files show what each reporter makes of it. */
export const report: Report = {
  snapshot: { en: "commit 1a2b3c4", "zh-CN": "提交 1a2b3c4" },
  config: "arch-lint.yaml",
  architecture: {
    origin: "inferred",
    preset: "clean",
    layers: [
      { name: "domain", mayDependOn: [], files: 3 },
      { name: "infrastructure", mayDependOn: ["application", "domain"], files: 1 },
    ],
    layerDependencies: [
      { from: "domain", to: "domain", dependencies: 4, forbidden: 0 },
      { from: "domain", to: "infrastructure", dependencies: 5, forbidden: 5 },
      { from: "infrastructure", to: "domain", dependencies: 3, forbidden: 0 },
    ],
    assignments: [
      { layer: "domain", pattern: "src/domain/**", files: 3 },
      { layer: "infrastructure", pattern: "src/infrastructure/**", files: 1 },
    ],
    leftOut: [
      { folder: "src/misc", files: 1, reason: "unknown-name" },
      { folder: "src/core", files: 2, reason: "ambiguous-name" },
    ],
    contexts: [
      { name: "billing", folder: "src/billing" },
      { name: "订单", folder: "src/订单" },
    ],
    services: [{ name: "shop", folder: "." }],
    source: "arch-lint.yaml",
    unmatched: [{ key: "roles.main", pattern: "cmd/**" }],
  },
  findings: [minified, circle, upward, typeOnly, hostileFinding, gone],
  waived: [{ ...upward, waiver: { line: 1, reason: "legacy importer, see #412", until: "2027-01-31" } }],
  baselined: [{ ...upward, fingerprint: `${upward.fingerprint} | known` }],
  problems: [
    {
      message: { en: "cannot be parsed: unexpected token", "zh-CN": "无法解析：意外的符号" },
      at: { path: "src/broken.ts", line: 7, column: 3 },
      weight: "incomplete",
    },
    { message: { en: "is larger than 2 MB", "zh-CN": "大于 2 MB" }, path: "src/large.ts", weight: "incomplete" },
    {
      message: { en: "go.work names a folder that is not there", "zh-CN": "go.work 指定的目录不存在" },
      path: "go.work",
      weight: "note",
    },
    { message: { en: "git is older than 2.31", "zh-CN": "git 版本低于 2.31" }, weight: "note" },
  ],
  coverage: {
    files: 7,
    languages: { go: 1, typescript: 6 },
    leftOut: { fixture: 4, vendored: 2 },
    modules: 9,
    dependencies: 12,
    assigned: 4,
    unassigned: 3,
    unresolved: 1,
    generated: 2,
    packageFiles: 3,
    lockedPackages: 120,
    rules: [
      { rule: "boundaries/cycle", severity: "error", examined: 7, findings: 1 },
      {
        rule: "boundaries/upward-import",
        severity: "error",
        examined: 12,
        unknown: { "no-publish-time": 2, "not-decidable-offline": 1 },
        findings: 5,
      },
    ],
  },
};

/** A run that looked at something and found nothing. */
export const cleanReport: Report = {
  ...report,
  findings: [],
  waived: [],
  baselined: [],
  problems: [],
  coverage: { ...report.coverage, rules: report.coverage.rules.map((rule) => ({ ...rule, findings: 0 })) },
};

/** A run in whose tree no layer was recognised. */
export const layerlessReport: Report = {
  ...cleanReport,
  architecture: {
    origin: "inferred",
    preset: "clean",
    layers: [],
    assignments: [],
    leftOut: [],
    contexts: [],
    services: [],
    unmatched: [],
  },
};

/** Some errors and warnings of one rule each, for limits and exit codes. */
export function reportWith(errors: number, warnings = 0): Report {
  const at = (line: number) => ({ path: "src/domain/order.ts", line, column: 1 });
  const findings = [
    ...Array.from({ length: errors }, (_, index) => ({
      ...upward,
      at: at(index + 1),
      fingerprint: `${upward.fingerprint} | ${index}`,
    })),
    ...Array.from({ length: warnings }, (_, index) => ({
      ...typeOnly,
      at: at(index + 1),
      fingerprint: `${typeOnly.fingerprint} | ${index}`,
    })),
  ];
  return { ...cleanReport, findings };
}

/** What the reporters get beside the report. */
export const context: RenderContext = {
  version: "0.1.0",
  rules,
  locale: "en",
  color: false,
  columns: 100,
  prefix: "",
  minSeverity: "warning",
  quiet: false,
  verbose: false,
  lines: (path) => sources[path],
};
