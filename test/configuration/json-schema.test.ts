import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configurationSchema } from "../../src/infrastructure/configuration/schema/json-schema.ts";
import { accepted, refused } from "./samples.ts";
import { errorOf, read, toyRules } from "./tree.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configurationSchema(toyRules));

describe("the JSON Schema of a configuration", () => {
  it.each(accepted)("accepts what the reader accepts: %s", async (text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    await expect(read({ "arch-lint.yaml": text })).resolves.toMatchObject({ path: "arch-lint.yaml", problems: [] });
  });

  it.each(refused)("refuses what the reader refuses: %s", async (text) => {
    expect(validate(parse(text))).toBe(false);
    expect(await errorOf({ "arch-lint.yaml": text })).toMatchObject({ code: "config-invalid" });
  });

  it("holds the rules with their options, and nothing twice", () => {
    const text = JSON.stringify(configurationSchema(toyRules));
    for (const { id, summary } of toyRules) {
      expect(text).toContain(JSON.stringify(id));
      expect(text.split(JSON.stringify(summary.en)).length - 1).toBe(toyRules.length);
    }
    // Severities, what the baseline may do, and what types are for.
    expect(text.split('"enum"').length - 1).toBe(3);
    expect(text).toContain('"$schema":"https://json-schema.org/draft/2020-12/schema"');
  });

  it("says that it is generated, and is the same each time", () => {
    expect(configurationSchema(toyRules)).toMatchObject({ $comment: expect.stringContaining("Generated") });
    expect(JSON.stringify(configurationSchema(toyRules))).toBe(JSON.stringify(configurationSchema(toyRules)));
  });
});
