import { locate } from "../../src/domain/code/locate.ts";
import { modelCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { isContract } from "../../src/domain/roles/by-name.ts";
import { isRow } from "../../src/domain/roles/rows.ts";
import { keptStateOf } from "../../src/domain/state/kept-state.ts";
import { noOptions } from "../options.ts";

export const domainServiceStateless = defineRule({
  id: "ddd/domain-service-stateless",
  summary: {
    en: "A domain service remembers something from one call to the next.",
    "zh-CN": "领域服务在多次调用之间保留了状态。",
  },
  why: {
    en: "Its answer then depends on who asked before; with several requests at once it is wrong by chance.",
    "zh-CN": "其结果会取决于之前谁调用过；并发请求下可能随机出错。",
  },
  fix: {
    en: "Hand in what it needs with each call, or keep the state in an aggregate or behind a port.",
    "zh-CN": "每次调用时传入所需内容，或把状态放进聚合或端口之后。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: modelCode,
  examines: { en: "domain services", "zh-CN": "领域服务" },
  options: noOptions,
  messages: {
    kept: {
      text: {
        en: "{service} changes its field {field} in {method}.",
        "zh-CN": "{service} 在 {method} 中修改了自己的字段 {field}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/application/price.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/application/price.ts": 'export { PricingService } from "../domain/pricing-service";\n',
      "src/main/java/shop/application/Price.java":
        "package shop.application;\n\nimport shop.domain.PricingService;\n\nclass Price { PricingService pricing; }\n",
    },
    bad: {
      "internal/domain/pricing.go": `package domain

type PricingService struct{ last int64 }

func (s *PricingService) Price(cents int64) int64 {
	s.last = cents // expect: ddd/domain-service-stateless
	return cents
}
`,
      "src/domain/pricing-service.ts": `export class PricingService {
  private readonly known = new Map<string, bigint>();
  price(article: string, cents: bigint): bigint {
    this.known.set(article, cents); // expect: ddd/domain-service-stateless
    return cents;
  }
}
`,
      "src/main/java/shop/domain/PricingService.java": `package shop.domain;

import java.util.ArrayList;
import java.util.List;

public class PricingService {
  private final List<Long> asked = new ArrayList<>();

  public long price(long cents) {
    asked.add(cents); // expect: ddd/domain-service-stateless
    return cents;
  }
}
`,
    },
    good: {
      "internal/domain/pricing.go": `package domain

type PricingService struct{ discount int64 }

func (s *PricingService) Price(cents int64) int64 { return cents - s.discount }
`,
      "src/domain/pricing-service.ts": `export class PricingService {
  constructor(private readonly discount: bigint) {}
  price(cents: bigint): bigint {
    return cents - this.discount;
  }
}
`,
      "src/main/java/shop/domain/PricingService.java": `package shop.domain;

public class PricingService {
  private final long discount;

  public PricingService(long discount) {
    this.discount = discount;
  }

  public long price(long cents) {
    return cents - discount;
  }
}
`,
    },
  },

  *check({ code }) {
    const services = code.roles.with("domain-service").filter((one) => !isContract(one.type) && !isRow(code, one));
    for (const service of services)
      for (const { at, field, method } of keptStateOf(code, service))
        yield {
          at: locate(method.file, at),
          message: "kept",
          params: { service: service.type.name, field, method: method.function.name },
          subject: [service.file.path, service.type.name, field],
        };
    return services.length;
  },
});
