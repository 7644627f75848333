import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { externalEdges } from "../../src/domain/packages/external-edges.ts";
import { defaultPolicy, deniedIn, type PackagePolicy } from "../../src/domain/packages/policy.ts";
import { kindOptions, packageEntry } from "../options.ts";

const layerPolicy = z.strictObject({
  deny: z
    .array(packageEntry)
    .default([])
    .describe("Categories (orm, http, mq, cloud, di, log, ui) or packages (npm:axios)"),
  allow: z.array(packageEntry).default([]).describe("Exceptions, in the same words"),
});

const profiles = z.enum(["strict", "annotations-ok", "pragmatic"]);

const options = z
  .object({
    ...kindOptions,
    profile: profiles
      .default("strict")
      .describe("annotations-ok lets annotations be; pragmatic also type-only imports"),
  })
  .catchall(layerPolicy);

type Options = z.infer<typeof options>;

export const packageInLayer = defineRule<Options>({
  id: "boundaries/package-in-layer",
  summary: {
    en: "A layer uses a package or a part of the standard library that does not belong there.",
    "zh-CN": "某一层使用了不属于该层的第三方包或标准库。",
  },
  why: {
    en: "A domain that speaks SQL or HTTP cannot be tested, moved or understood without them.",
    "zh-CN": "领域层一旦直接使用 SQL 或 HTTP，就无法脱离它们被测试、迁移或理解。",
  },
  fix: {
    en: "Describe what the layer needs as an interface of its own and use the package in the layer that implements it.",
    "zh-CN": "在该层用自己的接口描述需求，把对该包的使用移到实现该接口的层。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "imports of packages in layers with a policy", "zh-CN": "受约束层中的外部导入" },
  options,
  messages: {
    denied: {
      text: {
        en: 'Layer "{layer}" must not use {package} ({entry}).',
        "zh-CN": "“{layer}”层不能使用 {package}（{entry}）。",
      },
    },
    annotation: {
      severity: "warning",
      text: {
        en: 'Layer "{layer}" carries annotations of {package} ({entry}).',
        "zh-CN": "“{layer}”层带有 {package} 的注解（{entry}）。",
      },
      fix: {
        en: "Keep a mapping class in the outer layer, or set the profile `annotations-ok` if the team has decided to live with it.",
        "zh-CN": "在外层维护映射类；若团队决定接受注解，可设置 profile 为 `annotations-ok`。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "shop", "dependencies": { "typeorm": "^0.3.0" } }',
      "src/infrastructure/order-table.ts": 'import { DataSource } from "typeorm";\nexport const source = DataSource;\n',
      "src/application/place-order.ts":
        'import { Order } from "../domain/order";\nexport const place = () => new Order();\n',
    },
    bad: {
      "src/domain/order.ts":
        'import { Entity } from "typeorm"; // expect: boundaries/package-in-layer\n' +
        'import http from "node:http"; // expect: boundaries/package-in-layer\n' +
        "@Entity() export class Order { server = http; }\n",
    },
    good: { "src/domain/order.ts": "export class Order {}\n" },
  },

  *check(codebase, settings) {
    const policy = policyOf(settings);
    let examined = 0;
    for (const { dependency, from } of externalEdges(codebase, settings)) {
      if (from.layer === undefined || !policy.deny.get(from.layer)?.length) continue;
      examined++;
      const denial = deniedIn(from.layer, dependency.to, policy);
      if (!denial || isTolerated(dependency.kind, settings)) continue;
      yield {
        at: dependency.at,
        message: dependency.kind === "annotation" ? "annotation" : "denied",
        params: { layer: from.layer, package: dependency.to, entry: denial.entry, from: dependency.at.path },
        subject: [dependency.at.path, dependency.to],
      };
    }
    return examined;
  },
});

function isTolerated(kind: string, { profile }: Options): boolean {
  if (kind === "annotation") return profile !== "strict";
  return kind === "type" && profile === "pragmatic";
}

/** The default policy, with the layers that the options name put in the place of its own. */
export function policyOf({
  profile: _profile,
  includeTypes: _types,
  includeTests: _tests,
  ...layers
}: Options): PackagePolicy {
  const entries = Object.entries(layers);
  return {
    deny: new Map([...defaultPolicy.deny, ...entries.map(([layer, { deny }]) => [layer, deny] as const)]),
    allow: new Map(entries.map(([layer, { allow }]) => [layer, allow])),
  };
}
