import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";
import { expected, found } from "../rules/marks.ts";

const rule = "cqrs/event-after-commit";

async function holds(tree: FileTree): Promise<void> {
  const target = { ...here, rules: { [rule]: "warning" as const } };
  const report = await toolOver(tree).check(target);
  const own = (all: readonly string[]) => all.filter((one) => one.endsWith(` ${rule}`));
  expect(own(found(report))).toEqual(own(expected(tree)));
}

const folder = "src/main/java/com/example/shop";

/** A class of Spring with Kafka and a database at hand. */
function spring(members: string, name = "Placing"): FileTree {
  return {
    [`${folder}/${name}.java`]: `package com.example.shop;

import com.example.shop.application.Announcements;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

public class ${name} {
  private final JdbcTemplate jdbc;
  private final KafkaTemplate<String, String> kafka;
  private final Announcements news;

${members}
}
`,
  };
}

const insert = 'jdbc.update("INSERT INTO orders (id) VALUES (1)");';

/** Where messages go, and one way that leads there. */
function announcements(mark = ""): FileTree {
  return {
    [`${folder}/domain/Order.java`]: "package com.example.shop.domain;\n\npublic class Order {}\n",
    [`${folder}/infrastructure/Table.java`]: "package com.example.shop.infrastructure;\n\nclass Table {}\n",
    [`${folder}/application/Announcements.java`]:
      "package com.example.shop.application;\n\npublic interface Announcements {\n  void placed(String id);\n}\n",
    [`${folder}/KafkaAnnouncements.java`]: `package com.example.shop;\n\nimport com.example.shop.application.Announcements;\nimport org.springframework.kafka.core.KafkaTemplate;\nimport org.springframework.scheduling.annotation.Async;\n\npublic class KafkaAnnouncements implements Announcements {\n  private final KafkaTemplate<String, String> kafka;\n\n  ${mark}\n  public void placed(String id) {\n    kafka.send("orders", id);\n  }\n}\n`,
  };
}

describe("messages that leave before the commit", () => {
  it.each<readonly [string, FileTree]>([
    [
      "are found behind a port whose implementations all send",
      {
        ...announcements(),
        ...spring(
          `  @Transactional\n  public void place() {\n    ${insert}\n    news.placed("1"); // expect: ${rule}\n  }`,
        ),
      },
    ],
    [
      "are nobody's fault if one implementation keeps them",
      {
        ...announcements(),
        [`${folder}/KeptAnnouncements.java`]:
          "package com.example.shop;\n\nimport com.example.shop.application.Announcements;\nimport org.springframework.transaction.annotation.Transactional;\n\npublic class KeptAnnouncements implements Announcements {\n  public void placed(String id) {}\n}\n",
        ...spring(`  @Transactional\n  public void place() {\n    ${insert}\n    news.placed("1");\n  }`),
      },
    ],
    [
      "are none where sending runs beside the transaction",
      {
        ...announcements("@Async"),
        ...spring(`  @Transactional\n  public void place() {\n    ${insert}\n    news.placed("1");\n  }`),
      },
    ],
    [
      "are found where the change is made by somebody else",
      {
        [`${folder}/Orders.java`]: `package com.example.shop;\n\nimport org.springframework.jdbc.core.JdbcTemplate;\nimport org.springframework.transaction.annotation.Transactional;\n\npublic class Orders {\n  private JdbcTemplate jdbc;\n\n  @Transactional\n  public void keep() {\n    ${insert}\n  }\n}\n`,
        ...spring(
          `  private Orders orders;\n\n  @Transactional\n  public void place() {\n    orders.keep();\n    kafka.send("orders", "1"); // expect: ${rule}\n  }`,
        ),
      },
    ],
    [
      "are none in a transaction that only reads, in none, and where nothing is changed",
      spring(
        `  @Transactional(readOnly = true)\n  public void show() {\n    ${insert}\n    kafka.send("orders", "1");\n  }\n\n  @Transactional(propagation = Propagation.NOT_SUPPORTED)\n  public void tell() {\n    ${insert}\n    kafka.send("orders", "1");\n  }\n\n  @Transactional\n  public void ask() {\n    kafka.send("orders", "1");\n  }`,
      ),
    ],
    [
      "are what a relay is for",
      spring(
        `  @Transactional\n  public void forward() {\n    ${insert}\n    kafka.send("orders", "1");\n  }`,
        "OutboxRelay",
      ),
    ],
  ])("%s", (_name, tree) => holds(tree));
});

describe("a unit of work of one's own", () => {
  it("is a transaction by its name", () =>
    holds({
      "package.json": '{ "dependencies": { "kafkajs": "2" } }',
      "src/placing.ts": `import type { Producer } from "kafkajs";

export interface UnitOfWork {
  do(work: () => Promise<void>): Promise<void>;
}

export interface OrderRepository {
  save(id: string): Promise<void>;
}

export class Placing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly producer: Producer,
  ) {}

  async place(id: string): Promise<void> {
    await this.work.do(async () => {
      await this.orders.save(id);
      await this.producer.send({ topic: "orders", messages: [] }); // expect: ${rule}
    });
    await this.producer.send({ topic: "orders", messages: [] });
  }
}
`,
    }));
});

describe("listeners that put the transaction of the event aside", () => {
  it.each([
    ["change something too early", "@EventListener", ` // expect: ${rule}`],
    ["may run later", "@Async\n  @EventListener", ""],
    ["may listen after the commit", "@TransactionalEventListener", ""],
  ])("%s", (_name, marks, mark) =>
    holds(
      spring(
        `  ${marks}\n  @Transactional(propagation = Propagation.REQUIRES_NEW)\n  public void on(String placed) {${mark}\n    ${insert}\n  }`,
      ),
    ),
  );
});
