import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { falseSuccesses } from "../../src/domain/endpoints/false-success.ts";
import { answersCallers } from "../../src/domain/endpoints/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { goHandlers, javaController, lines, shop } from "../adapters-example.ts";
import { noOptions } from "../options.ts";

export const always200 = defineRule({
  id: "adapters/always-200",
  summary: { en: "A failure is answered with status 200.", "zh-CN": "失败却以状态码 200 应答。" },
  why: {
    en: "Load balancers, retries, caches and dashboards read the status and nothing else: to them the service never fails.",
    "zh-CN": "负载均衡、重试、缓存和监控只看状态码：在它们眼里，这个服务从不失败。",
  },
  fix: {
    en: "Answer with the status that fits and put the code of the error into the body beside it.",
    "zh-CN": "用相符的状态码应答，并在响应体中附上错误码。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: answersCallers,
  examines: { en: "answers", "zh-CN": "应答" },
  options: noOptions,
  messages: {
    // Envelopes that say so in every body are a habit of whole services: worth a word, no reason to stop a build.
    admitted: {
      severity: "warning",
      text: {
        en: "{place} answers 200 with a body that tells of an error.",
        "zh-CN": "{place} 以 200 应答，响应体说的却是错误。",
      },
    },
    handled: {
      severity: "warning",
      text: {
        en: "{place} answers errors with 200.",
        "zh-CN": "{place} 对错误一律以 200 应答。",
      },
      fix: {
        en: "State the status: `@ResponseStatus(HttpStatus.CONFLICT)`, or return a `ResponseEntity` or `ProblemDetail` that has one.",
        "zh-CN":
          "声明状态码：`@ResponseStatus(HttpStatus.CONFLICT)`，或返回带状态码的 `ResponseEntity`、`ProblemDetail`。",
      },
    },
    overwritten: {
      text: {
        en: "{place} answers 200 after the next handler has answered, whatever that one said.",
        "zh-CN": "{place} 在下一个处理器应答之后又写 200，不管前者说了什么。",
      },
      fix: {
        en: "Leave the status to the handler that answers; a middleware may read it, and must not set it afterwards.",
        "zh-CN": "状态码由实际应答的处理器决定；中间件可以读取，但不能事后改写。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "web/standard_errors.go": goHandlers(
        ["net/http"],
        "func StandardErrors(next http.Handler) http.Handler {",
        "\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {",
        "\t\tnext.ServeHTTP(w, r)",
        "\t\tw.WriteHeader(http.StatusOK) // expect: adapters/always-200",
        "\t})",
        "}",
      ),
      "web/orders.ts": lines(
        'import express, { type Request, type Response } from "express";',
        'import { findOrder } from "./find-order";',
        "",
        "export const orders = express.Router();",
        'orders.get("/orders/:id", async (request: Request, response: Response) => {',
        "  try {",
        "    response.json(await findOrder(request.params.id));",
        "  } catch {",
        '    response.json({ success: false, code: "ORDER_LOST" }); // expect: adapters/always-200',
        "  }",
        "});",
      ),
      "web/find-order.ts": "export const findOrder = async (id: string) => ({ id });\n",
      "src/main/java/com/example/shop/web/Orders.java": javaController(
        ["java.util.Map", "org.springframework.http.ResponseEntity"],
        '@GetMapping("/orders/{id}")',
        "ResponseEntity<?> find(String id) {",
        "  try {",
        "    return ResponseEntity.ok(Shop.find(id));",
        "  } catch (OrderLost lost) {",
        '    return ResponseEntity.ok(Map.of("message", lost.getMessage())); // expect: adapters/always-200',
        "  }",
        "}",
      ),
    },
    good: {
      "web/standard_errors.go": goHandlers(
        ["net/http"],
        "func StandardErrors(next http.Handler) http.Handler {",
        "\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {",
        '\t\tw.Header().Set("X-Trace", r.Header.Get("X-Trace"))',
        "\t\tnext.ServeHTTP(w, r)",
        "\t})",
        "}",
      ),
      "web/orders.ts": lines(
        'import express, { type Request, type Response } from "express";',
        'import { findOrder } from "./find-order";',
        "",
        "export const orders = express.Router();",
        'orders.get("/orders/:id", async (request: Request, response: Response) => {',
        "  try {",
        "    response.json(await findOrder(request.params.id));",
        "  } catch {",
        '    response.status(500).json({ code: "ORDER_LOST" });',
        "  }",
        "});",
      ),
      "web/find-order.ts": "export const findOrder = async (id: string) => ({ id });\n",
      "src/main/java/com/example/shop/web/Orders.java": javaController(
        ["java.util.Map", "org.springframework.http.ResponseEntity"],
        '@GetMapping("/orders/{id}")',
        "ResponseEntity<?> find(String id) {",
        "  try {",
        "    return ResponseEntity.ok(Shop.find(id));",
        "  } catch (OrderLost lost) {",
        '    return ResponseEntity.internalServerError().body(Map.of("code", "ORDER_LOST"));',
        "  }",
        "}",
      ),
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      const answers = falseSuccesses(code, file);
      examined += answers.all;
      for (const { at, because } of answers.false) {
        const place = nameOfPlace(file, at);
        yield { at: locate(file, at), message: because, params: { place }, subject: [file.path, place] };
      }
    }
    return examined;
  },
});
