import * as z from "zod";
import { entitiesIn } from "../../src/domain/aggregates/entities.ts";
import { foreignWrites, openingsOf } from "../../src/domain/aggregates/openings.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { modelAndInterface } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";

const options = z.strictObject({
  go: z
    .boolean()
    .default(false)
    .describe("Also tell of Go code outside of the domain that sets exported fields of its types"),
});

export const entityEncapsulation = defineRule<z.infer<typeof options>>({
  id: "ddd/entity-encapsulation",
  summary: {
    en: "An entity lets others set its fields.",
    "zh-CN": "实体允许外部直接设置其字段。",
  },
  why: {
    en: 'A rule that the entity guards holds only as long as nobody goes around it: `order.status = "paid"` asks nothing.',
    "zh-CN": '只要有人绕过实体，它守护的规则就不再成立：`order.status = "paid"` 什么也不会检查。',
  },
  fix: {
    en: "Give it a method that says what happens (`order.pay()`) and close the field.",
    "zh-CN": "提供表达业务动作的方法（如 `order.pay()`），并收起字段。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: modelAndInterface,
  examines: { en: "entities", "zh-CN": "实体" },
  options,
  messages: {
    open: {
      text: {
        en: "{entity} lets everybody set {count|its field|its fields} by {members}.",
        "zh-CN": "{entity} 可以通过 {members} 被任意设置字段。",
      },
    },
    written: {
      text: {
        en: 'Layer "{layer}" sets {entity}.{field} past the methods of the entity.',
        "zh-CN": "“{layer}”层绕过实体方法直接设置了 {entity}.{field}。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml": "rules: { ddd/entity-encapsulation: { severity: warning, options: { go: true } } }\n",
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "src/domain/aggregate-root.ts": "export abstract class AggregateRoot {}\n",
    },
    bad: {
      "internal/domain/order.go": `package domain

type Order struct{ Status string }

type OrderRepository interface{ Find(id string) *Order }
`,
      "internal/application/pay.go": `package application

import "example.com/shop/internal/domain"

func Pay(order *domain.Order) {
	order.Status = "paid" // expect: ddd/entity-encapsulation
}
`,
      "src/domain/order.ts": `import { AggregateRoot } from "./aggregate-root";
export class Order extends AggregateRoot { // expect: ddd/entity-encapsulation
  status = "open";
}
`,
      "src/application/pay.ts": `import type { Order } from "../domain/order";
export function pay(order: Order): void {
  order.status = "paid"; // expect: ddd/entity-encapsulation
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import org.jmolecules.ddd.annotation.AggregateRoot;

@AggregateRoot
public class Order { // expect: ddd/entity-encapsulation
  private String status;

  public void setStatus(String status) {
    this.status = status;
  }
}
`,
      "src/main/java/shop/application/Pay.java":
        "package shop.application;\n\nimport shop.domain.Order;\n\nclass Pay { Order order; }\n",
    },
    good: {
      "internal/domain/order.go": `package domain

type Order struct{ status string }

func (o *Order) Pay() { o.status = "paid" }

type OrderRepository interface{ Find(id string) *Order }
`,
      "internal/application/pay.go": `package application

import "example.com/shop/internal/domain"

func Pay(order *domain.Order) { order.Pay() }
`,
      "src/domain/order.ts": `import { AggregateRoot } from "./aggregate-root";
export class Order extends AggregateRoot {
  private status = "open";
  pay(): void {
    this.status = "paid";
  }
}
`,
      "src/application/pay.ts": `import type { Order } from "../domain/order";
export function pay(order: Order): void {
  order.pay();
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import org.jmolecules.ddd.annotation.AggregateRoot;

@AggregateRoot
public class Order {
  private String status;

  public void pay() {
    this.status = "paid";
  }
}
`,
      "src/main/java/shop/application/Pay.java":
        "package shop.application;\n\nimport shop.domain.Order;\n\nclass Pay {\n  void run(Order order) {\n    order.pay();\n  }\n}\n",
    },
  },

  *check({ code }, { go }) {
    const entities = entitiesIn(code);
    for (const { file, type } of entities.values()) {
      const members = file.language === "go" ? [] : openingsOf(code, { file, type });
      if (members.length === 0) continue;
      yield {
        at: locate(file, type),
        message: "open",
        params: { entity: type.name, members: few(members), count: members.length },
        subject: [file.path, type.name],
      };
    }
    for (const file of code.files.values()) {
      if (file.place.layer === "domain" || (file.language === "go" && !go)) continue;
      for (const { write, entity } of foreignWrites(code, file, entities))
        yield {
          at: locate(file, write),
          message: "written",
          params: { layer: file.place.layer ?? "", entity: entity.type.name, field: write.field },
          subject: [file.path, entity.type.name, write.field],
        };
    }
    return entities.size;
  },
});

function few(members: readonly string[]): string {
  return members.length > 4 ? `${members.slice(0, 4).join(", ")} … (${members.length})` : members.join(", ");
}
