import { describe, expect, it, test } from "vitest";
import { readDiagrams } from "../../src/domain/diagrams/read-diagram.ts";
import { readPlantuml } from "../../src/domain/diagrams/plantuml.ts";
import { arrowsOf, textOf } from "./shown.ts";

const read = (text: string) => readPlantuml(textOf("plantuml", `@startuml\n${text}\n@enduml`));

describe("arrows of PlantUML", () => {
  test.each<[string, readonly string[]]>([
    ["[a] --> [b]", ["a > b"]],
    ["[a] -> [b] : asks", ["a > b"]],
    ["[a] <-- [b]", ["b > a"]],
    ["[a] <--> [b]", ["a > b", "b > a"]],
    ["[a] ..> [b]", ["a > b"]],
    ["[a] -down-> [b]", ["a > b"]],
    ["[a] -[#green]-> [b]", ["a > b"]],
    ["[a] -[#green]right-> [b]", ["a > b"]],
    ["[a] -- [b]", ["a - b"]],
    ["[a] ..|> [b]", ["a > b"]],
    ["[a] --( b", ["a > b"]],
    ["[a]-->[b]", ["a > b"]],
    ["a --> b", ["a > b"]],
    ['"The a" --> (b)', []],
    [":Customer: --> [a]", ["Customer > a"]],
  ])("%s", (text, arrows) => {
    const diagram = read(`[c]\n${text}`);
    expect(arrowsOf(diagram)).toEqual(arrows);
    expect(diagram?.unread).toHaveLength(arrows.length > 0 ? 0 : 1);
  });

  it("go by alias and by label alike", () => {
    const diagram = read(
      'component "Order service" as orders\n[Payments] as pay\nstock as "The stock"\ncomponent s as "The store"\norders --> pay\n[Order service] --> [Payments]\n[The store] --> orders',
    );
    expect(arrowsOf(diagram)).toEqual(["orders > pay", "orders > pay", "s > orders"]);
  });
});

describe("boxes of PlantUML", () => {
  test.each([
    ["[Orders] as a", "Orders", false, []],
    ["component a", "a", false, []],
    ['component "Orders" as a #LightBlue', "Orders", false, []],
    ["[Orders] <<..orders..>> <<Service>> as a", "Orders", false, ["..orders.."]],
    ["[Orders] <<src/orders>> as a #red", "Orders", false, ["src/orders"]],
    ['database "Orders" as a', "Orders", true, []],
    ["() Orders as a", "Orders", true, []],
    ["actor a", "a", true, []],
  ])("%s", (text, label, isOutside, patterns) => {
    const diagram = read(text);
    expect(diagram?.unread).toEqual([]);
    expect(diagram?.boxes.get("a")).toMatchObject({ label, isOutside, patterns });
  });

  it("stand in what holds them", () => {
    const diagram = read('package "Core" {\n  [Orders]\n  together {\n    [Payments]\n  }\n}\n[Web] --> [Orders]');
    expect([...(diagram?.boxes.values() ?? [])].map(({ label, within }) => [label, within])).toEqual([
      ["Core", undefined],
      ["Orders", "Core"],
      ["Payments", "Core"],
      ["Web", undefined],
    ]);
  });
});

describe("what draws nothing", () => {
  it("is passed over, and what nobody understands is told with its line", () => {
    const text =
      "' words\n/' more\nwords '/\nskinparam {\n  x y\n}\nskinparam linetype ortho\ntitle Orders\nnote left of a\n  [b] --> [c]\nend note\nnote right of [a] : text\nleft to right direction\nlegend\n x\nendlegend\n!include x\nhide stereotype\n[a] --> [b]\n=> c";
    expect(arrowsOf(read(text))).toEqual(["a > b"]);
    expect(read(text)?.unread).toEqual([{ text: "=> c", line: 21 }]);
  });

  it("other kinds of diagrams are none of its business", () => {
    expect(read("class Order\nOrder --> Line")).toBeUndefined();
    expect(read("participant a\na -> b: asks")).toBeUndefined();
  });
});

it("a text that wants to take forever takes no time", () => {
  const begun = performance.now();
  for (const part of ["[a] -->", "-", "[a]<<", "<<x>>", "[a] -[", ":", "note ", "/'", "[a", "as "])
    readDiagrams("a.puml", `[a]\n${`${part.repeat(1900 / part.length)}\n`.repeat(500)}`);
  const drawn = Array.from({ length: 2400 }, (_, index) => `package p${index} {\n[a${index}] --> [b${index}]\n`);
  readDiagrams("a.puml", drawn.join(""));
  expect(performance.now() - begun).toBeLessThan(5000);
});
