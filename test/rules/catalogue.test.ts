import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/compose/rules.ts";
import { locales } from "../../src/domain/findings/text.ts";

const files = readdirSync("rules", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => ruleFiles(name));

function ruleFiles(area: string): readonly string[] {
  return readdirSync(`rules/${area}`)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${area}/${name.slice(0, -".ts".length)}`);
}

describe("the catalogue of rules", () => {
  it("lists every file below rules/ once, under its own path", () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
    expect(rules.every(({ id }) => existsSync(`rules/${id}.ts`))).toBe(true);
  });

  it("says everything in every language, with the same parameters", () => {
    const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).toSorted();
    for (const { summary, why, fix, examines, messages } of rules) {
      const texts = [
        summary,
        why,
        fix,
        examines,
        ...Object.values(messages).flatMap((one) => [one.text, one.fix ?? one.text]),
      ];
      for (const text of texts) {
        for (const locale of locales) expect(text[locale].trim()).not.toBe("");
        expect(parametersOf(text["zh-CN"])).toEqual(parametersOf(text.en));
      }
    }
  });

  it("ends every English sentence", () => {
    for (const { summary, why, fix } of rules) {
      for (const text of [summary, why, fix]) expect(text.en).toMatch(/[.`]$/u);
    }
  });
});
