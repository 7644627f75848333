import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, test } from "vitest";
import { jsonReport } from "../../src/interface/reporters/json/json.ts";
import { reportSchema } from "../../src/interface/reporters/json/report-schema.ts";
import { jsonReportSchema } from "../../src/interface/reporters/json/schema.ts";
import { cleanReport, context, hostile, layerlessReport, report } from "./sample.ts";

const file = new URL("../../report.schema.json", import.meta.url);

describe("json", () => {
  test.each([report, cleanReport, layerlessReport])("follows its own schema, in zod and as a file", (of) => {
    const value: unknown = JSON.parse(jsonReport(of, context));
    expect(jsonReportSchema.safeParse(value).error).toBeUndefined();
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportSchema());
    expect({ valid: validate(value), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });

  it("has its schema in report.schema.json", () => {
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(reportSchema());
  });

  it("describes errors too", () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportSchema());
    expect(validate({ schemaVersion: 1, error: { code: "usage", message: "m", hint: "h" } })).toBe(true);
    expect(validate({ schemaVersion: 1, error: { code: "usage" } })).toBe(false);
  });

  it("loses nothing of a hostile name", () => {
    const value = jsonReportSchema.parse(JSON.parse(jsonReport(report, context)));
    expect(value.findings.map(({ at }) => at.path)).toContain(hostile);
  });

  it("translates the message and nothing else", () => {
    const english = jsonReportSchema.parse(JSON.parse(jsonReport(report, context)));
    const chinese = jsonReportSchema.parse(JSON.parse(jsonReport(report, { ...context, locale: "zh-CN" })));
    expect(chinese.findings[1]).toEqual({
      ...english.findings[1],
      message: "2 个模块形成循环。",
      fix: "切断其中最轻的一条依赖。",
    });
  });
});
