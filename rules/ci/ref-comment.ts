import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { formOf, readReference } from "../../src/domain/workflows/action-reference.ts";
import { usesIn } from "../../src/domain/workflows/uses.ts";
import { noOptions } from "../options.ts";

export const refComment = defineRule<z.infer<typeof noOptions>>({
  id: "ci/ref-comment",
  summary: {
    en: "An action is pinned to a commit, and nothing says which version that is.",
    "zh-CN": "action 固定到了某个提交，但没有写明是哪个版本。",
  },
  why: {
    en: "Nobody can read forty digits: without the version, a reviewer cannot see what changes, and bots that update pins leave it alone.",
    "zh-CN": "没有人能读懂四十位数字：不写版本，评审者看不出改了什么，更新固定版本的机器人也会跳过它。",
  },
  fix: {
    en: "Write the version behind the commit: `# v4.1.2`.",
    "zh-CN": "在提交哈希后写上版本：`# v4.1.2`。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  examines: { en: "uses of actions that are pinned to a commit", "zh-CN": "固定到提交的 action 引用" },
  options: noOptions,
  messages: {
    missing: {
      text: { en: "{name} is pinned without its version.", "zh-CN": "{name} 已固定，但没有写版本。" },
    },
    other: {
      text: {
        en: '{name} is pinned with the comment "{comment}", which names no version.',
        "zh-CN": "{name} 已固定，其注释“{comment}”没有写版本。",
      },
    },
  },
  examples: {
    given: { "package.json": '{ "name": "shop", "private": true }\n' },
    bad: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: example/deploy@8f4b7f84864484a7bf31766abe9204da3cbe65b3 # expect: ci/ref-comment
`,
    },
    good: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: example/deploy@8f4b7f84864484a7bf31766abe9204da3cbe65b3 # v2.1.0
`,
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { use } of usesIn(packages.workflows)) {
      const reference = readReference(use.text);
      if (reference.kind !== "remote" || formOf(reference.ref) !== "commit") continue;
      examined++;
      const { comment = "", at } = use;
      if (namesVersion(comment)) continue;
      const message = comment === "" ? "missing" : "other";
      yield { at, message, params: { name: reference.name, comment }, subject: [at.path, reference.name] };
    }
    return examined;
  },
});

/** `v4.1.2`, `tag=v4`, `ratchet:owner/action@v4`. */
function namesVersion(comment: string): boolean {
  return /(?:^|[\s@=/:v-])\d{1,5}(?:\.\d|$|[\s,;)-])/u.test(comment);
}
