import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { messageCode } from "../../src/domain/messages/message-code.ts";
import { messagesIn } from "../../src/domain/messages/messages.ts";
import { openMembersOf } from "../../src/domain/state/open-members.ts";
import { java, lines, shop } from "../cqrs-example.ts";
import { noOptions } from "../options.ts";
import { shortened } from "../shortened.ts";

export const messageImmutable = defineRule<z.infer<typeof noOptions>>({
  id: "cqrs/message-immutable",
  summary: {
    en: "A command, query or event can be changed after it was made.",
    "zh-CN": "命令、查询或事件在创建之后仍可被修改。",
  },
  why: {
    en: "A message is handed to several readers and logged; if one of them changes it, the others act on something that nobody sent.",
    "zh-CN": "消息会交给多个读者并被记录；一旦有人修改，其他人处理的就是从未发出过的内容。",
  },
  fix: {
    en: "Set everything in the constructor: `readonly` fields, a record, or final fields without setters.",
    "zh-CN": "在构造时一次设定：使用 `readonly` 字段、record，或没有 setter 的 final 字段。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "syntax",
  reads: messageCode,
  examines: { en: "types of messages", "zh-CN": "消息类型" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "Message {name} can be changed after it was made, through {members}.",
        "zh-CN": "消息 {name} 创建之后仍可通过 {members} 修改。",
      },
    },
  },
  examples: {
    given: shop,
    bad: {
      "typescript/src/application/commands/place-order.ts": lines(
        'import type { ICommand } from "@nestjs/cqrs";',
        "",
        "export class PlaceOrder implements ICommand {",
        "  constructor(",
        "    readonly article: string,",
        "    public quantity: number, // expect: cqrs/message-immutable",
        "  ) {}",
        "}",
      ),
      "go/internal/application/command/place_order.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type PlaceOrder struct{ quantity int }",
        "",
        "func (c *PlaceOrder) SetQuantity(quantity int) { c.quantity = quantity } // expect: cqrs/message-immutable",
        "",
        "type PlaceOrderHandler struct{}",
        "",
        "func (h PlaceOrderHandler) Handle(ctx context.Context, command PlaceOrder) error { return nil }",
      ),
      [`${java}/application/PlaceOrderCommand.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public class PlaceOrderCommand {",
        "  private int quantity;",
        "",
        "  public int getQuantity() {",
        "    return quantity;",
        "  }",
        "",
        "  public void setQuantity(int quantity) { // expect: cqrs/message-immutable",
        "    this.quantity = quantity;",
        "  }",
        "}",
      ),
    },
    good: {
      "typescript/src/application/commands/place-order.ts": lines(
        'import type { ICommand } from "@nestjs/cqrs";',
        "",
        "export class PlaceOrder implements ICommand {",
        "  constructor(",
        "    readonly article: string,",
        "    readonly quantity: number,",
        "  ) {}",
        "}",
      ),
      "go/internal/application/command/place_order.go": lines(
        "package command",
        "",
        'import "context"',
        "",
        "type PlaceOrder struct{ Quantity int }",
        "",
        "func (c PlaceOrder) WithQuantity(quantity int) PlaceOrder { return PlaceOrder{Quantity: quantity} }",
        "",
        "type PlaceOrderHandler struct{}",
        "",
        "func (h PlaceOrderHandler) Handle(ctx context.Context, command PlaceOrder) error { return nil }",
      ),
      [`${java}/application/PlaceOrderCommand.java`]: lines(
        "package com.example.shop.application;",
        "",
        "public record PlaceOrderCommand(int quantity) {}",
      ),
    },
  },

  *check({ code }) {
    const messages = messagesIn(code);
    for (const { file, type } of messages) {
      const open = [...openMembersOf(code, { file, type })];
      const [first] = open;
      if (!first) continue;
      const members = open.map(({ member }) => member);
      yield {
        at: locate(first.file, first.at),
        message: "one",
        params: { name: type.name, members: shortened(members) },
        subject: [file.path, type.name],
      };
    }
    return messages.length;
  },
});
