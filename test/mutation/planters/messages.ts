import type { Planter } from "../planter.ts";
import { type FileFault, filePlanter } from "../snippet-planter.ts";

const inPackage = (name: string, text: string) => `package ${name}\n\n${text}`;
const inJavaPackage = (name: string, text: string) => `package ${name};\n\n${text}`;

const handler = {
  typescript: { language: "typescript", layer: "application", name: "planted-handler.ts" },
  go: { language: "go", layer: "application", name: "planted_handler.go" },
  java: { language: "java", layer: "application", name: "PlantedCommandHandler.java" },
} as const;

const faults: readonly FileFault[] = [
  {
    ...handler.typescript,
    rule: "cqrs/query-mutates",
    text: () =>
      'import { type IQueryHandler, QueryHandler } from "@nestjs/cqrs";\n\nexport class PlantedQuery {\n  constructor(readonly id: string) {}\n}\n\nexport interface PlantedRepository {\n  save(id: string): Promise<void>;\n}\n\n@QueryHandler(PlantedQuery)\nexport class PlantedHandler implements IQueryHandler<PlantedQuery> {\n  constructor(private readonly kept: PlantedRepository) {}\n\n  async execute({ id }: PlantedQuery): Promise<void> {\n    await this.kept.save(id); /*!*/\n  }\n}\n',
  },
  {
    ...handler.typescript,
    rule: "cqrs/handler-chain",
    text: () =>
      'import { CommandBus, CommandHandler, type ICommandHandler } from "@nestjs/cqrs";\n\nexport class PlantedOrder {\n  constructor(readonly id: string) {}\n}\n\nexport class PlantedRefund {\n  constructor(readonly id: string) {}\n}\n\n@CommandHandler(PlantedOrder)\nexport class PlantedHandler implements ICommandHandler<PlantedOrder> {\n  constructor(private readonly commands: CommandBus) {}\n\n  async execute({ id }: PlantedOrder): Promise<void> {\n    await this.commands.execute(new PlantedRefund(id)); /*!*/\n  }\n}\n',
  },
  {
    ...handler.typescript,
    rule: "cqrs/command-bypasses-domain",
    text: () =>
      'import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";\n\nexport class PlantedOrder {\n  constructor(readonly id: string) {}\n}\n\nexport interface PlantedRows {\n  run(sql: string): Promise<void>;\n}\n\n@CommandHandler(PlantedOrder)\nexport class PlantedHandler implements ICommandHandler<PlantedOrder> {\n  constructor(private readonly rows: PlantedRows) {}\n\n  async execute(): Promise<void> {\n    await this.rows.run("DELETE FROM orders"); /*!*/\n  }\n}\n',
  },
  {
    ...handler.typescript,
    rule: "cqrs/command-returns-model",
    text: () =>
      'import { CommandHandler, type ICommandHandler } from "@nestjs/cqrs";\n\nexport class PlantedOrder {\n  constructor(readonly id: string) {}\n}\n\nexport interface PlantedView {\n  readonly status: string;\n  readonly total: string;\n}\n\n@CommandHandler(PlantedOrder)\nexport class PlantedHandler implements ICommandHandler<PlantedOrder> {\n  async execute(): Promise<PlantedView> { /*!*/\n    return { status: "open", total: "0" };\n  }\n}\n',
  },
  {
    ...handler.go,
    rule: "cqrs/command-returns-model",
    name: "command/planted_handler.go",
    text: () =>
      inPackage(
        "command",
        'type Planted struct{ ID string }\n\ntype PlantedView struct {\n\tStatus string\n\tTotal  int64\n}\n\ntype PlantedHandler struct{}\n\nfunc (h PlantedHandler) Handle(planted Planted) (PlantedView, error) { /*!*/\n\treturn PlantedView{Status: "open"}, nil\n}\n',
      ),
  },
  {
    ...handler.go,
    rule: "cqrs/command-bypasses-domain",
    name: "command/planted_handler.go",
    text: () =>
      inPackage(
        "command",
        'type Planted struct{ ID string }\n\ntype PlantedRows interface{ Run(sql string) error }\n\ntype PlantedHandler struct{ rows PlantedRows }\n\nfunc (h PlantedHandler) Handle(planted Planted) error {\n\treturn h.rows.Run("DELETE FROM orders") /*!*/\n}\n',
      ),
  },
  {
    ...handler.java,
    rule: "cqrs/command-bypasses-domain",
    text: (name) =>
      inJavaPackage(
        name,
        'class PlantedCommandHandler {\n  interface Rows {\n    void run(String sql);\n  }\n\n  private final Rows rows;\n\n  PlantedCommandHandler(Rows rows) {\n    this.rows = rows;\n  }\n\n  void handle(String planted) {\n    rows.run("DELETE FROM orders"); /*!*/\n  }\n}\n',
      ),
  },
  {
    ...handler.java,
    rule: "cqrs/command-returns-model",
    text: (name) =>
      inJavaPackage(
        name,
        'class PlantedCommandHandler {\n  record PlantedView(String status, long total) {}\n\n  PlantedView handle(String planted) { /*!*/\n    return new PlantedView("open", 0);\n  }\n}\n',
      ),
  },
  {
    rule: "cqrs/event-after-commit",
    language: "typescript",
    layer: "infrastructure",
    name: "planted-orders.ts",
    text: () =>
      'import type { Producer } from "kafkajs";\nimport type { DataSource } from "typeorm";\n\nexport async function plantedPlace(source: DataSource, producer: Producer): Promise<void> {\n  await source.transaction(async (manager) => {\n    await manager.query("DELETE FROM orders");\n    await producer.send({ topic: "orders", messages: [] }); /*!*/\n  });\n}\n',
  },
  {
    rule: "cqrs/event-after-commit",
    language: "java",
    layer: "infrastructure",
    name: "PlantedOrders.java",
    text: (name) =>
      inJavaPackage(
        name,
        'import org.springframework.jdbc.core.JdbcTemplate;\nimport org.springframework.kafka.core.KafkaTemplate;\nimport org.springframework.transaction.annotation.Transactional;\n\nclass PlantedOrders {\n  private final JdbcTemplate jdbc;\n  private final KafkaTemplate<String, String> kafka;\n\n  PlantedOrders(JdbcTemplate jdbc, KafkaTemplate<String, String> kafka) {\n    this.jdbc = jdbc;\n    this.kafka = kafka;\n  }\n\n  @Transactional\n  public void place() {\n    jdbc.update("DELETE FROM orders");\n    kafka.send("orders", "placed"); /*!*/\n  }\n}\n',
      ),
  },
  {
    rule: "cqrs/event-after-commit",
    language: "go",
    layer: "infrastructure",
    name: "planted_orders.go",
    text: (name) =>
      inPackage(
        name,
        'import (\n\t"context"\n\t"database/sql"\n\n\t"github.com/segmentio/kafka-go"\n)\n\nfunc plantedPlace(ctx context.Context, db *sql.DB, writer *kafka.Writer) error {\n\ttx, err := db.BeginTx(ctx, nil)\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\tif _, err := tx.ExecContext(ctx, "DELETE FROM orders"); err != nil {\n\t\treturn err\n\t}\n\tif err := writer.WriteMessages(ctx, kafka.Message{}); err != nil { /*!*/\n\t\treturn err\n\t}\n\treturn tx.Commit()\n}\n',
      ),
  },
];

/** Faults of commands, queries and events. */
export const messages: readonly Planter[] = faults.map(filePlanter);
