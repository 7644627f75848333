import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { leakedErrors } from "../../src/domain/endpoints/leaked-errors.ts";
import { answersCallers } from "../../src/domain/endpoints/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goHandlers, javaController, lines, shop } from "../adapters-example.ts";
import { noOptions } from "../options.ts";

export const rawErrorLeak = defineRule({
  id: "adapters/raw-error-leak",
  summary: {
    en: "Callers are shown the words of an error as they came.",
    "zh-CN": "把错误的原始文字直接展示给调用方。",
  },
  why: {
    en: "Such words name tables, hosts and files, change with every library, and clients begin to compare them.",
    "zh-CN": "这些文字会暴露表名、主机名和文件路径，随依赖库的版本而变，客户端还会开始拿它们做判断。",
  },
  fix: {
    en: "Log the error, and answer with a code of your own and a sentence that is meant for callers.",
    "zh-CN": "把错误写入日志，应答中只给出自定义错误码和面向调用方的说明。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: answersCallers,
  examines: { en: "answers", "zh-CN": "应答" },
  options: noOptions,
  messages: {
    text: {
      text: {
        en: "{place} answers with the words of whatever error occurred.",
        "zh-CN": "{place} 把发生的任何错误原文写进了应答。",
      },
    },
    stack: {
      text: {
        en: "{place} answers with the stack of the error.",
        "zh-CN": "{place} 把错误的调用栈写进了应答。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "web/orders.go": goHandlers(
        ["net/http"],
        "func FindOrder(w http.ResponseWriter, r *http.Request) {",
        "\tif err := find(r); err != nil {",
        "\t\thttp.Error(w, err.Error(), http.StatusInternalServerError) // expect: adapters/raw-error-leak",
        "\t}",
        "}",
      ),
      "web/find.go": goHandlers(["net/http"], "func find(r *http.Request) error { return nil }"),
      "web/orders.ts": lines(
        'import express, { type Request, type Response } from "express";',
        'import { findOrder } from "./find-order";',
        "",
        "export const orders = express.Router();",
        'orders.get("/orders/:id", async (request: Request, response: Response) => {',
        "  try {",
        "    response.json(await findOrder(request.params.id));",
        "  } catch (error) {",
        "    response.status(500).json({ message: error.message }); // expect: adapters/raw-error-leak",
        "  }",
        "});",
      ),
      "web/find-order.ts": "export const findOrder = async (id: string) => ({ id });\n",
      "src/main/java/com/example/shop/web/Orders.java": javaController(
        ["org.springframework.http.ResponseEntity"],
        '@GetMapping("/orders/{id}")',
        "ResponseEntity<?> find(String id) {",
        "  try {",
        "    return ResponseEntity.ok(Shop.find(id));",
        "  } catch (RuntimeException failure) {",
        "    return ResponseEntity.internalServerError().body(failure.getMessage()); // expect: adapters/raw-error-leak",
        "  }",
        "}",
      ),
    },
    good: {
      "web/orders.go": goHandlers(
        ["log", "net/http"],
        "func FindOrder(w http.ResponseWriter, r *http.Request) {",
        "\tif err := find(r); err != nil {",
        "\t\tlog.Print(err)",
        '\t\thttp.Error(w, "The order could not be read.", http.StatusInternalServerError)',
        "\t}",
        "}",
      ),
      "web/find.go": goHandlers(["net/http"], "func find(r *http.Request) error { return nil }"),
      "web/orders.ts": lines(
        'import express, { type Request, type Response } from "express";',
        'import { findOrder } from "./find-order";',
        "",
        "export const orders = express.Router();",
        'orders.get("/orders/:id", async (request: Request, response: Response) => {',
        "  try {",
        "    response.json(await findOrder(request.params.id));",
        "  } catch (error) {",
        "    request.app.emit('failure', error);",
        '    response.status(500).json({ code: "ORDER_UNREADABLE" });',
        "  }",
        "});",
      ),
      "web/find-order.ts": "export const findOrder = async (id: string) => ({ id });\n",
      "src/main/java/com/example/shop/web/Orders.java": javaController(
        ["org.springframework.http.ResponseEntity"],
        '@GetMapping("/orders/{id}")',
        "ResponseEntity<?> find(String id) {",
        "  try {",
        "    return ResponseEntity.ok(Shop.find(id));",
        "  } catch (OrderUnreadable failure) {",
        "    return ResponseEntity.internalServerError().body(failure.getMessage());",
        "  }",
        "}",
      ),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      const { all, leaked } = leakedErrors(code, file);
      examined += all;
      for (const { at, withStack } of leaked) {
        const place = nameOfPlace(file, at);
        yield {
          at: locate(file, at),
          message: withStack ? "stack" : "text",
          params: { place },
          subject: [file.path, place],
        };
      }
    }
    return examined;
  },
});
