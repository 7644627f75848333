import { describe } from "vitest";
import { layers, situations } from "./table.ts";

describe("where repositories stand", () => {
  situations("ddd/repository-contract", { ...layers.go, ...layers.java, ...layers.typescript }, [
    [
      "an interface of Go belongs to who uses it, what keeps data to the infrastructure",
      {
        "internal/application/orders.go": `package application

import "database/sql"

type OrderRepository interface{ Save(id string) error }

type InvoiceRepository struct { // expect: ddd/repository-contract
	db *sql.DB
}
`,
      },
    ],
    [
      "what only the infrastructure uses is its own affair",
      {
        "src/main/java/shop/infrastructure/OrderRowRepository.java": `package shop.infrastructure;

import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRowRepository extends JpaRepository<OrderRow, Long> {}

class OrderRow {}
`,
      },
    ],
    [
      "a contract that the core asks for is the core's",
      {
        "src/main/java/shop/infrastructure/OrderRepository.java":
          "package shop.infrastructure;\n\npublic interface OrderRepository {} // expect: ddd/repository-contract\n",
        "src/main/java/shop/application/PlaceOrder.java":
          "package shop.application;\n\nimport shop.infrastructure.OrderRepository;\n\nclass PlaceOrder { OrderRepository orders; }\n",
      },
    ],
    [
      "a port beside its adapter is the application's",
      {
        "src/infrastructure/order.repository.port.ts": "export interface OrderRepositoryPort {\n  save(): void;\n}\n",
        "src/application/place-order.ts":
          'import type { OrderRepositoryPort } from "../infrastructure/order.repository.port";\nexport type Place = (orders: OrderRepositoryPort) => void;\n',
      },
    ],
    [
      "what is kept in memory may stand anywhere; what implements a service is no repository",
      {
        "src/application/orders-in-memory-repository.ts":
          "export class OrdersInMemoryRepository {\n  private readonly all = [];\n}\n",
        "src/main/java/shop/application/OrderServiceJpaRepositoryImpl.java": `package shop.application;

import jakarta.persistence.EntityManager;

class OrderServiceJpaRepositoryImpl implements OrderService {
  EntityManager manager;
}

interface OrderService {}
`,
      },
    ],
  ]);
});

describe("what contracts name", () => {
  situations("ddd/contract-leak", { ...layers.go, ...layers.java, ...layers.typescript }, [
    [
      "results, errors and what a contract builds on count as well",
      {
        "src/main/java/shop/application/Orders.java": `package shop.application;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.repository.CrudRepository;

public interface Orders extends CrudRepository<String, Long> { // expect: ddd/contract-leak
  Optional<Page<String>> all(); // expect: ddd/contract-leak

  void save(String order) throws SQLException; // expect: ddd/contract-leak

  default String name() {
    return "orders";
  }
}
`,
      },
    ],
    [
      "a transaction in words of the application is none of a database",
      {
        "internal/application/orders.go": `package application

import "context"

type Tx interface{ Commit() error }

type Orders interface {
	Save(ctx context.Context, tx Tx, id string) error
}
`,
      },
    ],
    [
      "where the import is a fault already, the signature is not told of again",
      {
        "src/domain/orders.ts":
          'import type { EntityManager } from "typeorm"; // expect: boundaries/package-in-layer\nexport interface Orders {\n  save(manager: EntityManager): void;\n}\n',
      },
    ],
    [
      "a port beside its adapter promises as the application does",
      {
        "src/infrastructure/orders.port.ts":
          'import type { EntityManager } from "typeorm";\nexport interface Orders {\n  save(manager: EntityManager): void; // expect: ddd/contract-leak\n}\n',
      },
    ],
    [
      "what is allowed by name or by category is no leak",
      {
        "arch-lint.yaml": "rules: { ddd/contract-leak: { severity: error, options: { allow: [orm] } } }\n",
        "internal/application/orders.go": `package application

import "database/sql"

type Orders interface{ Save(tx *sql.Tx) error }
`,
      },
    ],
  ]);
});
