import { describe, expect, it } from "vitest";
import { isCode, prevailingStyle, stylesOf } from "../../src/domain/endpoints/code-styles.ts";

describe("styles of codes", () => {
  it.each([
    ["AUTH_FAILED", "UPPER_SNAKE"],
    ["ORDER.ALREADY_PAID", "UPPER_SNAKE"],
    ["auth_failed", "lower_snake"],
    ["auth-failed", "kebab-case"],
    ["authFailed", "camelCase"],
    ["AuthFailed", "PascalCase"],
    ["refused", "lower_snake, kebab-case, camelCase"],
    ["Auth_failed", ""],
  ])("%s is %s", (code, styles) => {
    expect(stylesOf(code).join(", ")).toBe(styles);
  });

  it("are those of most codes; alone, a code is right as it is", () => {
    expect(prevailingStyle(["order_paid", "refused", "NO_ORDER"])).toBe("lower_snake");
    expect(prevailingStyle(["authFailed"])).toBe("camelCase");
    expect(prevailingStyle(["NO_ORDER", "no_order"])).toBe("UPPER_SNAKE");
  });

  it.each([
    ["NO_ORDER", true],
    ["ENOENT", false],
    ["40001", false],
    ["no such order", false],
  ])("%s is a code of one's own: %s", (text, expected) => {
    expect(isCode(text)).toBe(expected);
  });
});
