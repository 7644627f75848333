import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { json } from "../../src/interface/escape/json.ts";
import { code, markdown } from "../../src/interface/escape/markdown.ts";
import { visible } from "../../src/interface/escape/terminal.ts";
import { withoutCommands } from "../../src/interface/escape/workflow-log.ts";
import { xml } from "../../src/interface/escape/xml.ts";

const anything = fc.string({ unit: "binary", maxLength: 60 });
const signs = fc.string({
  unit: fc.constantFrom(..."\\`*_[]<>|&@#:!/-+=()wW.\u001b\n\r\t \u202ex$~^\"'%"),
  maxLength: 40,
});
const hostile = fc.oneof(anything, signs);

const active = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;

describe("terminal", () => {
  test.each([
    ["plain 数据库 é 🚀", "plain 数据库 é 🚀"],
    ["\u001b[31mred", "\\u{1b}[31mred"],
    ["a\r\nb\tc", "a\\u{d}\\u{a}b\\u{9}c"],
    ["\u202eevil\u2066", "\\u{202e}evil\\u{2066}"],
    ["\u009b2J", "\\u{9b}2J"],
    ["\ud800", "\\u{d800}"],
  ])("%j becomes %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("lets nothing act or hide", () => {
    fc.assert(fc.property(hostile, (text) => !active.test(visible(text))));
  });
});

describe("workflow log", () => {
  test.each([
    ["::error::x", "\\u{3a}:error::x"],
    [" \u00a0\t::error::x", " \u00a0\t\\u{3a}:error::x"],
    ["a ##[group]b", "a ##\\u{5b}group]b"],
    ["std::vector", "std::vector"],
    ["ok\n::x::", "ok\n\\u{3a}:x::"],
  ])("%j becomes %j", (text, shown) => {
    expect(withoutCommands(text)).toBe(shown);
  });

  it("holds no command", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = withoutCommands(text.split(/\r\n?|\n/u).join("\n")).split("\n");
        return lines.every((line) => !line.trimStart().startsWith("::") && !line.includes("##["));
      }),
    );
  });
});

describe("json", () => {
  it("loses nothing, shows nothing that acts", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = json({ text });
        expect(JSON.parse(written)).toEqual({ text });
        expect(written.replaceAll("\n", "")).not.toMatch(active);
        expect(written).not.toContain("##[");
      }),
    );
  });
});

describe("xml", () => {
  it("is text and nothing else", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = xml(text);
        expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos|#10);)/u);
        expect(written).not.toMatch(active);
      }),
    );
  });
});

describe("markdown", () => {
  test.each([
    ["a | b", "a \\| b"],
    ["<img src=x>", "&lt;img src\\=x&gt;"],
    ["@octocat #12", "@&#8203;octocat #&#8203;12"],
    ["https://a.b", "https\\:/&#8203;/a.b"],
    ["[x](y)", "\\[x\\]\\(y\\)"],
  ])("%j becomes %j", (text, written) => {
    expect(markdown(text)).toBe(written);
  });

  it("leaves no sign that formats, links, mentions or ends a cell", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rest = markdown(text)
          .replace(/\\[!-/:-@[-`{-~]/gu, "x")
          .replace(/&(?:amp|lt|gt|#8203);/gu, "\u200b");
        expect(rest).not.toMatch(/[\\`*_[\]<>|~!$:^&\n\r]|[@#](?!\u200b)|\/\/|www\./iu);
      }),
    );
  });

  it("keeps code inside its fence and its cell", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = code(text);
        if (written.startsWith("<code>")) {
          expect(written).toBe(`<code>${markdown(text)}</code>`);
          return;
        }
        const fence = /^`+/u.exec(written)?.[0] ?? "";
        const inner = written.slice(fence.length, -fence.length);
        expect(written.endsWith(fence)).toBe(true);
        expect((inner.match(/`+/gu) ?? []).every((run) => run.length < fence.length)).toBe(true);
        // Before a bar stands one backslash and no more: in a table two are a backslash, and the bar then ends the cell.
        expect(inner).not.toMatch(/(?<!\\)\||\\\\\||\n/u);
      }),
    );
  });

  it("lets no backslash before a bar end a cell, and with it the code", () => {
    expect(code("a\\|<img src=x>")).toBe("<code>a\\\\\\|&lt;img src\\=x&gt;</code>");
    expect(code("a|b")).toBe("`a\\|b`");
  });
});
