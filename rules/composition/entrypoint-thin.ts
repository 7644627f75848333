import { locate } from "../../src/domain/code/locate.ts";
import { layeredUnits, loadsOf, startsProgram } from "../../src/domain/endpoints/entry-programs.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lines } from "../adapters-example.ts";
import { noOptions } from "../options.ts";

export const entrypointThin = defineRule({
  id: "composition/entrypoint-thin",
  summary: {
    en: "The file that starts the program does its work as well.",
    "zh-CN": "启动程序的文件里还做着业务工作。",
  },
  why: {
    en: "What stands there can neither be tested nor be reached from anywhere else, and no rule on layers looks at it.",
    "zh-CN": "写在那里的代码既无法测试，也无法从别处调用，而且不受任何分层规则约束。",
  },
  fix: {
    en: "Move it into the layer where it belongs, and let the entry file only read the configuration, build the parts and start them.",
    "zh-CN": "移到它所属的层；入口文件只负责读取配置、组装各部分并启动。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: startsProgram,
  examines: { en: "files that start a program", "zh-CN": "启动程序的文件" },
  options: noOptions,
  messages: {
    sql: {
      text: { en: "{what} speaks SQL in an entry file.", "zh-CN": "{what} 在入口文件里直接写 SQL。" },
    },
    handler: {
      text: {
        en: "{what} answers callers at length in an entry file.",
        "zh-CN": "{what} 在入口文件里用大段代码应答调用方。",
      },
    },
    type: {
      text: {
        en: "{what} is part of the model and stands in an entry file.",
        "zh-CN": "{what} 属于模型，却放在入口文件里。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
      "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
      "internal/infrastructure/orders.go":
        'package infrastructure\n\nimport "example.com/shop/internal/domain"\n\nfunc All() []domain.Order { return nil }\n',
      "web/package.json": '{ "name": "web", "dependencies": { "@nestjs/cqrs": "^11.0.0" } }',
      "web/src/domain/order.ts": "export class Order {}\n",
      "web/src/application/place-order.ts":
        'import { Order } from "../domain/order";\nexport const place = () => new Order();\n',
      "java/com/example/shop/domain/Order.java": "package com.example.shop.domain;\n\npublic class Order {}\n",
      "java/com/example/shop/application/Pay.java":
        "package com.example.shop.application;\n\nimport com.example.shop.domain.Order;\n\nclass Pay {\n  Order order;\n}\n",
    },
    bad: {
      "cmd/shop/main.go": lines(
        "package main",
        "",
        "func main() {",
        '\tdatabase().Query("SELECT id FROM orders") // expect: composition/entrypoint-thin',
        "}",
      ),
      "web/src/main.ts": lines(
        'import { AggregateRoot } from "@nestjs/cqrs";',
        "",
        "export class Basket extends AggregateRoot {} // expect: composition/entrypoint-thin",
      ),
      "java/com/example/shop/ShopApplication.java": lines(
        "package com.example.shop;",
        "",
        "class ShopApplication {",
        "  public static void main(String[] arguments) {",
        '    database().query("SELECT id FROM orders"); // expect: composition/entrypoint-thin',
        "  }",
        "}",
      ),
    },
    good: {
      "cmd/shop/main.go": lines(
        "package main",
        "",
        'import "example.com/shop/internal/infrastructure"',
        "",
        "func main() {",
        "\tserve(infrastructure.All())",
        "}",
      ),
      "web/src/main.ts": 'import { place } from "./application/place-order";\n\nplace();\n',
      "java/com/example/shop/ShopApplication.java": lines(
        "package com.example.shop;",
        "",
        "class ShopApplication {",
        "  public static void main(String[] arguments) {",
        "    Server.start(ShopApplication.class);",
        "  }",
        "}",
      ),
    },
  },

  *check({ code, graph, architecture }) {
    const layered = layeredUnits(graph, architecture);
    let examined = 0;
    for (const file of code.files.values()) {
      if (!layered.has(architecture.unitOf(file.path))) continue;
      examined++;
      for (const { at, kind, what } of loadsOf(code, file))
        yield { at: locate(file, at), message: kind, params: { what }, subject: [file.path, kind, what] };
    }
    return examined;
  },
});
