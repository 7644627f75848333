import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { namesAtOdds } from "../../src/domain/tags/at-odds.ts";
import { taggedCode } from "../../src/domain/tags/reads.ts";
import { wireNames } from "../../src/domain/tags/wire-names.ts";
import { noOptions } from "../options.ts";

export const tagConsistency = defineRule<z.infer<typeof noOptions>>({
  id: "codegen/tag-consistency",
  summary: {
    en: "Fields of one type have names outside of the program that do not go together.",
    "zh-CN": "同一类型的字段在程序之外的名称互不一致。",
  },
  why: {
    en: "Callers must look every name up, and of two fields with one name a decoder fills one or none.",
    "zh-CN": "调用方必须逐个查名称；两个字段同名时，解码器只会填充其中一个，甚至一个都不填。",
  },
  fix: {
    en: "Give all fields of the type names in one style, or generate the tags; keep the old name as an alias while callers change.",
    "zh-CN": "让类型的所有字段采用同一种命名风格，或改为生成标签；在调用方迁移期间可保留旧名作为别名。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: taggedCode,
  examines: { en: "types with names for tables and formats", "zh-CN": "带有表字段名或传输名的类型" },
  options: noOptions,
  messages: {
    mixed: {
      text: {
        en: '{owner} calls a field "{name}" for {key} and another one "{other}".',
        "zh-CN": "{owner} 的 {key} 名称风格不一：“{name}”与“{other}”。",
      },
    },
    duplicate: {
      text: {
        en: '{owner} gives two fields the same name for {key}: "{name}".',
        "zh-CN": "{owner} 有两个字段的 {key} 名称都是“{name}”。",
      },
      fix: {
        en: "Give each field a name of its own; one of them was most likely copied.",
        "zh-CN": "为每个字段取不同的名称；其中一个多半是复制来的。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
      "package.json": '{ "name": "shop", "version": "1.0.0", "dependencies": { "typeorm": "^0.3.27" } }\n',
    },
    bad: {
      "model/order.go":
        'package model\n\ntype Order struct {\n\tID        string `json:"orderId"`\n\tCreatedAt string `json:"created_at" db:"created_at"` // expect: codegen/tag-consistency\n\tPaidAt    string `json:"paidAt" db:"created_at"` // expect: codegen/tag-consistency\n}\n',
      "src/order.ts": `import { Column, Entity } from "typeorm";
@Entity()
export class Order {
  @Column({ name: "customer_id" })
  customerId = "";
  @Column({ name: "placedAt" })
  placedAt = ""; // expect: codegen/tag-consistency
}
`,
      "src/main/java/shop/Order.java": `package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

public class Order {
  @JsonProperty("order_id") private String id;
  @JsonProperty("placedAt") private String placedAt; // expect: codegen/tag-consistency
}
`,
    },
    good: {
      "model/order.go":
        'package model\n\ntype Order struct {\n\tID        string `json:"orderId" db:"order_id"`\n\tCreatedAt string `json:"createdAt" db:"created_at"`\n\tPaidAt    string `json:"paidAt" db:"paid_at"`\n}\n',
      "src/order.ts": `import { Column, Entity } from "typeorm";
@Entity()
export class Order {
  @Column({ name: "customer_id" })
  customerId = "";
  @Column({ name: "placed_at" })
  placedAt = "";
}
`,
      "src/main/java/shop/Order.java": `package shop;

import com.fasterxml.jackson.annotation.JsonProperty;

public class Order {
  @JsonProperty("order_id") private String id;
  @JsonProperty("placed_at") private String placedAt;
}
`,
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      for (const type of file.syntax.types) {
        const names = wireNames(code, file, type);
        if (names.length > 0) examined++;
        for (const { kind, odd, other } of namesAtOdds(names)) {
          const params = { owner: type.name, key: odd.key, name: odd.name, other: other.name };
          yield {
            at: locate(file, odd.field),
            message: kind,
            params,
            subject: [file.path, type.name, odd.key, odd.name],
          };
        }
      }
    }
    return examined;
  },
});
