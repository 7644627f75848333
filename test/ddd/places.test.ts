import { describe } from "vitest";
import { layers, situations } from "./table.ts";

describe("names tell of layers", () => {
  situations("ddd/layer-naming", { ...layers.go, ...layers.typescript }, [
    [
      "whatever case they are written in",
      {
        "src/domain/order.dto.ts": "export type Row = string; // expect: ddd/layer-naming\n",
        "src/domain/order_view_model.ts": "export type Shown = string; // expect: ddd/layer-naming\n",
        "src/domain/lines.ts":
          "export type Line = string;\nexport type LineDTO = string; // expect: ddd/layer-naming\n",
        "src/infrastructure/place-order.use-case.ts": "export type Place = string; // expect: ddd/layer-naming\n",
        "src/application/order.controller.ts": "export type OrderController = string;\n",
        "src/infrastructure/order.controller.ts": "export type OrderController = string;\n",
      },
    ],
    [
      "ports are named after what keeps them",
      { "src/domain/ports/inbound/order.controller.ts": "export interface OrderPort {\n  get(): string;\n}\n" },
    ],
    [
      "a word alone is what the domain is about",
      { "internal/domain/controller.go": "package domain\n\ntype Controller struct{}\n" },
    ],
    [
      "the table may be another",
      {
        "arch-lint.yaml":
          "rules: { ddd/layer-naming: { severity: warning, options: { suffixes: { Dto: [domain], Row: [infrastructure] } } } }\n",
        "src/domain/order.dto.ts": "export type OrderDto = string;\n",
        "src/domain/order-row.ts": "export type OrderRow = string; // expect: ddd/layer-naming\n",
      },
    ],
  ]);
});

describe("tags", () => {
  situations("ddd/domain-tags", layers.go, [
    [
      "of tables are told of once a type, those of formats only where asked",
      {
        "internal/domain/order.go":
          'package domain\n\ntype Order struct {\n\tID    string `json:"id" db:"id"` // expect: ddd/domain-tags\n\tTotal int64  `json:"total" db:"total"`\n}\n\ntype Line struct {\n\tID string `json:"id"`\n}\n',
      },
    ],
    [
      "outside of the domain are in their place",
      { "internal/infrastructure/row.go": 'package infrastructure\n\ntype Row struct {\n\tID string `db:"id"`\n}\n' },
    ],
  ]);
});

describe("packages", () => {
  const unit = (name: string) => ({ [`${name}/pom.xml`]: "<project/>\n" });
  const java = (unitName: string, path: string, imports = "") => ({
    [`${unitName}/src/main/java/${path}`]: `package ${path.slice(0, path.lastIndexOf("/")).replaceAll("/", ".")};\n${imports}\npublic class A {}\n`,
  });
  situations("boundaries/split-package", { "pom.xml": "<project/>\n", ...unit("orders"), ...unit("billing") }, [
    [
      "of a test belong to what is tested",
      {
        ...java("orders", "shop/orders/A.java"),
        "billing/src/test/java/shop/orders/ATest.java": "package shop.orders;\n\nclass ATest {}\n",
      },
    ],
    [
      "of two programs never meet",
      {
        ...java("orders", "shop/web/A.java"),
        ...java("billing", "shop/web/A.java"),
        "orders/src/main/java/shop/OrdersApplication.java": "package shop;\n\nclass OrdersApplication {}\n",
        "billing/src/main/java/shop/BillingApplication.java": "package shop;\n\nclass BillingApplication {}\n",
      },
    ],
    [
      "of a program and what it is made of do",
      {
        ...java("orders", "shop/web/A.java"),
        "billing/src/main/java/shop/web/B.java":
          "package shop.web; // expect: boundaries/split-package\n\npublic class B {}\n",
        "orders/src/main/java/shop/web/Page.java": "package shop.web;\n\npublic class Page {}\n",
        "orders/src/main/java/shop/OrdersApplication.java": "package shop;\n\nclass OrdersApplication {}\n",
      },
    ],
    [
      "of Go may be named after the folder above, or in part",
      {
        "go.mod": "module example.com/shop\n\ngo 1.22\n",
        "go-money/v2/money.go": "package money\n",
        "cmd/shop/main.go": "package main\n",
        "shop.go": "package shop\n",
        "docs/refund.go": "package payment // expect: boundaries/split-package\n",
      },
    ],
  ]);
});

describe("what frameworks do around calls", () => {
  situations("ddd/domain-service-no-infra", layers.java, [
    [
      "is no part of the domain, but for files that wire it",
      {
        "src/main/java/shop/domain/Transfer.java":
          "package shop.domain;\n\nimport org.springframework.cache.annotation.Cacheable; // expect: ddd/domain-service-no-infra\n\nclass Transfer {\n  @Cacheable\n  void run() {}\n}\n",
        "src/main/java/shop/domain/DomainConfiguration.java":
          "package shop.domain;\n\nimport org.springframework.transaction.annotation.EnableTransactionManagement;\n\n@EnableTransactionManagement\nclass DomainConfiguration {}\n",
        "src/main/java/shop/application/Transfers.java":
          "package shop.application;\n\nimport jakarta.transaction.Transactional;\n\nclass Transfers {\n  @Transactional\n  void run() {}\n}\n",
      },
    ],
  ]);
});
