import type { Text } from "../findings/text.ts";
import type { RuleSettings } from "./settings.ts";

export type ProfileName = "ddd" | "cqrs" | "strict" | "annotations-ok" | "pragmatic";

/** Settings of rules that belong together, for `extends`; several may hold at once, later ones winning. */
export interface Profile {
  /** For people, one sentence. */
  readonly summary: Text;
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

const ddd: Profile = {
  summary: {
    en: "the model is taken at its word: aggregates know each other by id, ids come from outside, money is exact, errors have names",
    "zh-CN": "严格对待领域模型：聚合之间只用 id 引用，id 由外部生成，金额精确，错误有自己的名字",
  },
  rules: {
    "ddd/aggregate-ref-by-id": { severity: "error" },
    "ddd/domain-errors": { severity: "error" },
    "ddd/domain-purity": { options: { identifiers: true } },
    "ddd/domain-service-stateless": { severity: "error" },
    "ddd/money-float": { severity: "error" },
    "ddd/rules-in-adapter": { severity: "warning" },
    "ddd/typed-id": { severity: "warning" },
    "repositories/one-aggregate": { severity: "warning" },
  },
};

const cqrs: Profile = {
  summary: {
    en: "commands and queries are declared to be apart: whatever mixes them is an error",
    "zh-CN": "声明命令与查询相互分离：任何混用都是错误",
  },
  rules: {
    "cqrs/query-mutates": { severity: "error" },
    "cqrs/handler-chain": { severity: "error" },
    "cqrs/command-bypasses-domain": { severity: "error" },
    "cqrs/query-uses-write-repository": { severity: "error" },
    "cqrs/event-after-commit": { severity: "error" },
    "cqrs/command-returns-model": { severity: "warning" },
    "cqrs/mixed-service": { severity: "warning" },
    "cqrs/view-single-writer": { severity: "warning" },
  },
};

const strict: Profile = {
  summary: {
    en: "nothing passes that a layer should not know: every file stands in a layer, no layer is skipped, leaks are errors",
    "zh-CN": "层不该知道的一律不放过：每个文件都属于某一层，不允许跨层，间接泄漏也是错误",
  },
  rules: {
    "boundaries/unassigned-module": { severity: "error" },
    "boundaries/transitive-leak": { severity: "error" },
    "boundaries/skipped-layer": { severity: "warning" },
    "boundaries/package-in-layer": { options: { profile: "strict" } },
    "repositories/concrete-dependency": { severity: "warning" },
    "repositories/error-leak": { severity: "error" },
    "transactions/boundary-layer": { options: { repositories: false } },
    "adapters/dto-boundary": { severity: "warning" },
    "adapters/domain-object-out": { severity: "warning" },
    "codegen/repository-shape": { severity: "warning" },
  },
};

const annotationsOk: Profile = {
  summary: {
    en: "annotations and decorators of frameworks may stand on the domain; what they need at run time may not",
    "zh-CN": "领域层可以带有框架的注解和装饰器，但不能在运行时依赖框架",
  },
  rules: { "boundaries/package-in-layer": { options: { profile: "annotations-ok" } } },
};

const pragmatic: Profile = {
  summary: {
    en: "as annotations-ok, and what exists only as a type may come from anywhere",
    "zh-CN": "同 annotations-ok，且仅作为类型使用的内容可以来自任何地方",
  },
  rules: {
    "boundaries/package-in-layer": { options: { profile: "pragmatic" } },
    "boundaries/transitive-leak": { severity: "off" },
    "ddd/domain-purity": { options: { allow: ["clock", "random"] } },
  },
};

/** By name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  ddd,
  cqrs,
  strict,
  "annotations-ok": annotationsOk,
  pragmatic,
};
