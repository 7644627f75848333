import type * as z from "zod";
import type { Code } from "../../src/domain/code/code.ts";
import type { DeclaredType } from "../../src/domain/code/code-file.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { jointSaves } from "../../src/domain/repositories/joint-saves.ts";
import { keepingOf } from "../../src/domain/repositories/kept-aggregates.ts";
import { modelAndStores } from "../../src/domain/repositories/reads.ts";
import { carts } from "../carts-example.ts";
import { java, lines } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";

export const oneAggregate = defineRule<z.infer<typeof noOptions>>({
  id: "repositories/one-aggregate",
  summary: {
    en: "A repository keeps two aggregates, or a transaction stores two.",
    "zh-CN": "一个仓储管理两个聚合，或一个事务保存两个聚合。",
  },
  why: {
    en: "An aggregate is the border of what must be right at once. Where two are kept as one, nobody knows which rules hold for which.",
    "zh-CN": "聚合就是必须同时保持正确的边界。两个聚合一起保存时，没人说得清哪条规则约束哪一个。",
  },
  fix: {
    en: "Give each aggregate a repository of its own, and change the second one when an event of the first arrives.",
    "zh-CN": "为每个聚合提供各自的仓储；收到前一个聚合的事件后，再修改后一个。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: modelAndStores,
  examines: { en: "repositories, and files that may store", "zh-CN": "仓储，以及可能保存数据的文件" },
  options: noOptions,
  messages: {
    repository: {
      text: {
        en: "{method} is about {other}, and its repository keeps {own}.",
        "zh-CN": "{method} 针对的是 {other}，而它的仓储管理的是 {own}。",
      },
    },
    transaction: {
      text: {
        en: "{place} stores {second} in one transaction with {first}.",
        "zh-CN": "{place} 在同一事务中先后保存了 {first} 和 {second}。",
      },
    },
  },
  examples: {
    given: carts,
    bad: {
      "typescript/src/domain/cart-repository.ts": lines(
        'import type { Cart, Customer } from "./carts";',
        "",
        "export interface CartRepository {",
        "  save(cart: Cart): Promise<void>;",
        "  saveCustomer(customer: Customer): Promise<void>; // expect: repositories/one-aggregate",
        "}",
      ),
      "go/internal/domain/cart/repository.go": lines(
        "package cart",
        "",
        'import "context"',
        "",
        "type CartRepository interface {",
        "\tSave(ctx context.Context, cart *Cart) error",
        "\tCustomerOf(ctx context.Context, cart string) (*Customer, error) // expect: repositories/one-aggregate",
        "}",
      ),
      [`${java}/domain/CartRepository.java`]: lines(
        "package com.example.shop.domain;",
        "",
        "public interface CartRepository {",
        "  void save(Cart cart);",
        "",
        "  Customer customerOf(Cart cart); // expect: repositories/one-aggregate",
        "}",
      ),
      [`${java}/application/CheckOut.java`]: lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.domain.Cart;",
        "import com.example.shop.domain.CartRepository;",
        "import com.example.shop.domain.Customer;",
        "import com.example.shop.domain.CustomerRepository;",
        "import org.springframework.transaction.annotation.Transactional;",
        "",
        "public class CheckOut {",
        "  private final CartRepository carts;",
        "  private final CustomerRepository customers;",
        "",
        "  public CheckOut(CartRepository carts, CustomerRepository customers) {",
        "    this.carts = carts;",
        "    this.customers = customers;",
        "  }",
        "",
        "  @Transactional",
        "  public void checkOut(Cart cart, Customer customer) {",
        "    carts.save(cart);",
        "    customers.save(customer); // expect: repositories/one-aggregate",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/domain/cart-repository.ts": lines(
        'import type { Cart, Customer } from "./carts";',
        "",
        "export interface CartRepository {",
        "  save(cart: Cart): Promise<void>;",
        "  findOf(customer: Customer): Promise<Cart>;",
        "}",
      ),
      "go/internal/domain/cart/repository.go": lines(
        "package cart",
        "",
        'import "context"',
        "",
        "type CartRepository interface {",
        "\tSave(ctx context.Context, cart *Cart) error",
        "}",
      ),
      [`${java}/domain/CartRepository.java`]: lines(
        "package com.example.shop.domain;",
        "",
        "public interface CartRepository {",
        "  void save(Cart cart);",
        "}",
      ),
    },
  },

  *check({ code }) {
    let examined = code.files.size;
    for (const repository of code.roles.with("repository")) {
      examined++;
      yield* ofRepository(code, repository);
    }
    for (const file of code.files.values()) {
      for (const { at, place, first, second } of jointSaves(code, file)) {
        const params = { place, first: first.type.name, second: second.type.name };
        yield { at: locate(file, at), message: "transaction", params, subject: [file.path, place, params.second] };
      }
    }
    return examined;
  },
});

function* ofRepository(code: Code, repository: DeclaredType): Generator<Fault> {
  const keeping = keepingOf(code, repository);
  for (const { method, aggregate } of keeping?.others ?? []) {
    const params = {
      method: functionName(method.function),
      other: aggregate.type.name,
      own: keeping?.own.type.name ?? "",
    };
    const { file, function: at } = method;
    yield { at: locate(file, at), message: "repository", params, subject: [file.path, params.method, params.other] };
  }
}
