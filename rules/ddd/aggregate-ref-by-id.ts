import { referencesIn } from "../../src/domain/aggregates/references.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { modelCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const aggregateRefById = defineRule({
  id: "ddd/aggregate-ref-by-id",
  summary: {
    en: "An aggregate holds another aggregate instead of its id.",
    "zh-CN": "聚合直接持有另一个聚合，而不是其标识。",
  },
  why: {
    en: "Who holds the object can change it past its own rules, and loads and saves both together.",
    "zh-CN": "持有对象就能绕过其规则修改它，两者还会被一起加载和保存。",
  },
  fix: {
    en: "Hold the id, and let the use case load the other aggregate where it needs it.",
    "zh-CN": "只持有标识，由用例在需要时加载另一个聚合。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: modelCode,
  examines: { en: "fields of aggregates and entities", "zh-CN": "聚合与实体的字段" },
  options: noOptions,
  messages: {
    root: {
      text: {
        en: "{owner}.{field} holds the aggregate {held} itself.",
        "zh-CN": "{owner}.{field} 直接持有聚合 {held}。",
      },
    },
    part: {
      text: {
        en: "{owner}.{field} holds {held}, which says that it belongs to another aggregate.",
        "zh-CN": "{owner}.{field} 持有 {held}，而后者声明自己属于另一个聚合。",
      },
      fix: {
        en: "Go through the root that it belongs to, and hold that root's id.",
        "zh-CN": "通过它所属的聚合根访问，只持有该聚合根的标识。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "shop" }',
      "src/application/place-order.ts": 'export type { Order } from "../domain/order";\n',
      "src/domain/aggregate-root.ts": "export abstract class AggregateRoot {}\n",
      "src/domain/customer.ts": `import { AggregateRoot } from "./aggregate-root";
export class CustomerId {}
export class Customer extends AggregateRoot {
  readonly id = new CustomerId();
}
`,
      "src/main/java/shop/application/PlaceOrder.java":
        "package shop.application;\n\nimport shop.domain.Order;\n\nclass PlaceOrder { Order order; }\n",
      "src/main/java/shop/domain/Customer.java": `package shop.domain;

import org.jmolecules.ddd.annotation.AggregateRoot;

@AggregateRoot
public class Customer {}
`,
    },
    bad: {
      "src/domain/order.ts": `import { AggregateRoot } from "./aggregate-root";
import type { Customer } from "./customer";
export class Order extends AggregateRoot {
  constructor(private readonly customer: Customer) { // expect: ddd/aggregate-ref-by-id
    super();
  }
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import java.util.List;
import org.jmolecules.ddd.annotation.AggregateRoot;

@AggregateRoot
public class Order {
  private List<Customer> buyers; // expect: ddd/aggregate-ref-by-id
}
`,
    },
    good: {
      "src/domain/order.ts": `import { AggregateRoot } from "./aggregate-root";
import type { CustomerId } from "./customer";
export class Order extends AggregateRoot {
  constructor(private readonly customer: CustomerId) {
    super();
  }
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.annotation.AggregateRoot;

@AggregateRoot
public class Order {
  private List<UUID> buyers;
  private List<OrderLine> lines;
}

class OrderLine {
  private Order order;
}
`,
    },
  },

  *check({ code }) {
    const { fields, wrong } = referencesIn(code);
    for (const { file, field, owner, held, kind } of wrong) {
      yield {
        at: locate(file, field),
        message: kind,
        params: { owner: owner.type.name, field: field.name, held: held.type.name },
        subject: [file.path, `${owner.type.name}.${field.name}`, held.type.name],
      };
    }
    return fields;
  },
});
