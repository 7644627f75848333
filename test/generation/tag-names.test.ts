import { describe, expect, it } from "vitest";
import { styleOf } from "../../src/domain/tags/name-style.ts";
import { namesAtOdds } from "../../src/domain/tags/at-odds.ts";
import { wireNames } from "../../src/domain/tags/wire-names.ts";
import { codeOf } from "../code/read.ts";

/** What is at odds in the only type of a Go file, given the tags of its fields. */
async function oddTags(...tags: readonly string[]): Promise<readonly string[]> {
  const fields = tags.map((tag, index) => `\tField${index} string \`${tag}\``);
  const text = `package model\n\ntype Order struct {\n${fields.join("\n")}\n}\n`;
  const code = await codeOf({ "go.mod": "module example.com/shop\n", "model/order.go": text });
  const file = code.files.get("model/order.go");
  const names = file?.syntax.types.flatMap((type) => wireNames(code, file, type)) ?? [];
  return namesAtOdds(names).map(({ kind, odd, other }) => `${kind} ${odd.key}: ${odd.name}, ${other.name}`);
}

describe("styles of names", () => {
  it.each([
    ["created_at", "snake_case"],
    ["createdAt", "camelCase"],
    ["created-at", "kebab-case"],
    ["CreatedAt", "PascalCase"],
    ["CREATED_AT", "UPPER_SNAKE"],
    ["created", undefined],
    ["ID", undefined],
    ["$ref", undefined],
    ["_id", undefined],
    ["x-order-id", undefined],
  ])("%s: %s", (name, style) => {
    expect(styleOf(name)).toBe(style);
  });
});

describe("names of one type that do not go together", () => {
  it("differ in style, and the rarer is odd", async () => {
    const tags = ['json:"orderId"', 'json:"created_at,omitempty"', 'json:"paid_at"'];
    expect(await oddTags(...tags)).toEqual(["mixed json: orderId, created_at"]);
  });

  it("are taken twice", async () => {
    expect(await oddTags('db:"paid"', 'db:"paid"')).toEqual(["duplicate db: paid, paid"]);
    expect(await oddTags('gorm:"size:9;column:paid"', 'gorm:"column:paid"')).toEqual(["duplicate gorm: paid, paid"]);
  });

  it.each([
    [['json:"id"', 'json:"createdAt"']],
    [['json:"order_id" db:"orderId"', 'json:"paid_at" db:"paidAt"']],
    [['json:"-"', 'json:"-"']],
    [['json:",omitempty"', 'json:",inline"']],
    [['gorm:"column:owner;->"', 'gorm:"column:owner;<-"']],
    [['header:"X-Order"', 'header:"created_at"']],
  ])("nothing is odd: %s", async (tags) => {
    expect(await oddTags(...tags)).toEqual([]);
  });
});
