import { locate } from "../../src/domain/code/locate.ts";
import { functionName } from "../../src/domain/code/name-of-place.ts";
import { modelAndInterface } from "../../src/domain/code/reads.ts";
import { decisionsIn } from "../../src/domain/decisions/decisions-in.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { noOptions } from "../options.ts";

export const rulesInAdapter = defineRule({
  id: "ddd/rules-in-adapter",
  summary: {
    en: "An adapter decides by the state of the domain and stores the outcome.",
    "zh-CN": "适配器依据领域状态作出决策并保存结果。",
  },
  why: {
    en: "A rule that stands in a controller holds for that door alone; the next one forgets it.",
    "zh-CN": "写在控制器里的规则只对这一个入口有效，换个入口就会被遗忘。",
  },
  fix: {
    en: "Move the decision into a method of the domain and let the adapter call the use case.",
    "zh-CN": "把决策移到领域对象的方法中，让适配器只调用用例。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "syntax",
  reads: modelAndInterface,
  examines: { en: "functions of the interface layer", "zh-CN": "接口层的函数" },
  options: noOptions,
  messages: {
    decides: {
      text: {
        en: "{function} decides by {members} of {type} and stores the outcome.",
        "zh-CN": "{function} 依据 {type} 的 {members} 作出决策并保存结果。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop" }',
      "internal/domain/account.go":
        "package domain\n\ntype Account struct {\n\tCents int64\n\tTier  string\n}\n\ntype AccountRepository interface{ Save(account *Account) error }\n",
      "src/domain/account.ts":
        'export class Account {\n  constructor(\n    readonly cents: bigint,\n    readonly tier: string,\n  ) {}\n  mayPay(cents: bigint): boolean {\n    return this.cents >= cents && this.tier !== "closed";\n  }\n}\nexport interface AccountRepository {\n  save(account: Account): void;\n}\n',
      "src/main/java/shop/domain/Account.java":
        'package shop.domain;\n\npublic class Account {\n  public final long cents = 0;\n  public final String tier = "";\n}\n',
      "src/main/java/shop/domain/AccountRepository.java":
        "package shop.domain;\n\npublic interface AccountRepository {\n  void save(Account account);\n}\n",
    },
    bad: {
      "internal/interface/http/pay.go": `package http

import "example.com/shop/internal/domain"

func Pay(accounts domain.AccountRepository, account *domain.Account) error {
	if account.Cents < 100 && account.Tier == "basic" { // expect: ddd/rules-in-adapter
		return nil
	}
	return accounts.Save(account)
}
`,
      "src/interface/pay-controller.ts": `import type { Account, AccountRepository } from "../domain/account";
export class PayController {
  constructor(private readonly accounts: AccountRepository) {}
  pay(account: Account): void {
    if (account.cents < 100n && account.tier === "basic") return; // expect: ddd/rules-in-adapter
    this.accounts.save(account);
  }
}
`,
      "src/main/java/shop/web/PayController.java": `package shop.web;

import shop.domain.Account;
import shop.domain.AccountRepository;

class PayController {
  private final AccountRepository accounts;

  PayController(AccountRepository accounts) {
    this.accounts = accounts;
  }

  void pay(Account account) {
    if (account.cents < 100 && account.tier.equals("basic")) return; // expect: ddd/rules-in-adapter
    accounts.save(account);
  }
}
`,
    },
    good: {
      "internal/interface/http/pay.go": `package http

import "example.com/shop/internal/domain"

func Show(account *domain.Account) string {
	if account.Cents < 100 && account.Tier == "basic" {
		return "low"
	}
	return "fine"
}
`,
      "src/interface/pay-controller.ts": `import type { Account, AccountRepository } from "../domain/account";
export class PayController {
  constructor(private readonly accounts: AccountRepository) {}
  pay(account: Account): void {
    if (account.mayPay(100n)) this.accounts.save(account);
  }
}
`,
      "src/main/java/shop/web/PayController.java":
        "package shop.web;\n\nimport shop.domain.AccountRepository;\n\nclass PayController {\n  AccountRepository accounts;\n}\n",
    },
  },

  *check({ code }) {
    let examined = 0;
    for (const file of code.files.values()) {
      if (file.place.layer !== "interface") continue;
      examined += file.syntax.functions.length;
      for (const { function: one, at, about, asked } of decisionsIn(code, file)) {
        const name = functionName(one);
        yield {
          at: locate(file, at),
          message: "decides",
          params: { function: name, type: about.type.name, members: asked.join(", ") },
          subject: [file.path, name, about.type.name],
        };
      }
    }
    return examined;
  },
});
