import { describe, expect, it, test } from "vitest";
import { readDiagrams } from "../../src/domain/diagrams/read-diagram.ts";
import { readMermaid } from "../../src/domain/diagrams/mermaid.ts";
import { arrowsOf, textOf } from "./shown.ts";

const read = (text: string) => readMermaid(textOf("mermaid", `flowchart TD\n${text}`));

describe("arrows of Mermaid", () => {
  test.each<[string, readonly string[]]>([
    ["a --> b", ["a > b"]],
    ["a-->b;b-->c", ["a > b", "b > c"]],
    ["a --> b --> c", ["a > b", "b > c"]],
    ["a & b --> c & d", ["a > c", "a > d", "b > c", "b > d"]],
    ["a -->|places| b", ["a > b"]],
    ["a -- places an order --> b", ["a > b"]],
    ["a == pays ==> b", ["a > b"]],
    ["a -. tells .-> b", ["a > b"]],
    ["a ===> b -.-> c ----> d", ["a > b", "b > c", "c > d"]],
    ["a <--> b", ["a > b", "b > a"]],
    ["a --- b", ["a - b"]],
    ["a --o b --x c", ["a > b", "b > c"]],
    ["a ~~~ b --> c", ["b > c"]],
    ["a e1@--> b", ["a > b"]],
    ["order-api:::core --> order.store", ["order-api > order.store"]],
  ])("%s", (text, arrows) => {
    const diagram = read(text);
    expect(diagram?.unread).toEqual([]);
    expect(arrowsOf(diagram)).toEqual(arrows);
  });
});

describe("boxes of Mermaid", () => {
  test.each([
    ["a[Orders]", "Orders", false],
    ["a(Orders)", "Orders", false],
    ["a([Orders])", "Orders", false],
    ['a["Orders<br/>and #35;1"]', "Orders and #1", false],
    ['a["`**Orders**`"]', "**Orders**", false],
    ["a[(Orders)]", "Orders", true],
    ["a{{Orders}}", "Orders", false],
    ["a[/Orders/]", "Orders", false],
    ["a>Orders]", "Orders", false],
    ['a@{ shape: cyl, label: "Orders" }', "Orders", true],
    ["a", "a", false],
  ])("%s", (text, label, isOutside) => {
    expect(read(text)?.boxes.get("a")).toMatchObject({ label, isOutside });
    expect(read(`${text} --> b`)?.unread).toEqual([]);
  });

  it("keep what was said of them first and what is added later, and stand in their group", () => {
    const diagram = read('subgraph core [The core]\n  a[Orders]\n  a --> b\nend\nc --> a\nsubgraph "The rim"\nd\nend');
    expect([...(diagram?.boxes.values() ?? [])].map(({ id, label, within }) => [id, label, within])).toEqual([
      ["core", "The core", undefined],
      ["a", "Orders", "core"],
      ["b", "b", "core"],
      ["c", "c", undefined],
      ["The rim", "The rim", undefined],
      ["d", "d", "The rim"],
    ]);
  });
});

describe("what is no arrow and no box", () => {
  it("is passed over, and what nobody understands is told with its line", () => {
    const text =
      "%% words\nclassDef core fill:#fff\nclass a core\nstyle a fill:#000\nlinkStyle 0 stroke:red\nclick a href\ndirection LR\na --> b\n=> c";
    expect(read(text)?.unread).toEqual([{ text: "=> c", line: 10 }]);
  });

  it("front matter and directives stand before the kind", () => {
    const diagram = readMermaid(textOf("mermaid", "---\ntitle: Orders\n---\n%%{init: {}}%%\ngraph LR; a --> b"));
    expect(arrowsOf(diagram)).toEqual(["a > b"]);
  });

  it("other kinds of diagrams are none of its business", () => {
    expect(readMermaid(textOf("mermaid", "sequenceDiagram\na->>b: asks"))).toBeUndefined();
  });
});

it("a text that wants to take forever takes no time", () => {
  const begun = performance.now();
  for (const part of ["-", "a--", "a & ", '"', "[(", "a-->|", "`", "a[`", "<", "a -- ", "a&b-->"])
    readDiagrams("a.mmd", `graph TD\n${`${part.repeat(4900 / part.length)}\n`.repeat(200)}`);
  readDiagrams("a.mmd", `graph TD\n${"subgraph a\na --> b\n".repeat(2400)}`);
  expect(performance.now() - begun).toBeLessThan(5000);
});
