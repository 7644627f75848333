import * as z from "zod";
import { isWiring } from "../../src/domain/architecture/entry.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { externalEdges } from "../../src/domain/packages/external-edges.ts";
import { namesPackage } from "../../src/domain/packages/policy.ts";
import { serviceOf, serviceWords } from "../../src/domain/runtime/services.ts";
import { kindOptions, packageEntry } from "../options.ts";

const options = z.strictObject({
  ...kindOptions,
  allow: z
    .array(packageEntry)
    .default([])
    .describe("Packages that the domain may use, as npm:name, go:path, java:package"),
});

export const domainServiceNoInfra = defineRule<z.infer<typeof options>>({
  id: "ddd/domain-service-no-infra",
  summary: {
    en: "The domain arranges its own transactions, caches, schedules or retries.",
    "zh-CN": "领域层自行安排事务、缓存、调度或重试。",
  },
  why: {
    en: "How a decision is run is for the use case to say; in the domain it ties every rule to one framework.",
    "zh-CN": "决策如何运行应由用例决定；写在领域层会让每条规则都绑定到某个框架。",
  },
  fix: {
    en: "Begin transactions, retry and cache in the application or the infrastructure, around the call of the domain.",
    "zh-CN": "在应用层或基础设施层、围绕对领域层的调用来开启事务、重试和缓存。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "imports",
  examines: { en: "imports of packages in the domain", "zh-CN": "领域层的外部导入" },
  options,
  messages: {
    service: {
      text: {
        en: "The domain uses {package}, which is there for {service}.",
        "zh-CN": "领域层使用了 {package}，它用于{service}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n\nrequire github.com/cenkalti/backoff/v5 v5.0.2\n",
      "go.sum":
        "github.com/cenkalti/backoff/v5 v5.0.2 h1:rIfFVxEf1QsI7E1ZHfp/B4DF/6QBAUhmgkxc0H7Zss8=\ngithub.com/cenkalti/backoff/v5 v5.0.2/go.mod h1:rkhZdG3JZukswDf7f0cwqPNk4K0sa+F97BxZthm/crw=\n",
      "internal/application/transfer.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "package.json": '{ "name": "shop", "dependencies": { "typeorm-transactional": "^0.5.0" } }',
      "src/application/transfer.ts": 'export { FundTransfer } from "../domain/fund-transfer";\n',
      "src/main/java/shop/application/Transfer.java":
        "package shop.application;\n\nimport shop.domain.FundTransfer;\n\nclass Transfer { FundTransfer funds; }\n",
    },
    bad: {
      "internal/domain/fund_transfer.go": `package domain

import "github.com/cenkalti/backoff/v5" // expect: ddd/domain-service-no-infra

var policy = backoff.NewExponentialBackOff()
`,
      "src/domain/fund-transfer.ts": `import { Transactional } from "typeorm-transactional"; // expect: ddd/domain-service-no-infra
export class FundTransfer {
  @Transactional()
  execute(): void {}
}
`,
      "src/main/java/shop/domain/FundTransfer.java": `package shop.domain;

import org.springframework.transaction.annotation.Transactional; // expect: ddd/domain-service-no-infra

public class FundTransfer {
  @Transactional
  public void execute() {}
}
`,
    },
    good: {
      "internal/domain/fund_transfer.go":
        'package domain\n\nimport "errors"\n\nvar ErrBalance = errors.New("balance")\n',
      "src/domain/fund-transfer.ts": "export class FundTransfer {\n  execute(): void {}\n}\n",
      "src/main/java/shop/domain/FundTransfer.java":
        "package shop.domain;\n\npublic class FundTransfer {\n  public void execute() {}\n}\n",
    },
  },

  *check(codebase, { allow, ...kinds }) {
    let examined = 0;
    for (const { dependency, from } of externalEdges(codebase, kinds)) {
      if (from.layer !== "domain" || isWiring(dependency.at.path)) continue;
      examined++;
      const service = serviceOf(dependency.to);
      if (!service || allow.some((entry) => namesPackage(entry, dependency.to))) continue;
      yield {
        at: dependency.at,
        message: "service",
        params: { package: dependency.to, service: serviceWords[service] },
        subject: [dependency.at.path, dependency.to],
      };
    }
    return examined;
  },
});
