import * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { nameOfPlace } from "../../src/domain/code/name-of-place.ts";
import { domainCode } from "../../src/domain/code/reads.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { plainErrorIn } from "../../src/domain/thrown/plain-errors.ts";
import { madeBy, weaknessOf } from "../../src/domain/thrown/thrown-types.ts";

const options = z.strictObject({
  plainErrors: z
    .boolean()
    .default(false)
    .describe("Go: also tell of errors that are made as they are returned, so that no caller can ask for them"),
});

export const domainErrors = defineRule<z.infer<typeof options>>({
  id: "ddd/domain-errors",
  summary: {
    en: "The domain fails with an error that says nothing of the domain.",
    "zh-CN": "领域层抛出的错误没有业务含义。",
  },
  why: {
    en: "Callers can only tell such failures apart by their text, or learn the status of a protocol that the domain must not know.",
    "zh-CN": "调用方只能靠文本区分这类失败，或者得到领域层本不该知道的协议状态。",
  },
  fix: {
    en: "Name the failure: `InsufficientBalance`, `ErrOrderClosed`; translate it where the request is answered.",
    "zh-CN": "为失败命名，如 `InsufficientBalance`、`ErrOrderClosed`，在应答请求处再做转换。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: domainCode,
  examines: { en: "ways out of functions of the domain", "zh-CN": "领域层函数的出口" },
  options,
  messages: {
    generic: {
      text: {
        en: "{function} throws {error}, which says only that something went wrong.",
        "zh-CN": "{function} 抛出 {error}，只说明出了错。",
      },
    },
    transport: {
      text: {
        en: "{function} throws {error}, which is an answer over a protocol.",
        "zh-CN": "{function} 抛出 {error}，这是某种协议的应答。",
      },
    },
    plain: {
      text: {
        en: "{function} makes an error with {error} as it returns it: no caller can ask for it.",
        "zh-CN": "{function} 在返回时用 {error} 临时构造错误，调用方无法识别它。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml": "rules: { ddd/domain-errors: { severity: warning, options: { plainErrors: true } } }\n",
      "go.mod": "module example.com/shop\n\ngo 1.22\n",
      "package.json": '{ "name": "shop", "dependencies": { "@nestjs/common": "^11.0.0" } }',
      "internal/application/pay.go": 'package application\n\nimport _ "example.com/shop/internal/domain"\n',
      "src/application/pay.ts": 'export { Account } from "../domain/account";\n',
      "src/main/java/shop/application/Pay.java":
        "package shop.application;\n\nimport shop.domain.Account;\n\nclass Pay { Account account; }\n",
    },
    bad: {
      "internal/domain/account.go": `package domain

import "errors"

type Account struct{ cents int64 }

func (a *Account) Debit(cents int64) error {
	if a.cents < cents {
		return errors.New("insufficient balance") // expect: ddd/domain-errors
	}
	a.cents -= cents
	return nil
}
`,
      "src/domain/account.ts": `import { NotFoundException } from "@nestjs/common";
export class Account {
  constructor(private cents: bigint) {}
  debit(cents: bigint): void {
    if (this.cents < cents) throw new Error("insufficient balance"); // expect: ddd/domain-errors
    this.cents -= cents;
  }
  static require(found: Account | undefined): Account {
    if (!found) throw new NotFoundException(); // expect: ddd/domain-errors
    return found;
  }
}
`,
      "src/main/java/shop/domain/Account.java": `package shop.domain;

public class Account {
  private long cents;

  public void debit(long amount) {
    if (cents < amount) {
      throw new RuntimeException("insufficient balance"); // expect: ddd/domain-errors
    }
    cents -= amount;
  }
}
`,
    },
    good: {
      "internal/domain/account.go": `package domain

import (
	"errors"
	"fmt"
)

var ErrInsufficientBalance = errors.New("insufficient balance")

type Account struct{ cents int64 }

func (a *Account) Debit(cents int64) error {
	if a.cents < cents {
		return fmt.Errorf("debit %d: %w", cents, ErrInsufficientBalance)
	}
	a.cents -= cents
	return nil
}
`,
      "src/domain/account.ts": `export class InsufficientBalance extends Error {}
export class Account {
  constructor(private cents: bigint) {}
  debit(cents: bigint): void {
    if (this.cents < cents) throw new InsufficientBalance();
    this.cents -= cents;
  }
}
`,
      "src/main/java/shop/domain/InsufficientBalance.java":
        "package shop.domain;\n\npublic class InsufficientBalance extends RuntimeException {}\n",
      "src/main/java/shop/domain/Account.java": `package shop.domain;

public class Account {
  private long cents;

  public void debit(long amount) {
    if (amount <= 0) {
      throw new IllegalArgumentException("amount");
    }
    if (cents < amount) {
      throw new InsufficientBalance();
    }
    cents -= amount;
  }
}
`,
    },
  },

  *check({ code }, { plainErrors }) {
    let examined = 0;
    for (const file of code.files.values()) {
      examined += file.syntax.exits.length;
      for (const exit of file.syntax.exits) {
        const thrown = madeBy(code, file, exit);
        const plain = plainErrors ? plainErrorIn(code, file, exit) : undefined;
        const message = thrown === undefined ? plain && "plain" : weaknessOf(thrown);
        const error = thrown ?? plain;
        if (message === undefined || error === undefined) continue;
        const place = nameOfPlace(file, exit);
        yield {
          at: locate(file, exit),
          message,
          params: { function: place, error },
          subject: [file.path, place, error],
        };
      }
    }
    return examined;
  },
});
