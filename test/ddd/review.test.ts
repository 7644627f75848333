import { describe } from "vitest";
import { layers, situations } from "./table.ts";

const on = (rule: string) => ({ "arch-lint.yaml": `rules: { ${rule}: warning }\n` });

describe("ids have types", () => {
  const given = {
    ...on("ddd/typed-id"),
    ...layers.typescript,
    "src/domain/order-id.ts":
      "export class OrderId {\n  static of(value: string): OrderId {\n    return new OrderId();\n  }\n}\n",
  };
  situations("ddd/typed-id", given, [
    [
      "where there is one, in what the domain offers and the application promises",
      {
        "src/domain/order.ts": `export class Order {
  constructor(id: string, customerId: string) {} // expect: ddd/typed-id
  private load(orderId: string): void {}
}
export class OrderNotFoundError extends Error {
  constructor(orderId: string) {
    super(orderId);
  }
}
`,
        "src/application/orders.ts": `export type { Order } from "../domain/order";
export interface OrderReader {
  find(id: string): void; // expect: ddd/typed-id
  cancel(orderId: number): void; // expect: ddd/typed-id
  paged(id: string | undefined, page: number): void; // expect: ddd/typed-id
}
export class Cancel {
  run(orderId: string): void {}
}
`,
      },
    ],
    [
      "but not where it is made",
      {
        "src/domain/lines.ts":
          'import { OrderId } from "./order-id";\nexport function lines(orderId: string): OrderId {\n  return OrderId.of(orderId);\n}\n',
      },
    ],
    [
      "but not where that type is not known",
      { "src/domain/mail/mail.ts": "export class Mail {\n  constructor(orderId: string) {}\n}\n" },
    ],
  ]);
});

describe("adapters do not decide", () => {
  const given = {
    ...on("ddd/rules-in-adapter"),
    ...layers.typescript,
    "src/domain/account.ts":
      "export class Account {\n  cents = 0n;\n  tier = '';\n}\nexport interface AccountRepository {\n  save(account: Account): void;\n}\n",
    "src/interface/show.ts": "export const show = 1;\n",
  };
  const controller = (body: string) => `import type { Account, AccountRepository } from "../domain/account";
export function pay(account: Account, accounts: AccountRepository, dto: { cents: bigint; tier: string }): void {
${body}
}
`;
  situations("ddd/rules-in-adapter", given, [
    [
      "by several members, one after another",
      {
        "src/interface/pay.ts": controller(
          "  if (account.cents < 1n) return; // expect: ddd/rules-in-adapter\n  if (account.tier) accounts.save(account);",
        ),
      },
    ],
    ["one member is a look-up", { "src/interface/pay.ts": controller("  if (account.tier) accounts.save(account);") }],
    [
      "what is sent may be checked",
      { "src/interface/pay.ts": controller("  if (dto.cents && dto.tier) accounts.save(account);") },
    ],
    [
      "what is only shown changes nothing",
      { "src/interface/pay.ts": controller("  if (account.cents && account.tier) console.log(account);") },
    ],
  ]);
});
