import type { Text } from "../findings/text.ts";
import type { RuleSettings } from "./settings.ts";

export type ProfileName = "strict" | "annotations-ok" | "pragmatic";

/** Settings of rules that belong together, for `extends`; several may hold at once, later ones winning. */
export interface Profile {
  /** For people, one sentence. */
  readonly summary: Text;
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

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
  },
};

/** By name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  strict,
  "annotations-ok": annotationsOk,
  pragmatic,
};
