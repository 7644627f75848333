import { describe, expect, test } from "vitest";
import { type KeyStyle, packageIdOf, withoutSuffix } from "../../../src/infrastructure/ecosystems/pnpm/dep-path.ts";

describe("a key of pnpm's", () => {
  const keys: readonly (readonly [string, KeyStyle, string, string | undefined])[] = [
    ["tax@1.0.0", 9, "tax@1.0.0", "tax 1.0.0"],
    ["@shop/tax@1.0.0-rc.1", 9, "@shop/tax@1.0.0-rc.1", "@shop/tax 1.0.0-rc.1"],
    ["tax@1.0.0(a@1.0.0(b@2.0.0))(c@3.0.0)", 9, "tax@1.0.0", "tax 1.0.0"],
    ["tax@1.0.0(patch_hash=ab)(a@1.0.0)", 9, "tax@1.0.0", "tax 1.0.0"],
    ["tax@work:1.0.0", 9, "tax@work:1.0.0", "tax 1.0.0"],
    ["tax@https://example.com/a(b).tgz", 9, "tax@https://example.com/a(b).tgz", "tax"],
    ["tax@file:../tax", 9, "tax@file:../tax", "tax"],
    ["tax", 9, "tax", undefined],
    ["tax@1.0.0)", 9, "tax@1.0.0)", "tax"],
    ["/tax@1.0.0(a@1.0.0)", 6, "/tax@1.0.0", "tax 1.0.0"],
    ["npm.corp.example/@shop/tax@1.0.0", 6, "npm.corp.example/@shop/tax@1.0.0", "@shop/tax 1.0.0"],
    ["github.com/shop/tax/abc", 6, "github.com/shop/tax/abc", undefined],
    ["/tax/1.0.0", 5, "/tax/1.0.0", "tax 1.0.0"],
    ["/@shop/tax/1.0.0_@a+b@1.0.0", 5, "/@shop/tax/1.0.0", "@shop/tax 1.0.0"],
    ["/tax_free/1.0.0_ab", 5, "/tax_free/1.0.0", "tax_free 1.0.0"],
    ["npm.corp.example/tax/1.0.0", 5, "npm.corp.example/tax/1.0.0", "tax 1.0.0"],
    ["file:parts_1.tgz", 5, "file:parts_1.tgz", undefined],
  ];

  test.each(keys)("%s in style %i", (key, style, bare, shown) => {
    const id = packageIdOf(key, style);
    expect(withoutSuffix(key, style)).toBe(bare);
    expect(id && [id.name, ...(id.version === undefined ? [] : [id.version])].join(" ")).toBe(shown);
  });
});
