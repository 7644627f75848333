import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { aboveDrivers, errorLeaks } from "../../src/domain/repositories/error-leaks.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const errorLeak = defineRule<z.infer<typeof noOptions>>({
  id: "repositories/error-leak",
  summary: {
    en: "An error of a database driver is known above the infrastructure layer.",
    "zh-CN": "数据库驱动的错误泄漏到了基础设施层之上。",
  },
  why: {
    en: "Whoever asks for it depends on the driver as much as the repository does, and another driver says the same otherwise.",
    "zh-CN": "谁判断这种错误，谁就和仓储一样依赖该驱动；换一个驱动，同样的情况会是另一种错误。",
  },
  fix: {
    en: "Let the repository turn it into an error of the domain (such as ErrOrderNotFound), and ask for that.",
    "zh-CN": "由仓储将其转换为领域自己的错误（如 ErrOrderNotFound），上层只判断后者。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: aboveDrivers,
  examines: {
    en: "files of domain, application and interface that import a database library",
    "zh-CN": "领域层、应用层和接口层中导入了数据库库的文件",
  },
  options: noOptions,
  messages: {
    leak: {
      text: {
        en: '{place} in layer "{layer}" knows {error} of {module}.',
        "zh-CN": "“{layer}”层的 {place} 直接使用了 {module} 的错误 {error}。",
      },
    },
  },
  examples: {
    given: { ...shop, "typescript/package.json": '{ "name": "shop", "dependencies": { "typeorm": "^0.3.0" } }' },
    bad: {
      "typescript/src/application/place-order.ts": lines(
        'import { QueryFailedError } from "typeorm";',
        'import type { Order } from "../domain/order";',
        'import type { OrderRepository } from "../domain/order-repository";',
        "",
        "export async function placeOrder(orders: OrderRepository, order: Order): Promise<boolean> {",
        "  try {",
        "    await orders.save(order);",
        "    return true;",
        "  } catch (error) {",
        "    if (error instanceof QueryFailedError) return false; // expect: repositories/error-leak",
        "    throw error;",
        "  }",
        "}",
      ),
      "go/internal/application/find_order.go": lines(
        "package application",
        "",
        "import (",
        '\t"context"',
        '\t"database/sql"',
        '\t"errors"',
        "",
        '\t"example.com/shop/internal/domain/order"',
        ")",
        "",
        "func Exists(ctx context.Context, orders order.Repository, id string) (bool, error) {",
        "\t_, err := orders.Find(ctx, id)",
        "\tif errors.Is(err, sql.ErrNoRows) { // expect: repositories/error-leak",
        "\t\treturn false, nil",
        "\t}",
        "\treturn err == nil, err",
        "}",
      ),
      [`${java}/application/PlaceOrder.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.domain.Order;",
        "import com.example.shop.domain.OrderRepository;",
        "import jakarta.persistence.PersistenceException;",
        "",
        "public class PlaceOrder {",
        "  boolean place(OrderRepository orders, Order order) {",
        "    try {",
        "      orders.save(order);",
        "      return true;",
        "    } catch (PersistenceException error) { // expect: repositories/error-leak",
        "      return false;",
        "    }",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/infrastructure/saved.ts": lines(
        'import { QueryFailedError } from "typeorm";',
        "",
        "export const isTaken = (error: unknown): boolean => error instanceof QueryFailedError;",
      ),
      "go/internal/application/find_order.go": lines(
        "package application",
        "",
        "import (",
        '\t"context"',
        '\t"errors"',
        "",
        '\t"example.com/shop/internal/domain/order"',
        ")",
        "",
        'var ErrNotFound = errors.New("no such order")',
        "",
        "func Exists(ctx context.Context, orders order.Repository, id string) (bool, error) {",
        "\t_, err := orders.Find(ctx, id)",
        "\tif errors.Is(err, ErrNotFound) {",
        "\t\treturn false, nil",
        "\t}",
        "\treturn err == nil, err",
        "}",
      ),
    },
  },

  *check({ code }) {
    for (const file of code.files.values()) {
      for (const { at, place, name, module } of errorLeaks(code, file)) {
        const params = { place, layer: file.place.layer ?? "", error: name, module };
        yield { at: locate(file, at), message: "leak", params, subject: [file.path, place, name] };
      }
    }
    return code.files.size;
  },
});
