import { describe, expect, it } from "vitest";
import { diagramSync } from "../../rules/boundaries/diagram-sync.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { fill, type Text } from "../../src/domain/findings/text.ts";
import { readFolder } from "../fixtures/read-folder.ts";
import { here, toolOver } from "../memory/tree.ts";

const shop: FileTree = {
  "src/domain/order/order.ts": "export const total = () => 0;\n",
  "src/domain/payment/payment.ts": 'import { total } from "../order/order";\nexport const pay = () => total();\n',
  "src/application/place.ts": 'import { pay } from "../domain/payment/payment";\nexport const place = () => pay();\n',
  "src/interface/page.ts": 'import { place } from "../application/place";\nexport const page = () => place();\n',
};

function textOf(message: string): Text {
  return diagramSync.messages[message]?.text ?? { en: message, "zh-CN": message };
}

const fence = (text: string) => `# Parts\n\n\`\`\`mermaid\nflowchart TD\n${text}\n\`\`\`\n`;

async function said(drawing: FileTree, settings: string, code: FileTree = shop): Promise<readonly string[]> {
  const rules = `rules:\n  boundaries/diagram-sync:\n    severity: error\n    options:\n      diagrams:\n        - ${settings}\n`;
  const report = await toolOver({ ...code, ...drawing, "arch-lint.yaml": rules }).check(here);
  expect(report.problems).toEqual([]);
  const own = report.findings.filter(({ rule }) => rule === "boundaries/diagram-sync");
  return own.map(({ at, message, params }) => `${at.path}:${at.line} ${fill(textOf(message), params, "en")}`);
}

const dependency = "{ file: docs/parts.md, arrows: dependency }";
const flow = "{ file: docs/parts.md, arrows: flow }";
const inParts = (text: string) => ({ "docs/parts.md": fence(text) });

describe("a diagram is held against the code", () => {
  it("and agrees with it by layers, folders and groups", async () => {
    expect(await said(inParts("interface --> application --> domain"), dependency)).toEqual([]);
    expect(await said(inParts("src/application --> payment --> order"), dependency)).toEqual([]);
    const groups = "subgraph core\n  order\n  payment --> order\nend\napplication --> core\nInterface --> application";
    expect(await said(inParts(groups), dependency)).toEqual([]);
  });

  it("what is not drawn, not there, or the other way round is told", async () => {
    expect(await said(inParts("interface --> domain\napplication --> interface\ndomain"), dependency)).toEqual([
      'docs/parts.md:5 "interface" → "domain" is drawn, but nothing in the code leads from one to the other.',
      'docs/parts.md:6 "application" → "interface" is drawn, but in the code "interface" depends on "application" (src/interface/page.ts).',
      'src/application/place.ts:1 "application" depends on "domain" (1 file), which docs/parts.md does not draw.',
    ]);
  });

  it("a flow may run against the dependency, and still must be there", async () => {
    expect(await said(inParts("domain --> application\napplication --> interface"), flow)).toEqual([]);
    expect(await said(inParts("domain --> interface"), flow)).toEqual([
      'docs/parts.md:5 "domain" → "interface" is drawn, but nothing in the code leads from one to the other.',
    ]);
  });

  it("boxes are code, or are said to be none", async () => {
    const drawn = inParts("bank --> Till\nTill --> domain\n[(Orders)]\nstore[(Orders)] --> domain");
    expect(await said(drawn, dependency)).toEqual([
      'docs/parts.md:5 "Till" is the name of no layer, context, service or folder with code in it.',
      'docs/parts.md:5 "bank" is the name of no layer, context, service or folder with code in it.',
      "docs/parts.md:7 This line of the diagram was not understood.",
    ]);
    const settings =
      "{ file: docs/parts.md, arrows: dependency, outside: [bank], components: { Till: [src/application/**] } }";
    expect(await said(inParts("bank --> Till\nTill --> domain"), settings)).toEqual([]);
  });

  it("only the heading that is named counts, and it must be there", async () => {
    const two = {
      "docs/parts.md": `${fence("domain --> interface")}\n## Layers\n\n${fence("application --> domain").slice(9)}`,
    };
    expect(await said(two, "{ file: docs/parts.md, under: Layers, arrows: dependency }")).toEqual([]);
    expect(await said(two, "{ file: docs/parts.md, under: Floors, arrows: dependency }")).toEqual([
      'arch-lint.yaml:1 docs/parts.md holds no flowchart of Mermaid and no component diagram of PlantUML under the heading "Floors".',
    ]);
    expect(await said({}, dependency)).toEqual([
      "arch-lint.yaml:1 docs/parts.md holds no flowchart of Mermaid and no component diagram of PlantUML.",
    ]);
  });

  it("stereotypes of PlantUML name packages, as ArchUnit has it", async () => {
    const code = {
      "src/main/java/shop/orders/Order.java": "package shop.orders;\n\npublic class Order {}\n",
      "src/main/java/shop/pay/Pay.java":
        "package shop.pay;\n\nimport shop.orders.Order;\n\nclass Pay { Order order; }\n",
    };
    const drawing = (arrow: string) => ({
      "docs/parts.puml": `@startuml\n[Orders] <<..shop.orders..>>\n[Payments] <<..pay..>> as pay\n${arrow}\n@enduml\n`,
    });
    const settings = "{ file: docs/parts.puml, arrows: dependency }";
    expect(await said(drawing("pay --> [Orders]"), settings, code)).toEqual([]);
    expect(await said(drawing("' nothing"), settings, code)).toEqual([
      'src/main/java/shop/pay/Pay.java:3 "Payments" depends on "Orders" (1 file), which docs/parts.puml does not draw.',
    ]);
  });
});

describe("what arch-lint graph draws is true", () => {
  it.each(["layer", "folder"] as const)("by %s", async (collapse) => {
    const code = readFolder("fixtures/promises/typescript");
    const drawn = await toolOver(code).draw(here, { format: "mermaid", collapse });
    expect(await said({ "docs/parts.mmd": drawn.text }, "{ file: docs/parts.mmd, arrows: dependency }", code)).toEqual(
      [],
    );
  });
});
