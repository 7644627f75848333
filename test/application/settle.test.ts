import { describe, expect, it } from "vitest";
import { found } from "../rules/marks.ts";
import { here, toolOver } from "../memory/tree.ts";

const upward = 'import { table } from "../infrastructure/table"; export const order = table;\n';

function shopWith(order: string) {
  return {
    "src/domain/order.ts": order,
    "src/application/place.ts": 'import { order } from "../domain/order";\nexport const place = order;\n',
    "src/infrastructure/table.ts": "export const table = new Map();\n",
  };
}

const forbidden = "boundaries/forbidden-dependency";

/** What stands in the file of the domain, what is found there, and how many findings were set aside. */
const cases: readonly (readonly [what: string, text: string, findings: readonly string[], waived: number])[] = [
  ["no waiver", upward, [`1 ${forbidden}`], 0],
  ["a waiver above the line", `// arch-lint allow ${forbidden}: see #412\n${upward}`, [], 1],
  ["a waiver at the end of the line", upward.replace("\n", ` // arch-lint allow ${forbidden}: see #412\n`), [], 1],
  ["a waiver in a block comment", `/* arch-lint allow ${forbidden}: see #412 */\n${upward}`, [], 1],
  ["a waiver that holds until today", `// arch-lint allow ${forbidden}: see #412 until 2026-06-30\n${upward}`, [], 1],
  [
    "a waiver that ended yesterday",
    `// arch-lint allow ${forbidden}: see #412 until 2026-06-29\n${upward}`,
    ["1 waivers/expired", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver until a day in another notation",
    `// arch-lint allow ${forbidden}: see #412 until 31.1.2027\n${upward}`,
    ["1 waivers/expired", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver until a day that no calendar has",
    `// arch-lint allow ${forbidden}: see #412 until 2027-02-30\n${upward}`,
    ["1 waivers/expired", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver without a reason",
    `// arch-lint allow ${forbidden}\n${upward}`,
    ["1 waivers/missing-reason", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver with words but no colon",
    `// arch-lint allow ${forbidden} see #412\n${upward}`,
    ["1 waivers/missing-reason", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver of another rule",
    `// arch-lint allow boundaries/dependency-cycle: see #412\n${upward}`,
    ["1 waivers/unused", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver of no rule at all",
    `// arch-lint allow boundaries/upward: see #412\n${upward}`,
    ["1 waivers/unused", `2 ${forbidden}`],
    0,
  ],
  [
    "a waiver two lines too early",
    `// arch-lint allow ${forbidden}: see #412\n\nexport const a = 1;\n${upward}`,
    ["1 waivers/unused", `4 ${forbidden}`],
    0,
  ],
  [
    "a waiver of a waiver rule",
    "// arch-lint allow waivers/unused: never\nexport const order = 1;\n",
    ["1 waivers/unused"],
    0,
  ],
  [
    "the same words in a string",
    `export const text = "// arch-lint allow ${forbidden}: x";\n${upward}`,
    [`2 ${forbidden}`],
    0,
  ],
  ["a waiver with CRLF", `// arch-lint allow ${forbidden}: see #412\r\n${upward}`, [], 1],
];

describe("a waiver", () => {
  it.each(cases)("%s", async (_what, text, findings, waived) => {
    const report = await toolOver(shopWith(text)).check(here);
    expect(found(report)).toEqual(findings.map((one) => `src/domain/order.ts:${one}`));
    expect(report.waived).toHaveLength(waived);
  });

  it("is not called unused where its rule is off", async () => {
    const tree = shopWith(`// arch-lint allow ${forbidden}: see #412\n${upward}`);
    const report = await toolOver(tree).check({ ...here, rules: { [forbidden]: "off" } });
    expect(found(report)).toEqual([]);
  });

  it("tells who set a finding aside and why", async () => {
    const tree = shopWith(`// arch-lint allow ${forbidden}: see #412 until 2027-01-31\n${upward}`);
    const [waived] = (await toolOver(tree).check(here)).waived;
    expect(waived?.waiver).toEqual({ line: 1, reason: "see #412", until: "2027-01-31" });
  });
});
