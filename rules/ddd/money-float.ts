import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { coreCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { floatingMoney } from "../../src/domain/money/floats.ts";

const options = z.strictObject({
  languages: z
    .array(z.enum(["go", "java", "typescript"]))
    .default(["go", "java"])
    .describe("Languages to look at; TypeScript has no other number, so that cents and fractions look alike"),
});

export const moneyFloat = defineRule<z.infer<typeof options>>({
  id: "ddd/money-float",
  summary: {
    en: "Money is kept as a binary fraction.",
    "zh-CN": "金额使用了二进制浮点数。",
  },
  why: {
    en: "0.1 has no exact value as a float: sums drift, and books do not balance to the cent.",
    "zh-CN": "浮点数无法精确表示 0.1：累加会产生偏差，账目无法精确到分。",
  },
  fix: {
    en: "Use a type for money, whole minor units (cents) or a decimal type.",
    "zh-CN": "使用金额类型、以最小货币单位（分）计的整数或十进制类型。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: coreCode,
  examines: { en: "files of the core", "zh-CN": "核心层的文件" },
  options,
  messages: {
    float: {
      text: { en: "{name} is money kept as {type}.", "zh-CN": "{name} 表示金额，却使用了 {type} 类型。" },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml":
        "rules: { ddd/money-float: { severity: warning, options: { languages: [go, java, typescript] } } }\n",
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/application/pay.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/application/pay.ts": 'export type { Payment } from "../domain/payment";\n',
      "src/main/java/shop/application/Pay.java":
        "package shop.application;\n\nimport shop.domain.Payment;\n\nclass Pay { Payment payment; }\n",
    },
    bad: {
      "internal/domain/payment.go": `package domain

type Payment struct {
	Amount float64 // expect: ddd/money-float
}
`,
      "src/domain/payment.ts": `export class Payment {
  constructor(readonly amount: number) {} // expect: ddd/money-float
}
`,
      "src/main/java/shop/domain/Payment.java": `package shop.domain;

public class Payment {
  private final double amount; // expect: ddd/money-float

  public Payment(double amount) {
    this.amount = amount;
  }
}
`,
    },
    good: {
      "internal/domain/payment.go": `package domain

type Payment struct {
	Amount       int64
	DiscountRate float64
}
`,
      "src/domain/payment.ts": `export class Payment {
  constructor(readonly amount: bigint) {}
}
`,
      "src/main/java/shop/domain/Payment.java": `package shop.domain;

import java.math.BigDecimal;

public class Payment {
  private final BigDecimal amount;

  public Payment(BigDecimal amount) {
    this.amount = amount;
  }
}
`,
    },
  },

  *check({ code }, { languages }) {
    const files = [...code.files.values()].filter(({ language }) => languages.some((one) => one === language));
    for (const file of files)
      for (const { at, name, type } of floatingMoney(file))
        yield { at: locate(file, at), message: "float", params: { name, type }, subject: [file.path, name] };
    return files.length;
  },
});
