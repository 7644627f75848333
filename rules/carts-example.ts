import type { FileTree } from "../src/domain/findings/rule.ts";
import { java, lines, shop } from "./cqrs-example.ts";

/** The shop with two aggregates that say that they are ones: carts and customers. */
export const carts: FileTree = {
  ...shop,
  "typescript/src/domain/aggregate-root.ts":
    "export abstract class AggregateRoot {\n  abstract readonly id: string;\n}\n",
  "typescript/src/domain/carts.ts": lines(
    'import { AggregateRoot } from "./aggregate-root";',
    "",
    "export class Cart extends AggregateRoot {",
    "  constructor(readonly id: string) {",
    "    super();",
    "  }",
    "}",
    "",
    "export class Customer extends AggregateRoot {",
    "  constructor(readonly id: string) {",
    "    super();",
    "  }",
    "}",
  ),
  "go/internal/domain/cart/cart.go": lines(
    "package cart",
    "",
    "type AggregateRoot struct{ id string }",
    "",
    "type Cart struct{ AggregateRoot }",
    "",
    "type Customer struct{ AggregateRoot }",
  ),
  [`${java}/domain/Cart.java`]: lines(
    "package com.example.shop.domain;",
    "",
    "import org.jmolecules.ddd.annotation.AggregateRoot;",
    "",
    "@AggregateRoot",
    "public class Cart {}",
  ),
  [`${java}/domain/Customer.java`]: lines(
    "package com.example.shop.domain;",
    "",
    "import org.jmolecules.ddd.annotation.AggregateRoot;",
    "",
    "@AggregateRoot",
    "public class Customer {}",
  ),
  [`${java}/domain/CustomerRepository.java`]: lines(
    "package com.example.shop.domain;",
    "",
    "public interface CustomerRepository {",
    "  void save(Customer customer);",
    "}",
  ),
};
