import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { frame } from "../../src/interface/reporters/text/frame.ts";
import { paint } from "../../src/interface/terminal/paint.ts";
import { fitEnd, fitStart, pad, width } from "../../src/interface/terminal/width.ts";
import { wrap } from "../../src/interface/terminal/wrap.ts";
import { table } from "../../src/interface/terminal/table.ts";

const style = { columns: 80, paint: paint(false) };
const at = (column: number, endColumn?: number) => ({ path: "a.ts", line: 1, column, ...(endColumn && { endColumn }) });

describe("code frame", () => {
  test.each([
    { what: "a whole specifier", line: 'import "./b";', at: at(8, 13), text: 'import "./b";', caret: "       ^^^^^" },
    { what: "a place without an end", line: "import b", at: at(8), text: "import b", caret: "       ^" },
    { what: "tabs", line: '\t\timport "b"', at: at(10, 13), text: '    import "b"', caret: "           ^^^" },
    { what: "CRLF", line: 'import "b"\r', at: at(8, 11), text: 'import "b"', caret: "       ^^^" },
    {
      what: "wide characters",
      line: '/* 订单 */ import "b"',
      at: at(17, 20),
      text: '/* 订单 */ import "b"',
      caret: `${" ".repeat(18)}^^^`,
    },
    {
      what: "escape codes",
      line: '\u001b[2J "b"',
      at: at(6, 9),
      text: '\\u{1b}[2J "b"',
      caret: `${" ".repeat(10)}^^^`,
    },
    { what: "a column behind the line", line: "short", at: at(90), text: "short", caret: "     ^" },
    { what: "an empty line", line: "", at: at(1), text: "", caret: "^" },
  ])("marks $what", ({ line, at: place, text, caret }) => {
    expect(frame([line], place, style)).toEqual([`> 1 | ${text}`.trimEnd(), `    | ${caret}`]);
  });

  it("shows one line before and after", () => {
    expect(frame(["a", "b", "c", "d"], { path: "a.ts", line: 3, column: 1 }, style)).toEqual([
      "  2 | b",
      "> 3 | c",
      "    | ^",
      "  4 | d",
    ]);
  });

  it("is empty if the line is gone", () => {
    expect(frame(["a"], { path: "a.ts", line: 2, column: 1 }, style)).toEqual([]);
  });

  it("fits into its columns, with the caret in it, for any line and place", () => {
    const line = fc.string({ unit: "binary", maxLength: 300 }).map((text) => text.replaceAll("\n", ""));
    const place = fc.tuple(fc.integer({ min: 1, max: 320 }), fc.integer({ min: 0, max: 330 }));
    fc.assert(
      fc.property(line, place, fc.integer({ min: 30, max: 120 }), (text, [column, endColumn], columns) => {
        const lines = frame([text, text], { path: "a.ts", line: 1, column, endColumn }, { ...style, columns });
        expect(lines.every((shown) => width(shown) <= columns)).toBe(true);
        expect(lines[1]).toContain("^");
      }),
    );
  });

  it("is quick on a line of ten megabytes", () => {
    const line = "x".repeat(10_000_000);
    const start = performance.now();
    frame([line, line, line], { path: "a.ts", line: 2, column: 9_000_000, endColumn: 9_999_999 }, style);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe("width", () => {
  test.each([
    ["abc", 3],
    ["订单", 4],
    ["カナ", 4],
    ["한글", 4],
    ["\uff08全角\uff09", 8],
    ["é", 1],
    ["e\u0301", 1],
    ["🚀", 2],
    ["→…", 2],
  ])("of %s is %i", (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it("is kept when text is cut or filled", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (whole, columns) => {
        expect(width(fitStart(whole, columns))).toBeLessThanOrEqual(columns);
        expect(width(fitEnd(whole, columns))).toBeLessThanOrEqual(columns);
        expect(width(pad(whole, columns))).toBeGreaterThanOrEqual(columns);
      }),
    );
  });

  it("aligns columns of mixed scripts", () => {
    const lines = table([
      ["层", "files", "x"],
      ["infrastructure", "文件", "y"],
    ]);
    expect(lines.map((line) => width(line.slice(0, -1)))).toEqual([23, 23]);
  });

  it("wraps at blanks, and Chinese between characters", () => {
    expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
    expect(wrap("低层导入了高层。", 8)).toEqual(["低层导入", "了高层。"]);
  });
});
