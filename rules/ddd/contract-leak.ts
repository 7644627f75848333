import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { coreCode } from "../../src/domain/code/reads.ts";
import { leakIn, promises } from "../../src/domain/contracts/leaks.ts";
import { packageEntry } from "../options.ts";

const options = z.strictObject({
  allow: z
    .array(packageEntry)
    .default([])
    .describe(
      "Packages whose types may be named, as categories (orm, http, mq, cloud) or npm:name, go:path, java:package",
    ),
});

export const contractLeak = defineRule<z.infer<typeof options>>({
  id: "ddd/contract-leak",
  summary: {
    en: "What the core promises is said in the words of a database, a client or a protocol.",
    "zh-CN": "核心层的契约中出现了数据库、客户端或协议的类型。",
  },
  why: {
    en: "Whoever implements or calls such a contract needs that technology, so that it is a contract in name only.",
    "zh-CN": "无论实现还是调用这样的契约都离不开该技术，契约名存实亡。",
  },
  fix: {
    en: "Name a type of your own: an id, a page, a unit of work that the core declares and the infrastructure implements.",
    "zh-CN": "改用自己的类型：由核心层声明标识、分页或工作单元，由基础设施层实现。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: coreCode,
  examines: { en: "contracts of the core", "zh-CN": "核心层的契约" },
  options,
  messages: {
    leak: {
      text: {
        en: "{name} names {type} of {package}.",
        "zh-CN": "{name} 使用了 {package} 的类型 {type}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "internal/domain/order.go": "package domain\n\ntype OrderID string\n\ntype Order struct{ ID OrderID }\n",
    },
    bad: {
      "internal/application/orders.go": `package application

import (
	"context"
	"database/sql"

	"example.com/shop/internal/domain"
)

type Orders interface {
	Find(ctx context.Context, tx *sql.Tx, id domain.OrderID) (domain.Order, error) // expect: ddd/contract-leak
}
`,
      "src/main/java/shop/domain/Order.java": "package shop.domain;\n\npublic class Order {}\n",
      "src/main/java/shop/application/Orders.java": `package shop.application;

import java.util.List;
import org.springframework.data.domain.Pageable;
import shop.domain.Order;

public interface Orders {
  List<Order> recent(Pageable page); // expect: ddd/contract-leak
}
`,
      "package.json": '{ "name": "shop", "dependencies": { "typeorm": "^0.3.0" } }',
      "src/domain/order.ts": "export class Order {}\n",
      "src/application/orders.ts": `import type { EntityManager } from "typeorm";
import type { Order } from "../domain/order";
export interface Orders {
  save(order: Order, manager: EntityManager): Promise<void>; // expect: ddd/contract-leak
}
`,
    },
    good: {
      "internal/application/orders.go": `package application

import (
	"context"

	"example.com/shop/internal/domain"
)

type Orders interface {
	Find(ctx context.Context, id domain.OrderID) (domain.Order, error)
}
`,
    },
  },

  *check({ code }, { allow }) {
    let examined = 0;
    for (const promised of promises(code)) {
      examined++;
      const leak = leakIn(code, promised, allow);
      if (!leak) continue;
      const { file, at, name } = promised;
      yield {
        at: locate(file, at),
        message: "leak",
        params: { name, type: leak.type, package: leak.package },
        subject: [file.path, name, leak.package],
      };
    }
    return examined;
  },
});
