import fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, it } from "vitest";
import { expandBraces } from "../../src/domain/patterns/braces.ts";
import { anyGlob, glob } from "../../src/domain/patterns/glob.ts";

describe("a glob", () => {
  it.each([
    ["src/**/domain/**", "src/domain/order.ts", true],
    ["src/**/domain/**", "src/shop/orders/domain/order.ts", true],
    ["src/**/domain/**", "src/shop/mydomain/order.ts", false],
    ["src/domain", "src/domain/order.ts", true],
    ["src/domain", "src/domains/order.ts", false],
    ["src/*", "src/orders/order.ts", false],
    ["**/*.controller.ts", "src/orders/order.controller.ts", true],
    ["**/*.pb.go", "order.pb.go", true],
    ["src/{orders,billing}/**", "src/billing/invoice.ts", true],
    ["src/[a-c]?.ts", "src/bx.ts", true],
    ["src/[!a-c]?.ts", "src/bx.ts", false],
    ["./cmd/**", "cmd/main.go", true],
    ["订单/**", "订单/订单.ts", true],
  ])("%s on %s is %s", (pattern, path, expected) => {
    expect(glob(pattern).matches(path)).toBe(expected);
  });

  it("names the folder on the way to a path", () => {
    expect(glob("src/modules/*").folderOf("src/modules/orders/domain/order.ts")).toBe("src/modules/orders");
    expect(glob("src/modules/*").folderOf("lib/orders.ts")).toBeUndefined();
  });

  it("is more specific the more literal segments it holds", () => {
    expect(glob("src/**/domain/api/**").specificity).toBeGreaterThan(glob("src/**/domain/**").specificity);
    expect(glob("**/*.controller.ts").specificity).toBeGreaterThan(glob("**/*.ts").specificity);
  });

  it("agrees with picomatch on patterns of its own language", () => {
    const names = fc.constantFrom("a", "ab", "abc", "b", "src");
    const segments = fc.constantFrom("a", "a*", "*b", "?", "*", "**", "{a,b}", "[ab]", "a*c");
    // A last literal segment covers a folder, which picomatch does not do; and picomatch says that `a/**` matches `a`
    // but `*/**` does not (here both do): so end with a wildcard in one segment.
    const ends = fc.constantFrom("*", "**/*", "a*", "?b");
    const patterns = fc
      .tuple(fc.array(segments, { maxLength: 3 }), ends)
      .map(([head, end]) => [...head, end].join("/"));
    const paths = fc.array(names, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(patterns, paths, (pattern, path) => {
        expect(glob(pattern).matches(path)).toBe(picomatch(pattern, { dot: true })(path));
      }),
      { numRuns: 2000 },
    );
  });

  it("answers at once where a backtracking engine would hang", () => {
    const hostile = glob(`${"a*".repeat(2_000)}b/${"**/*a*/".repeat(200)}b`);
    expect(hostile.matches(`${"a".repeat(20_000)}/${"aa/".repeat(500)}c`)).toBe(false);
  });

  it("refuses a pattern with too many alternatives", () => {
    expect(() => expandBraces("{a,b}".repeat(9))).toThrow(RangeError);
  });
});

describe("a list of globs", () => {
  it("takes back what a pattern with an exclamation mark names", () => {
    const matches = anyGlob(["src/**", "!src/**/*.test.ts"]);
    expect(matches("src/order.ts")).toBe(true);
    expect(matches("src/order.test.ts")).toBe(false);
  });
});
