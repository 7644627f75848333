import { describe, expect, it } from "vitest";
import { languages } from "../../src/compose/languages.ts";
import { cacheKey } from "../../src/infrastructure/cache/cache-key.ts";

const blob = "0".repeat(40);
const at = (path: string) => ({ path, depth: "imports" as const });

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
    expect(language && cacheKey(language, at(one), blob)).not.toBe(language && cacheKey(language, at(other), blob));
  });

  it("what is read at one depth says nothing about another", () => {
    for (const language of languages) {
      const path = `order${language.extensions[0]}`;
      expect(cacheKey(language, { path, depth: "syntax" }, blob)).not.toBe(cacheKey(language, at(path), blob));
    }
  });

  it("a folder changes nothing", () => {
    for (const language of languages) {
      const name = `order${language.extensions[0]}`;
      expect(cacheKey(language, at(`a.b/${name}`), blob)).toBe(cacheKey(language, at(name), blob));
    }
  });
});
