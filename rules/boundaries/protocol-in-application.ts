import * as z from "zod";
import { isDoor } from "../../src/domain/architecture/entry.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { externalEdges } from "../../src/domain/packages/external-edges.ts";
import { matchesPackage } from "../../src/domain/packages/package-pattern.ts";
import { protocolFrameworks } from "../../src/domain/packages/protocol-frameworks.ts";
import { kindOptions } from "../options.ts";

const options = z.strictObject({
  ...kindOptions,
  layers: z.array(z.string()).default(["application"]).describe("Layers that must not know any protocol"),
  frameworks: z.array(z.string()).default([]).describe("More frameworks, as npm:name, go:path or java:package"),
});

export const protocolInApplication = defineRule<z.infer<typeof options>>({
  id: "boundaries/protocol-in-application",
  summary: {
    en: "The application layer knows the protocol by which it is called.",
    "zh-CN": "应用层知道了调用它所用的协议。",
  },
  why: {
    en: "A use case that takes a request and writes a response can be reached over that protocol alone.",
    "zh-CN": "直接接收请求、写出响应的用例只能通过该协议调用。",
  },
  fix: {
    en: "Let the use case take and return plain data; translate in the interface layer.",
    "zh-CN": "让用例只接收和返回普通数据，在接口层做转换。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "imports of packages in the application layer", "zh-CN": "应用层的外部导入" },
  options,
  messages: {
    protocol: {
      text: {
        en: 'Layer "{layer}" must not know {package}: {from} is part of a use case.',
        "zh-CN": "“{layer}”层不应知道 {package}：{from} 属于用例。",
      },
    },
    door: {
      severity: "warning",
      text: {
        en: '{from} is a door for callers (it uses {package}) that stands in layer "{layer}".',
        "zh-CN": "{from} 是面向调用方的入口（使用了 {package}），却放在“{layer}”层。",
      },
      fix: {
        en: "Move it to the interface layer, or declare where it belongs by its name: `layers: { interface: { suffix: [Controller.ts] } }`.",
        "zh-CN": "移到接口层，或在配置中按文件名后缀声明其归属：`layers: { interface: { suffix: [Controller.ts] } }`。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
      "internal/infrastructure/table.go":
        'package infrastructure\n\nimport "example.com/shop/internal/domain"\n\nvar Orders []domain.Order\n',
    },
    bad: {
      "internal/application/place_order.go":
        'package application\n\nimport (\n\t"net/http" // expect: boundaries/protocol-in-application\n\n\t"example.com/shop/internal/domain"\n)\n\nfunc Place(r *http.Request) domain.Order { return domain.Order{} }\n',
    },
    good: {
      "internal/application/place_order.go":
        'package application\n\nimport "example.com/shop/internal/domain"\n\nfunc Place(id string) domain.Order { return domain.Order{} }\n',
    },
  },

  *check(codebase, { layers, frameworks, ...kinds }) {
    const patterns = [...protocolFrameworks, ...frameworks];
    let examined = 0;
    for (const { dependency, from } of externalEdges(codebase, kinds)) {
      if (from.layer === undefined || !layers.includes(from.layer)) continue;
      examined++;
      if (!patterns.some((pattern) => matchesPackage(pattern, dependency.to))) continue;
      yield {
        at: dependency.at,
        message: isDoor(dependency.at.path) ? "door" : "protocol",
        params: { layer: from.layer, package: dependency.to, from: dependency.at.path },
        subject: [dependency.at.path, dependency.to],
      };
    }
    return examined;
  },
});
