import { describe, expect, it } from "vitest";
import { languages } from "../../src/compose/languages.ts";
import { cacheKey } from "../../src/infrastructure/cache/cache-key.ts";

const blob = "0".repeat(40);

/** Names under which the same text states something else. */
const cases = [
  ["java", "Order.java", "module-info.java", ""],
  ["typescript", "order.ts", "order.d.ts", 'import { a } from "./a";\na();\n'],
  ["typescript", "order.ts", "theme.d.my-css.ts", 'import { a } from "./a";\na();\n'],
  ["typescript", "order.ts", "order.vue", 'import { a } from "./a";\n'],
  ["typescript", "order.ts", "order.js", '/** @type {import("./a").A} */\nlet a;\n'],
] as const;

describe("facts are kept apart where a name changes what a text means", () => {
  it.each(cases)("%s: %s and %s", async (id, one, other, text) => {
    const language = languages.find((candidate) => candidate.id === id);
    const extract = await language?.extractor();
    expect(extract?.(text, one)).not.toEqual(extract?.(text, other));
    expect(language && cacheKey(language, one, blob)).not.toBe(language && cacheKey(language, other, blob));
  });

  it("a folder changes nothing", () => {
    for (const language of languages) {
      const name = `order${language.extensions[0]}`;
      expect(cacheKey(language, `a.b/${name}`, blob)).toBe(cacheKey(language, name, blob));
    }
  });
});
