import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { domainCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { effectWords } from "../../src/domain/purity/effect-words.ts";
import { type Effect, effectNames } from "../../src/domain/purity/effects.ts";
import { effectsIn } from "../../src/domain/purity/effects-in.ts";

const options = z.strictObject({
  identifiers: z.boolean().default(false).describe("Also tell of ids that the domain makes from chance or time (UUID)"),
  allow: z.array(z.enum(effectNames)).default([]).describe("Kinds of effects that the domain may have"),
});

export const domainPurity = defineRule<z.infer<typeof options>>({
  id: "ddd/domain-purity",
  summary: {
    en: "The domain reaches for the outside world: for files, the environment, a clock or chance.",
    "zh-CN": "领域层直接触及外部世界：文件、环境变量、时钟或随机数。",
  },
  why: {
    en: "A decision that depends on more than it was given cannot be repeated, tested or explained.",
    "zh-CN": "如果决策依赖于传入内容之外的东西，就无法重现、测试或解释。",
  },
  fix: {
    en: "Let the caller hand in what is needed, or declare a port (a clock, a source of ids) that the infrastructure implements.",
    "zh-CN": "由调用方传入所需内容，或声明端口（时钟、标识生成器），由基础设施层实现。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: domainCode,
  examines: { en: "calls in the domain", "zh-CN": "领域层中的调用" },
  options,
  messages: {
    effect: {
      text: { en: "{function} calls {name} ({effect}).", "zh-CN": "{function} 调用了 {name}（{effect}）。" },
    },
    telling: {
      severity: "warning",
      text: {
        en: "{function} writes with {name} ({effect}).",
        "zh-CN": "{function} 通过 {name} 输出（{effect}）。",
      },
      fix: {
        en: "Return what happened, as a result or an event, and let the caller write it down.",
        "zh-CN": "以返回值或事件告知发生了什么，由调用方负责记录。",
      },
    },
    chance: {
      severity: "warning",
      text: {
        en: "{function} asks {name} ({effect}), which answers differently each time.",
        "zh-CN": "{function} 询问 {name}（{effect}），每次的回答都不同。",
      },
      fix: {
        en: "Take the time, the number or the id as a parameter, or ask a port for it.",
        "zh-CN": "把时间、数值或标识作为参数传入，或通过端口获取。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/application/place_order.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/application/place-order.ts": 'export { Order } from "../domain/order";\n',
      "src/main/java/shop/application/PlaceOrder.java":
        "package shop.application;\n\nimport shop.domain.Order;\n\nclass PlaceOrder { Order order; }\n",
    },
    bad: {
      "internal/domain/order.go": `package domain

import (
	"os"
	"time"
)

type Order struct {
	Shop     string
	PlacedAt time.Time
}

func Place() Order {
	shop := os.Getenv("SHOP") // expect: ddd/domain-purity
	return Order{Shop: shop, PlacedAt: time.Now()} // expect: ddd/domain-purity
}
`,
      "src/domain/order.ts": `import { readFileSync } from "node:fs";
export class Order {
  readonly placedAt = new Date(); // expect: ddd/domain-purity
  discount(): number {
    return Number(readFileSync("discount.txt", "utf8")); // expect: ddd/domain-purity
  }
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import java.time.Instant;

public class Order {
  private final Instant placedAt = Instant.now(); // expect: ddd/domain-purity

  void print() {
    System.out.println(placedAt); // expect: ddd/domain-purity
  }
}
`,
    },
    good: {
      "internal/domain/order.go": `package domain

import "time"

type Order struct {
	Shop     string
	PlacedAt time.Time
}

func Place(shop string, at time.Time) Order {
	return Order{Shop: shop, PlacedAt: at}
}
`,
      "src/domain/order.ts": `export class Order {
  constructor(readonly placedAt: Date) {}
  isFrom(text: string): boolean {
    return this.placedAt >= new Date(text);
  }
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import java.time.Clock;
import java.time.Instant;

public class Order {
  private final Instant placedAt;

  public Order(Clock clock) {
    placedAt = Instant.now(clock);
  }
}
`,
    },
  },

  *check({ code }, { identifiers, allow }) {
    let examined = 0;
    for (const file of code.files.values()) {
      examined += file.syntax.calls.length;
      for (const { effect, name, at, function: owner } of effectsIn(code, file)) {
        if (allow.includes(effect) || (effect === "identifier" && !identifiers)) continue;
        yield {
          at: locate(file, at),
          message: messageFor(effect),
          params: { function: owner, name, effect: effectWords[effect] },
          subject: [file.path, owner, name],
        };
      }
    }
    return examined;
  },
});

function messageFor(effect: Effect): "effect" | "telling" | "chance" {
  if (effect === "output" || effect === "log") return "telling";
  return effect === "clock" || effect === "random" || effect === "identifier" ? "chance" : "effect";
}
