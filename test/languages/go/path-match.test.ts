import { expect, test } from "vitest";
import { matchesElement, parseElement } from "../../../src/domain/patterns/path-match.ts";

/** As documented for path.Match of Go's standard library. `undefined`: malformed. */
test.each<[pattern: string, name: string, matches: boolean | undefined]>([
  ["abc", "abc", true],
  ["*", "", true],
  ["*c", "abc", true],
  ["a*", "abc", true],
  ["a*b*c*", "axbxcx", true],
  ["a*b?c*x", "abxbbxdbxebxczzx", true],
  ["a*b?c*x", "abxbbxdbxebxczzy", false],
  ["ab[c]", "abc", true],
  ["ab[b-d]", "abc", true],
  ["ab[e-g]", "abc", false],
  ["ab[^c]", "abc", false],
  ["ab[^e-g]", "abc", true],
  ["a\\*b", "a*b", true],
  ["a\\*b", "ab", false],
  ["a?b", "a☺b", true],
  ["[a-ζ]*", "α", true],
  ["[\\]a]", "]", true],
  ["[\\-x]", "-", true],
  ["[x\\-]", "z", false],
  ["[]a]", "]", undefined],
  ["[-]", "-", undefined],
  ["[x-]", "x", undefined],
  ["[a-b-c]", "a", undefined],
  ["[", "a", undefined],
  ["[^", "a", undefined],
  ["a[", "a", undefined],
  ["\\", "a", undefined],
])("%s on %s: %s", (pattern, name, matches) => {
  const parsed = parseElement(pattern);
  expect(parsed && matchesElement(parsed, name)).toBe(matches);
});
