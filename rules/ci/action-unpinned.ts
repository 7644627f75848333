import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { matchesName } from "../../src/domain/packages/name-pattern.ts";
import { pinFor, type PinPolicy, readReference, refFault } from "../../src/domain/workflows/action-reference.ts";
import { usesIn } from "../../src/domain/workflows/uses.ts";

const policy = z.strictObject({
  actions: z.string().describe("Repositories of actions, `*` for any characters: `actions/*`"),
  pin: z.enum(["hash-pin", "ref-pin", "any"]).describe("A full commit; a commit or a version tag; anything"),
});

const options = z.strictObject({
  policies: z
    .array(policy)
    .default([
      { actions: "actions/*", pin: "ref-pin" },
      { actions: "github/*", pin: "ref-pin" },
      // Its signatures name the tag, and verifying them fails for a commit.
      { actions: "slsa-framework/slsa-github-generator", pin: "ref-pin" },
    ])
    .describe("The most specific pattern decides; `hash-pin` where none fits"),
});

export const actionUnpinned = defineRule<z.infer<typeof options>>({
  id: "ci/action-unpinned",
  summary: {
    en: "A workflow uses an action under a name that its owner can point at other code.",
    "zh-CN": "工作流所用的 action 以可变名称引用，其所有者可以让它指向别的代码。",
  },
  why: {
    en: "Whoever takes over an action moves its tags and branches, and the next run hands your secrets to their code. A full commit cannot be moved.",
    "zh-CN": "接管了某个 action 的人可以移动它的标签和分支，下次运行就会把机密交给他们的代码。完整的提交哈希无法移动。",
  },
  fix: {
    en: "Pin the full commit and put the version behind it as a comment; Dependabot and Renovate keep both up to date.",
    "zh-CN": "固定到完整的提交哈希，并在其后用注释写明版本；Dependabot 和 Renovate 会同时更新两者。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "uses of actions and workflows", "zh-CN": "对 action 和工作流的引用" },
  options,
  messages: {
    branch: {
      text: {
        en: '{name} is used at "{ref}": a branch, or a name that may be one.',
        "zh-CN": "{name} 引用的是“{ref}”：这是分支，或可能是分支的名称。",
      },
    },
    tag: {
      text: {
        en: '{name} is used at the tag "{ref}", which can be moved.',
        "zh-CN": "{name} 引用的是标签“{ref}”，标签可以移动。",
      },
    },
    short: {
      text: {
        en: '{name} is used at "{ref}", a shortened commit: another one may begin the same way.',
        "zh-CN": "{name} 引用的是“{ref}”，这是缩短的提交哈希：别的提交可能有相同的开头。",
      },
    },
    image: {
      text: {
        en: "The image {name} is used without its digest.",
        "zh-CN": "镜像 {name} 没有写摘要。",
      },
      fix: {
        en: "Put the digest behind the image: `docker://image@sha256:…`.",
        "zh-CN": "在镜像后写上摘要：`docker://image@sha256:…`。",
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
      - uses: actions/checkout@v4
      - uses: actions/setup-node@main # expect: ci/action-unpinned
      - uses: example/deploy@v2 # expect: ci/action-unpinned
      - uses: docker://registry.example.com/scanner:3 # expect: ci/action-unpinned
`,
    },
    good: {
      ".github/workflows/ci.yml": `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: example/deploy@8f4b7f84864484a7bf31766abe9204da3cbe65b3 # v2.1.0
      - uses: ./.github/actions/scan
`,
    },
  },

  *check({ packages }, { policies }) {
    let examined = 0;
    let expressions = 0;
    for (const { use } of usesIn(packages.workflows)) {
      examined++;
      const found = faultOf(use.text, policies);
      if (found === "unknown") expressions++;
      else if (found) yield { at: use.at, ...found, subject: [use.at.path, use.text] };
    }
    return { examined, unknown: expressions > 0 ? { expression: expressions } : {} };
  },
});

function faultOf(text: string, policies: readonly PinPolicy[]) {
  const reference = readReference(text);
  if (reference.kind === "unknown") return reference.kind;
  if (reference.kind === "local") return undefined;
  if (reference.kind === "image") {
    return reference.pinned ? undefined : { message: "image", params: { name: reference.image } };
  }
  const { name, ref, repository } = reference;
  const message = refFault(ref, pinFor(repository, policies, matchesName));
  return message && { message, params: { name, ref } };
}
