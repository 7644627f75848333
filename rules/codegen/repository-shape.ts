import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { coreAndInfrastructure } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { misshapen, usualLookup } from "../../src/domain/repositories/shape.ts";
import { groupBy } from "../../src/domain/source/group-by.ts";
import { noOptions } from "../options.ts";

export const repositoryShape = defineRule<z.infer<typeof noOptions>>({
  id: "codegen/repository-shape",
  summary: {
    en: "A repository has not the shape that all repositories share.",
    "zh-CN": "仓储的形状与其他仓储不一致。",
  },
  why: {
    en: "What is generic, generated or decorated for all repositories leaves this one out, and callers assert types by hand.",
    "zh-CN": "面向所有仓储的泛型代码、生成代码和装饰都无法用于它，调用方只能手动断言类型。",
  },
  fix: {
    en: "Give it the signatures of the others: `Get(id ID) (T, error)` with the types of its own aggregate.",
    "zh-CN": "采用与其他仓储相同的签名：`Get(id ID) (T, error)`，类型换成自己的聚合。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: coreAndInfrastructure,
  examines: { en: "repositories", "zh-CN": "仓储" },
  options: noOptions,
  messages: {
    untyped: {
      text: {
        en: "{repository}.{method} takes or gives a value whose type says nothing.",
        "zh-CN": "{repository}.{method} 的参数或返回值的类型没有任何信息。",
      },
    },
    "without-error": {
      text: {
        en: "{repository}.{method} cannot say that the storage failed; other methods of it give an error.",
        "zh-CN": "{repository}.{method} 无法报告存储失败；该仓储的其他方法都返回 error。",
      },
    },
    "other-name": {
      text: {
        en: '{repository}.{method} looks one thing up by its id, which other repositories call "{usual}".',
        "zh-CN": "{repository}.{method} 按 id 查找，而其他仓储称之为“{usual}”。",
      },
      fix: {
        en: "Call it as the others do, or say in the name what is different about it.",
        "zh-CN": "使用与其他仓储相同的名称，或在名称中说明区别。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
      "internal/application/place_order.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/application/place-order.ts": 'export type { OrderRepository } from "../domain/order-repository";\n',
      "src/main/java/shop/application/PlaceOrder.java":
        "package shop.application;\n\nimport shop.domain.OrderRepository;\n\nclass PlaceOrder { OrderRepository orders; }\n",
    },
    bad: {
      "internal/domain/order_repository.go": `package domain

type Order struct{ id string }

type OrderRepository interface {
	Get(id any) (any, error) // expect: codegen/repository-shape
	Save(order Order) error
	Count() int // expect: codegen/repository-shape
}
`,
      "src/domain/order-repository.ts": `export interface OrderRepository {
  get(id: any): Promise<unknown>; // expect: codegen/repository-shape
}
`,
      "src/main/java/shop/domain/OrderRepository.java": `package shop.domain;

public interface OrderRepository {
  Object get(Object id); // expect: codegen/repository-shape
}
`,
    },
    good: {
      "internal/domain/order_repository.go": `package domain

type OrderID string

type Order struct{ id OrderID }

type OrderRepository interface {
	Get(id OrderID) (Order, error)
	Save(order Order) error
	Count() (int, error)
}
`,
      "src/domain/order-repository.ts": `import type { Order, OrderId } from "./order";
export interface OrderRepository {
  get(id: OrderId): Promise<Order>;
}
`,
      "src/domain/order.ts": "export class OrderId {}\nexport class Order {}\n",
      "src/main/java/shop/domain/OrderRepository.java": `package shop.domain;

public interface OrderRepository {
  Order get(OrderId id);
}
`,
    },
  },

  *check({ code }) {
    const repositories = code.roles.with("repository", "repository-implementation");
    const byLanguage = groupBy(repositories, ({ file }) => file.language);
    const usualIn = new Map([...byLanguage].map(([language, group]) => [language, usualLookup(code, group)]));
    for (const repository of repositories) {
      const usual = usualIn.get(repository.file.language) ?? "";
      for (const { kind, method } of misshapen(code, repository, usual)) {
        const { file, function: one } = method;
        const params = { repository: repository.type.name, method: one.name, usual };
        yield {
          at: locate(file, one),
          message: kind,
          params,
          subject: [file.path, repository.type.name, one.name, kind],
        };
      }
    }
    return repositories.length;
  },
});
