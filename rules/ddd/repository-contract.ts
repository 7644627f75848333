import { defineRule } from "../../src/domain/findings/rule.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { coreAndInfrastructure, coreLayerOf } from "../../src/domain/code/reads.ts";
import { storesUsedBy, typesUsedByCore } from "../../src/domain/repositories/placement.ts";
import { noOptions } from "../options.ts";

export const repositoryContract = defineRule({
  id: "ddd/repository-contract",
  summary: {
    en: "The contract of a repository and what keeps it stand on the wrong sides.",
    "zh-CN": "仓储的契约与其实现放错了层。",
  },
  why: {
    en: "Only a contract that belongs to the core lets the storage be replaced without touching what the program decides.",
    "zh-CN": "契约属于核心层，才能在不改动业务决策的前提下替换存储。",
  },
  fix: {
    en: "Declare the interface in the domain or the application, and implement it in the infrastructure.",
    "zh-CN": "在领域层或应用层声明接口，在基础设施层实现它。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: coreAndInfrastructure,
  examines: { en: "repositories", "zh-CN": "仓储" },
  options: noOptions,
  messages: {
    contract: {
      text: {
        en: '{name} is what {user} asks for, but it is declared in layer "{layer}".',
        "zh-CN": "{user} 需要 {name}，但它声明在“{layer}”层。",
      },
      fix: {
        en: "Move the interface to the domain or the application; its implementation may stay.",
        "zh-CN": "把接口移到领域层或应用层，实现可以留在原处。",
      },
    },
    implementation: {
      text: {
        en: '{name} is a repository that uses {package} and stands in layer "{layer}".',
        "zh-CN": "仓储 {name} 使用了 {package}，却放在“{layer}”层。",
      },
      fix: {
        en: "Keep an interface there and move the class to the infrastructure.",
        "zh-CN": "在该层只保留接口，把实现类移到基础设施层。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "shop", "dependencies": { "typeorm": "^0.3.0" } }',
      "src/domain/order.ts": "export class Order {}\n",
    },
    bad: {
      "src/application/place-order.ts": `import type { OrderRepository } from "../infrastructure/order-repository"; // expect: boundaries/forbidden-dependency
export class PlaceOrder {
  constructor(private readonly orders: OrderRepository) {}
}
`,
      "src/application/invoice-repository.ts": `import type { DataSource } from "typeorm";
export class InvoiceRepository { // expect: ddd/repository-contract
  constructor(private readonly source: DataSource) {}
}
`,
      "src/infrastructure/order-repository.ts": `import type { Order } from "../domain/order";
export interface OrderRepository { // expect: ddd/repository-contract
  save(order: Order): Promise<void>;
}
`,
    },
    good: {
      "src/domain/order-repository.ts": `import type { Order } from "./order";
export interface OrderRepository {
  save(order: Order): Promise<void>;
}
`,
      "src/application/place-order.ts": `import type { OrderRepository } from "../domain/order-repository";
export class PlaceOrder {
  constructor(private readonly orders: OrderRepository) {}
}
`,
      "src/infrastructure/typeorm-order-repository.ts": `import type { DataSource } from "typeorm";
import type { Order } from "../domain/order";
import type { OrderRepository } from "../domain/order-repository";
export class TypeormOrderRepository implements OrderRepository {
  constructor(private readonly source: DataSource) {}
  async save(order: Order): Promise<void> {
    await this.source.manager.save(order);
  }
}
`,
    },
  },

  *check({ code, graph }) {
    const users = typesUsedByCore(code);
    for (const { file, type } of code.roles.with("repository")) {
      const user = users.get(type);
      if (coreLayerOf(file) || !user) continue;
      yield {
        at: locate(file, type),
        message: "contract",
        params: { name: type.name, user, layer: file.place.layer ?? "" },
        subject: [file.path, type.name, "contract"],
      };
    }
    const implementations = code.roles.with("repository-implementation").filter(({ file }) => coreLayerOf(file));
    const stores = storesUsedBy(graph, new Set(implementations.map(({ file }) => file.path)));
    for (const { file, type } of implementations) {
      const store = stores.get(file.path);
      if (store === undefined || coreLayerOf(file) !== "application") continue;
      yield {
        at: locate(file, type),
        message: "implementation",
        params: { name: type.name, package: store, layer: "application" },
        subject: [file.path, type.name, "implementation"],
      };
    }
    return code.roles.with("repository", "repository-implementation").length;
  },
});
