import * as z from "zod";
import { isDoor } from "../../src/domain/architecture/entry.ts";
import type { Readable } from "../../src/domain/code/code-file.ts";
import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { isCompared } from "../../src/domain/endpoints/compared-status.ts";
import { standsInEndpoint } from "../../src/domain/endpoints/endpoints.ts";
import { protocolOfStatus, statusModules } from "../../src/domain/endpoints/status-constants.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { lines } from "../adapters-example.ts";

const options = z.strictObject({
  layers: z.array(z.string()).default(["domain", "application"]).describe("Layers that must not know any protocol"),
});

export const statusOutsideAdapter = defineRule<z.infer<typeof options>>({
  id: "adapters/status-outside-adapter",
  summary: {
    en: "A status of HTTP or gRPC is decided below the interface layer.",
    "zh-CN": "HTTP 或 gRPC 的状态码在接口层以下就被决定了。",
  },
  why: {
    en: "The same failure has one status in HTTP, another in gRPC and none in a queue. A use case that picks one serves that protocol alone.",
    "zh-CN":
      "同一种失败在 HTTP 中是一个状态码，在 gRPC 中是另一个，在消息队列中则没有。用例一旦选定其一，就只能服务于那一种协议。",
  },
  fix: {
    en: "Return an error of your own that says what went wrong, and let the interface layer turn it into a status in one place.",
    "zh-CN": "返回说明问题所在的自有错误，由接口层在一处统一转换为状态码。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "syntax",
  reads: namesStatuses,
  examines: { en: "statuses named in layers", "zh-CN": "各层中提到的状态码" },
  options,
  messages: {
    status: {
      text: {
        en: 'Layer "{layer}" must not know {status}, a status of {protocol}.',
        "zh-CN": "“{layer}”层不应知道 {protocol} 的状态码 {status}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
      "internal/domain/order.go": 'package domain\n\nimport "errors"\n\nvar ErrNoOrder = errors.New("no such order")\n',
      "internal/interface/http/orders.go": lines(
        "package http",
        "",
        "import (",
        '\t"errors"',
        '\t"net/http"',
        "",
        '\t"example.com/shop/internal/domain"',
        ")",
        "",
        "func statusOf(err error) int {",
        "\tif errors.Is(err, domain.ErrNoOrder) {",
        "\t\treturn http.StatusNotFound",
        "\t}",
        "\treturn http.StatusInternalServerError",
        "}",
      ),
      "package.json": '{ "name": "shop", "dependencies": { "@nestjs/common": "^11.0.0" } }',
      "src/domain/no-order.ts": "export class NoOrder extends Error {}\n",
      "java/com/example/shop/domain/NoOrder.java":
        "package com.example.shop.domain;\n\npublic class NoOrder extends RuntimeException {}\n",
    },
    bad: {
      "internal/application/pay_order.go": lines(
        "package application",
        "",
        'import "net/http" // expect: boundaries/protocol-in-application',
        "",
        "func Pay(order string) int {",
        "\treturn http.StatusNotFound // expect: adapters/status-outside-adapter",
        "}",
      ),
      "src/application/pay-order.ts": lines(
        'import { HttpStatus } from "@nestjs/common";',
        "",
        "export function payOrder(order: string) {",
        "  return { order, status: HttpStatus.NOT_FOUND }; // expect: adapters/status-outside-adapter",
        "}",
      ),
      "java/com/example/shop/application/PayOrder.java": lines(
        "package com.example.shop.application;",
        "",
        "import org.springframework.http.HttpStatus; // expect: boundaries/protocol-in-application",
        "",
        "class PayOrder {",
        "  HttpStatus pay(String order) {",
        "    return HttpStatus.NOT_FOUND; // expect: adapters/status-outside-adapter",
        "  }",
        "}",
      ),
    },
    good: {
      "internal/application/pay_order.go": lines(
        "package application",
        "",
        'import "example.com/shop/internal/domain"',
        "",
        "func Pay(order string) error {",
        "\treturn domain.ErrNoOrder",
        "}",
      ),
      "src/application/pay-order.ts": lines(
        'import { NoOrder } from "../domain/no-order";',
        "",
        "export function payOrder(order: string) {",
        "  throw new NoOrder(order);",
        "}",
      ),
      "java/com/example/shop/application/PayOrder.java": lines(
        "package com.example.shop.application;",
        "",
        "import com.example.shop.domain.NoOrder;",
        "",
        "class PayOrder {",
        "  void pay(String order) {",
        "    throw new NoOrder();",
        "  }",
        "}",
      ),
    },
  },

  *check({ code }, { layers }) {
    let examined = 0;
    for (const file of code.files.values()) {
      const { layer } = file.place;
      for (const mention of file.syntax.mentions) {
        const status = code.nameOf(file, mention.name);
        const protocol = protocolOfStatus(status);
        if (!protocol || isCompared(file, mention)) continue;
        examined++;
        // A door that stands in a layer where it does not belong is told of by the rules on boundaries.
        if (layer === undefined || !layers.includes(layer) || isDoor(file.path)) continue;
        if (standsInEndpoint(code, file, mention.in)) continue;
        yield {
          at: locate(file, mention),
          message: "status",
          params: { layer, status, protocol },
          subject: [file.path, nameOfPlace(file, mention), status],
        };
      }
    }
    return examined;
  },
});

function namesStatuses({ place, imports }: Readable): boolean {
  return place.layer !== undefined && place.role === undefined && imports(statusModules);
}
