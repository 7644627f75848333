import type { FileTree } from "../src/domain/findings/rule.ts";
import { lines } from "./cqrs-example.ts";
import { goMod, sumOf } from "./go-example.ts";

const broker = "github.com/segmentio/kafka-go";
const version = "v0.4.48";

/** A use case in Go that places an order with database/sql and Kafka at hand; `body` is its whole work. */
export function goPlacing(body: string): FileTree {
  return {
    "go/go.mod": goMod("", `require ${broker} ${version}`),
    "go/go.sum": sumOf(broker, version),
    "go/placing.go": lines(
      "package shop",
      "",
      "import (",
      '\t"context"',
      '\t"database/sql"',
      "",
      '\t"github.com/segmentio/kafka-go"',
      ")",
      "",
      "type Placing struct {",
      "\tdb     *sql.DB",
      "\twriter *kafka.Writer",
      "}",
      "",
      "func (p *Placing) Place(ctx context.Context, id string) error {",
      ...indented(body, "\t"),
      "}",
    ),
  };
}

/** The same in TypeScript with TypeORM, and with Kafka behind a port. */
export function typescriptPlacing(body: string): FileTree {
  return {
    "typescript/package.json": '{ "name": "shop", "dependencies": { "typeorm": "^0.3.25", "kafkajs": "^2.2.4" } }',
    "typescript/src/kafka-order-events.ts": lines(
      'import type { Producer } from "kafkajs";',
      'import type { OrderEvents } from "./placing";',
      "",
      "export class KafkaOrderEvents implements OrderEvents {",
      "  constructor(private readonly producer: Producer) {}",
      "",
      "  async placed(id: string): Promise<void> {",
      '    await this.producer.send({ topic: "orders", messages: [{ key: id, value: "placed" }] });',
      "  }",
      "}",
    ),
    "typescript/src/placing.ts": lines(
      'import type { DataSource } from "typeorm";',
      "",
      "export interface OrderEvents {",
      "  placed(id: string): Promise<void>;",
      "}",
      "",
      "export class Placing {",
      "  constructor(",
      "    private readonly source: DataSource,",
      "    private readonly events: OrderEvents,",
      "  ) {}",
      "",
      "  async place(id: string): Promise<void> {",
      ...indented(body, "    "),
      "  }",
      "}",
    ),
  };
}

/** The same in Java with Spring. */
export function javaPlacing(body: string): FileTree {
  return {
    "java/src/main/java/com/example/shop/Placing.java": lines(
      "package com.example.shop;",
      "",
      "import org.springframework.jdbc.core.JdbcTemplate;",
      "import org.springframework.kafka.core.KafkaTemplate;",
      "import org.springframework.transaction.annotation.Transactional;",
      "",
      "public class Placing {",
      "  private final JdbcTemplate jdbc;",
      "  private final KafkaTemplate<String, String> kafka;",
      "",
      "  public Placing(JdbcTemplate jdbc, KafkaTemplate<String, String> kafka) {",
      "    this.jdbc = jdbc;",
      "    this.kafka = kafka;",
      "  }",
      "",
      "  @Transactional",
      "  public void place(String id) {",
      ...indented(body, "    "),
      "  }",
      "}",
    ),
  };
}

function indented(body: string, indent: string): readonly string[] {
  return body
    .trim()
    .split("\n")
    .map((line) => `${indent}${line}`);
}
