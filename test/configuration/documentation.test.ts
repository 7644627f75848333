import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { rules } from "../../src/compose/rules.ts";
import { configurationReader } from "../../src/infrastructure/configuration/reader.ts";
import { configurationSchema } from "../../src/infrastructure/configuration/schema/json-schema.ts";
import { treeOf } from "./tree.ts";

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(configurationSchema(rules));

/** Every block of YAML in a page that is a configuration. */
async function examplesOf(page: string): Promise<readonly string[]> {
  const text = await readFile(new URL(`../../${page}`, import.meta.url), "utf8");
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, block = ""]) => block);
  return blocks.filter((block) => /^(?:extends|layers|rules):/mu.test(block));
}

describe("the documentation", () => {
  it.each(["README.md", "README.zh-CN.md"])("shows configurations that are right: %s", async (page) => {
    const examples = await examplesOf(page);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) {
      await expect(configurationReader.read(treeOf({ "arch-lint.yaml": text }), rules)).resolves.toBeDefined();
      expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("has rules whose examples are configured rightly", async () => {
    const trees = rules.flatMap(({ examples }) => [examples.given ?? {}, examples.bad, examples.good]);
    const configured = trees.filter((tree) =>
      Object.keys(tree).some((path) => /^arch-lint\.(?:ya?ml|jsonc?)$/u.test(path)),
    );
    expect(configured.length).toBeGreaterThan(0);
    for (const tree of configured) {
      const { path } = await configurationReader.read(treeOf(tree), rules);
      expect(path).toMatch(/^arch-lint\./u);
      expect(validate(parse(tree[path ?? ""] ?? "")), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("has rules that refuse options they do not know", async () => {
    for (const { id, options } of rules.filter((rule) => rule.options !== undefined)) {
      const text = `rules: { ${id}: { options: { noSuchOption: true } } }`;
      const read = configurationReader.read(treeOf({ "arch-lint.yaml": text }), rules);
      await expect(read, `${id} ${typeof options}`).rejects.toMatchObject({ code: "config-invalid" });
    }
  });
});
