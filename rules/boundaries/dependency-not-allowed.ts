import type * as z from "zod";
import { whereWritten } from "../../src/domain/architecture/written.ts";
import { unmatched } from "../../src/domain/constraints/unmatched.ts";
import { type Violation, violations } from "../../src/domain/constraints/violations.ts";
import { defineRule, type Fault, type Message } from "../../src/domain/findings/rule.ts";
import type { Text } from "../../src/domain/findings/text.ts";
import { constraintOptions } from "../constraint-options.ts";

const texts: Readonly<Record<Violation["kind"], Text>> = {
  forbidden: {
    en: '"{name}" forbids that {from} depends on {to}.{because}',
    "zh-CN": "“{name}” 禁止 {from} 依赖 {to}。{because}",
  },
  unlisted: {
    en: '{from} may only depend on what "{name}" lists, and {to} is not in it.{because}',
    "zh-CN": "{from} 只能依赖 “{name}” 列出的内容，{to} 不在其中。{because}",
  },
  module: { en: '"{name}" forbids {module}.{because}', "zh-CN": "“{name}” 禁止 {module}。{because}" },
  missing: {
    en: '{module} lacks a dependency that "{name}" requires.{because}',
    "zh-CN": "{module} 缺少 “{name}” 要求的依赖。{because}",
  },
};

const id = "boundaries/dependency-not-allowed";

export const dependencyNotAllowed = defineRule<z.infer<typeof constraintOptions>>({
  id,
  summary: {
    en: "A dependency breaks a rule that this project has written for itself.",
    "zh-CN": "某个依赖违反了项目自定的规则。",
  },
  why: {
    en: "Every project has agreements that no preset knows; unwritten, they last until the next hurried change.",
    "zh-CN": "每个项目都有预设规则不知道的约定；不写下来，它们只能维持到下一次匆忙的改动。",
  },
  fix: {
    en: "Follow the rule's reason; where the rule is wrong, change it in the configuration, where everybody sees it.",
    "zh-CN": "按规则给出的理由修改；若规则本身不对，请在配置中修改，让所有人都看得到。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "rules × dependencies", "zh-CN": "规则 × 依赖" },
  messages: {
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([kind, text]): [string, Message][] => [
        [kind, { text }],
        [`${kind}-warning`, { text, severity: "warning" }],
      ]),
    ),
    unmatched: {
      text: {
        en: '`{part}` of "{name}" matches nothing, so the rule says nothing.',
        "zh-CN": "“{name}” 的 `{part}` 没有匹配任何内容，该规则不起作用。",
      },
    },
  },
  examples: {
    given: {
      "package.json": `{ "name": "shop", "type": "module" }`,
      "src/reports/monthly.ts": `export const monthly = () => "report";\n`,
      "src/orders/log.ts": `export const log = (line: string) => line;\n`,
      "arch-lint.yaml": `rules: { boundaries/dependency-not-allowed: { options: { constraints: [ {
        name: orders-know-no-reports, because: "Reports read orders, never the reverse.",
        forbid: { from: { files: src/orders/** }, to: { files: src/reports/** } } } ] } } }\n`,
    },
    bad: {
      "src/orders/order.ts": `import { monthly } from "../reports/monthly.ts"; // expect: boundaries/dependency-not-allowed\nexport const order = monthly;\n`,
    },
    good: { "src/orders/order.ts": `import { log } from "./log.ts";\nexport const order = log;\n` },
  },
  options: constraintOptions,
  *check({ graph, architecture, written }, { constraints }) {
    const view = { graph, architecture };
    for (const violation of violations(constraints, view)) yield faultOf(violation);
    for (const { name, part } of unmatched(constraints, view)) {
      const at = whereWritten(written, [`rules.${id}.options.constraints.name`, name]);
      yield { at, message: "unmatched", params: { name, part }, subject: [name, part] };
    }
    return constraints.length * graph.dependencies.length;
  },
});

function faultOf(violation: Violation): Fault {
  const { constraint, kind, at } = violation;
  const { name, because, severity = "error" } = constraint;
  const message = severity === "warning" ? `${kind}-warning` : kind;
  const said = { name, because: because === undefined ? "" : ` ${because}` };
  if ("module" in violation) {
    const { module } = violation;
    return { at, message, params: { ...said, module }, subject: [name, module] };
  }
  const { from, to, way } = violation;
  const first = way.length > 1 ? (way[0]?.to ?? to) : to;
  return {
    at,
    message,
    params: { ...said, from, to },
    subject: [...new Set([name, from, first, to])],
    ...(way.length > 1 && { path: way }),
  };
}
