import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { subset, validRange } from "semver";
import { ownNames, requirementsIn } from "../../src/domain/packages/requirements.ts";
import type { Specification } from "../../src/domain/packages/specification.ts";
import { library } from "../manifest-example.ts";
import { noOptions } from "../options.ts";

export const peerDevPair = defineRule<z.infer<typeof noOptions>>({
  id: "drift/peer-dev-pair",
  summary: {
    en: "A peer dependency is not among the development dependencies in a version that it allows.",
    "zh-CN": "对等依赖没有以其允许的版本出现在开发依赖中。",
  },
  why: {
    en: "The package is then tested without it, or against a version that its users may not have.",
    "zh-CN": "这样该包就在没有它的情况下测试，或者用用户不能使用的版本测试。",
  },
  fix: {
    en: "Add it to `devDependencies` with a range inside the peer range.",
    "zh-CN": "把它加入 `devDependencies`，范围在对等依赖范围之内。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "packages",
  examines: { en: "peer dependencies", "zh-CN": "对等依赖" },
  options: noOptions,
  messages: {
    missing: {
      text: {
        en: 'Peer {name} "{raw}" is no development dependency.',
        "zh-CN": '对等依赖 {name} "{raw}" 不在开发依赖中。',
      },
    },
    outside: {
      text: {
        en: 'Peer {name} "{raw}" does not allow all of the development dependency "{dev}".',
        "zh-CN": '对等依赖 {name} "{raw}" 不能涵盖开发依赖的 "{dev}"。',
      },
    },
  },
  examples: {
    bad: { "package.json": library({ peerDependencies: { react: "^18.0.0" } }, { react: "drift/peer-dev-pair" }) },
    good: {
      "package.json": library({ peerDependencies: { react: "^18.0.0" }, devDependencies: { react: "^18.2.0" } }),
    },
  },

  *check({ packages }) {
    let examined = 0;
    for (const { project, manifest, requirement } of requirementsIn(packages)) {
      const { scope, name, raw, wants, at, optional } = requirement;
      if (scope !== "peer" || optional || wants.kind !== "range" || ownNames(project).has(name)) continue;
      examined++;
      const dev = manifest.requirements.find((one) => one.name === name && one.scope !== "peer");
      const message = dev ? outside(dev.wants, wants.range) : "missing";
      if (message) yield { at, message, params: { name, raw, dev: dev?.raw ?? "" }, subject: [manifest.path, name] };
    }
    return examined;
  },
});

function outside(dev: Specification, peer: string): "outside" | undefined {
  if (dev.kind !== "range" || validRange(dev.range) === null || validRange(peer) === null) return undefined;
  return subset(dev.range, peer, { loose: true }) ? undefined : "outside";
}
