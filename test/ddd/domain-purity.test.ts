import { describe } from "vitest";
import { layers, situations } from "./table.ts";

const rule = "ddd/domain-purity";

describe("what the domain may do and what it may not, in TypeScript", () => {
  situations(rule, layers.typescript, [
    [
      "reads the environment by whatever way",
      {
        "src/domain/order.ts": `import { env } from "node:process";
export const shop = process.env.SHOP; // expect: ${rule}
export const town = () => process.env["TOWN"].trim(); // expect: ${rule}
export const street = () => env.STREET; // expect: ${rule}
`,
      },
    ],
    [
      "tells of a thing once a function",
      {
        "src/domain/order.ts": `export function place(): void {
  console.log("one"); // expect: ${rule}
  console.log("two");
}
`,
      },
    ],
    [
      "knows functions of its own from those of the platform",
      {
        "src/domain/order.ts": `import { fetch } from "./catalogue";
export const articles = () => fetch();
`,
        "src/domain/catalogue.ts": "export function fetch(): string[] {\n  return [];\n}\n",
      },
    ],
    [
      "lets times be made from what is handed in",
      {
        "src/domain/order.ts": `export const day = (text: string) => new Date(text);
export const now = () => new Date(); // expect: ${rule}
`,
      },
    ],
    [
      "lets ids be made, and events note their time",
      {
        "src/domain/order.ts": 'import { v4 } from "uuid";\nexport const id = () => v4();\n',
        "src/domain/order-placed.ts": `interface DomainEvent {
  readonly at: Date;
}
export class OrderPlaced implements DomainEvent {
  readonly at = new Date();
}
`,
      },
    ],
    [
      "knows events by the files that hold them",
      {
        "src/domain/events/order-placed.ts": "export class OrderPlaced {\n  readonly at = new Date();\n}\n",
        "src/domain/order.ts": `export class OrderPlaced {
  readonly at = new Date(); // expect: ${rule}
}
`,
      },
    ],
    [
      "tells of ids where it is asked to",
      {
        "arch-lint.yaml": `rules: { ${rule}: { severity: error, options: { identifiers: true, allow: [clock] } } }\n`,
        "src/domain/order.ts": `export const id = () => crypto.randomUUID(); // expect: ${rule}
export const now = () => Date.now();
`,
      },
    ],
    ["leaves tests alone", { "src/domain/order.test.ts": "export const now = () => Date.now();\n" }],
  ]);
});

describe("in Java", () => {
  situations(rule, layers.java, [
    [
      "ids may be made of chance",
      {
        "src/main/java/shop/domain/OrderId.java":
          "package shop.domain;\n\nimport java.util.concurrent.ThreadLocalRandom;\n\npublic record OrderId(long value) {\n  static OrderId any() {\n    return new OrderId(ThreadLocalRandom.current().nextLong());\n  }\n}\n",
      },
    ],
    [
      "a log is written to, not only made",
      {
        "src/main/java/shop/domain/Order.java": `package shop.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Order {
  private static final Logger log = LoggerFactory.getLogger(Order.class);

  void pay() {
    log.info("paid"); // expect: ${rule}
  }
}
`,
      },
    ],
    [
      "a clock that is handed in is none of its own, a zone is no clock",
      {
        "src/main/java/shop/domain/Order.java": `package shop.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

public class Order {
  Instant at(Clock clock) {
    return Instant.now(clock);
  }

  LocalDate day() {
    return LocalDate.now(ZoneOffset.UTC); // expect: ${rule}
  }
}
`,
      },
    ],
    [
      "a seed makes chance repeatable",
      {
        "src/main/java/shop/domain/Dice.java": `package shop.domain;

import java.util.Random;

public class Dice {
  int fair(long seed) {
    return new Random(seed).nextInt(6);
  }

  int unfair() {
    return new Random().nextInt(6); // expect: ${rule}
  }
}
`,
      },
    ],
    [
      "loggers and the console",
      {
        "src/main/java/shop/domain/Order.java": `package shop.domain;

import org.slf4j.Logger;

public class Order {
  private final Logger log;

  Order(Logger log) {
    this.log = log;
  }

  void place() {
    log.info("placed"); // expect: ${rule}
    System.err.println("placed"); // expect: ${rule}
  }
}
`,
      },
    ],
  ]);
});

describe("in Go", () => {
  situations(rule, layers.go, [
    [
      "files, the clock and chance, under whatever name the package is imported",
      {
        "internal/domain/order.go": `package domain

import (
	"math/rand"
	"os"
	clock "time"
)

func Place() error {
	_ = clock.Now() // expect: ${rule}
	_ = rand.Intn(6) // expect: ${rule}
	_ = rand.New(rand.NewSource(1))
	_, err := os.ReadFile("orders") // expect: ${rule}
	return err
}
`,
      },
    ],
  ]);
});
