import { readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { DiffAnswer } from "../../src/application/tool.ts";
import type { Locale } from "../../src/domain/findings/text.ts";
import { diffJson } from "../../src/interface/reporters/diff/json.ts";
import { diffMarkdown, diffPage } from "../../src/interface/reporters/diff/markdown.ts";
import { diffJsonSchema } from "../../src/interface/reporters/diff/schema.ts";
import { diffText } from "../../src/interface/reporters/diff/text.ts";
import { paint } from "../../src/interface/terminal/paint.ts";
import { speak } from "../../src/interface/wording/speak.ts";
import { answer, diff } from "./diff-sample.ts";

const golden = new URL("../golden/", import.meta.url);

/** Held against the file; `UPDATE_GOLDEN=1` writes it instead, for a change that was meant. */
function expectGolden(name: string, text: string): void {
  const file = new URL(name, golden);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

const context = (locale: Locale = "en", all = false) => ({ say: speak(locale), prefix: "", locale, all });
const textOf = (one: DiffAnswer, locale: Locale = "en", all = false) =>
  diffText(one, { ...context(locale, all), paint: paint(false) });

/** The same diff with another name wherever the trees give one; ids of rules are the tool's own. */
function renamed<Value>(value: Value, name: string, key?: string): Value;
function renamed(value: unknown, name: string, key = ""): unknown {
  const fixed = ["change", "level", "fate", "distance", "direction", "ecosystem", "scope", "manager", "origin", "role"];
  if (typeof value === "string") return fixed.includes(key) ? value : `${name}${key}`;
  if (Array.isArray(value)) return key === "objections" ? value : value.map((one) => renamed(one, name, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([part, inner]) => [part, renamed(inner, name, part)]));
}

describe("a diff", () => {
  it("is short for a terminal, whole on demand, and speaks Chinese", () => {
    expectGolden("diff.txt", textOf(answer));
    expectGolden("diff.all.txt", textOf(answer, "en", true));
    expectGolden("diff.zh-CN.txt", textOf(answer, "zh-CN"));
  });

  it("is a page of Markdown with a drawing of only what changed", () => {
    expectGolden("diff.md", diffPage(answer, context()));
  });

  it("is JSON as its schema says", () => {
    const text = diffJson(answer, "en");
    const validate = new Ajv2020().compile(diffJsonSchema());
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expectGolden("diff.json", text);
  });

  it("without anything in it is one sentence", () => {
    const nothing = {
      ...diff,
      definition: { parts: [], permissions: [] },
      modules: { added: [], removed: [], moved: [] },
      ...{ edges: [], uses: [], cycles: [], memberships: [], requirements: [], versions: [], lockfiles: [] },
    };
    expect(diffMarkdown(nothing, context())).toBe(
      "Nothing changed in the architecture or the dependencies\\.\n".replace("\\.", "."),
    );
  });

  it("draws forty arrows at most and says how many it left out; long lists are folded, and counted beyond that", () => {
    const [first] = diff.edges;
    if (first?.change !== "added") throw new Error("the sample begins otherwise");
    const edges = Array.from({ length: 300 }, (_, index) => ({
      ...{ change: "added" as const, after: { ...first.after, from: `part ${index}` } },
    }));
    const text = diffMarkdown({ ...diff, edges, uses: [] }, context());
    expect(text.match(/^ {2}n\d+ -->/gmu)).toHaveLength(40);
    expect(text).toContain("260 more dependencies are not drawn");
    expect(text).toContain("<details><summary>285 more</summary>");
    expect(text).toContain("85 more;");
    expect(textOf({ ...answer, diff: { ...diff, edges } })).toContain("280 more (--all shows them)");
  });
});

describe("names from a repository", () => {
  const hostile = [
    "<img src=x onerror=alert(1)>",
    "[click](https://evil.example)",
    "@everyone #12 GH-1",
    "`` ` ``|x",
    "a\n::error::b\n```\n# head",
    '"] click n0 "javascript:alert(1)"',
    "%%{init: {'theme':'dark'}}%%",
    "</details><script>",
    "\u001b[31mred\u0007",
    "\u202Etxt.exe",
    "\ud800",
    "x".repeat(5000),
  ];
  const mermaidText = String.raw`"(?:[^"#$%&<>\x60{}\\;\n]|#\d+;)*"`;
  const statement = new RegExp(
    String.raw`^ *(?:flowchart LR|end|subgraph g\d+\[${mermaidText}\]|n\d+\[${mermaidText}\]|n\d+\[/${mermaidText}/\]|n\d+ (?:-->|-\.->)\|${mermaidText}\| n\d+|linkStyle \d+ [\w:#,-]+)$`,
    "u",
  );

  it.each(hostile)("stay names: %j", (name) => {
    const given = renamed(diff, name);
    const page = diffMarkdown(given, context());
    const [, drawing = ""] = /```mermaid\n([\s\S]*?)\n```/u.exec(page) ?? [];
    expect(drawing.split("\n").filter((line) => !statement.test(line))).toEqual([]);
    const words = page.replace(/```mermaid[\s\S]*?```/u, "").replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, "");
    const own = /<\/?details>|<\/?summary>|&(?:lt|gt|amp|#8203);/gu;
    expect(words.replace(own, "·")).not.toMatch(/[<>]|(?<!\\)[[\]]|@\w|#\d|\n```|\n::/u);
    const text = textOf({ ...answer, diff: given });
    expect(text + page).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
    );
    expect(text).not.toMatch(/^::/mu);
    expect(JSON.parse(diffJson({ ...answer, diff: given }, "en")).edges[0].from).toBe(`${name}from`);
  });

  it("cannot make the drawing larger than GitHub draws", () => {
    const edges = Array.from({ length: 60 }, (_, index) => {
      const [first] = renamed(diff, `${"\u0001&".repeat(200)}${index}`).edges;
      if (first?.change !== "added") throw new Error("the sample begins otherwise");
      return { change: "added" as const, after: { ...first.after, from: `${index}${first.after.from}` } };
    });
    const [drawing = ""] = /```mermaid[\s\S]*?```/u.exec(diffMarkdown({ ...diff, edges }, context())) ?? [];
    expect(drawing.length).toBeGreaterThan(10_000);
    expect(drawing.length).toBeLessThan(50_000);
  });
});
