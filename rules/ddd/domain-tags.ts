import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { domainCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { tagsIn } from "../../src/domain/tags/tags.ts";

const options = z.strictObject({
  formats: z
    .boolean()
    .default(false)
    .describe("Also tell of tags and annotations for formats and validation (json, validate, @JsonProperty, @Expose)"),
});

export const domainTags = defineRule<z.infer<typeof options>>({
  id: "ddd/domain-tags",
  summary: {
    en: "A field of the domain says how it is stored or sent.",
    "zh-CN": "领域对象的字段标注了存储或传输方式。",
  },
  why: {
    en: "A column that is renamed then changes the model, and whoever reads the model reads the table.",
    "zh-CN": "这样一来，改列名就要改模型，读模型的人也不得不读表结构。",
  },
  fix: {
    en: "Give the infrastructure a row type of its own with the tags, and map it to the type of the domain.",
    "zh-CN": "在基础设施层为行数据定义带标签的类型，再映射为领域类型。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: domainCode,
  examines: { en: "types of the domain", "zh-CN": "领域层的类型" },
  options,
  messages: {
    table: {
      text: {
        en: "{owner}.{field} says with {key} how it is kept in a table.",
        "zh-CN": "{owner}.{field} 用 {key} 标注了存储方式。",
      },
    },
    wire: {
      text: {
        en: "{owner}.{field} says with {key} how it is sent.",
        "zh-CN": "{owner}.{field} 用 {key} 标注了传输方式。",
      },
      fix: {
        en: "Give the interface a type of its own with the tags, and map it to the type of the domain.",
        "zh-CN": "在接口层定义带标签的类型，再映射为领域类型。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop", "dependencies": { "class-transformer": "^0.5.1" } }',
      "arch-lint.yaml": "rules: { ddd/domain-tags: { severity: warning, options: { formats: true } } }\n",
      "internal/application/place_order.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/application/place-order.ts": 'export { Order } from "../domain/order";\n',
      "src/main/java/shop/application/PlaceOrder.java":
        "package shop.application;\n\nimport shop.domain.Order;\n\nclass PlaceOrder { Order order; }\n",
    },
    bad: {
      "internal/domain/order.go":
        'package domain\n\ntype Order struct {\n\tID    string `gorm:"primaryKey"` // expect: ddd/domain-tags\n\tTotal int64  `json:"total"` // expect: ddd/domain-tags\n}\n',
      "src/domain/order.ts": `import { Expose } from "class-transformer";
export class Order {
  @Expose({ name: "order_id" })
  readonly id = ""; // expect: ddd/domain-tags
}
`,
      "src/main/java/shop/domain/Order.java": `package shop.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

public class Order {
  @JsonProperty("order_id") private String id; // expect: ddd/domain-tags
}
`,
    },
    good: {
      "internal/domain/order.go": "package domain\n\ntype Order struct {\n\tID    string\n\tTotal int64\n}\n",
      "src/domain/order.ts": 'export class Order {\n  readonly id = "";\n}\n',
      "src/main/java/shop/domain/Order.java": "package shop.domain;\n\npublic class Order {\n  private String id;\n}\n",
    },
  },

  *check({ code }, { formats }) {
    let examined = 0;
    for (const file of code.files.values()) {
      examined += file.syntax.types.length;
      for (const { field, owner, key, use } of tagsIn(code, file)) {
        if (use === "wire" && !formats) continue;
        yield {
          at: locate(file, field),
          message: use,
          params: { owner, field: field.name, key },
          subject: [file.path, owner, key],
        };
      }
    }
    return examined;
  },
});
