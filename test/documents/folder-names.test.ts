import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  cleanWords,
  contextGroups,
  layeredWords,
  mainWords,
  sharedWords,
} from "../../src/domain/architecture/layer-names.ts";
import { folderNamesPages } from "../../src/interface/docs/folder-names.ts";

const layerWords = [cleanWords, layeredWords].flatMap((vocabulary) =>
  Object.values(vocabulary).flatMap((words) => Object.values(words).flat()),
);

describe.each(Object.entries(folderNamesPages()))("%s", (path, page) => {
  it("names every folder name that is recognised, and every layer", () => {
    const words = [...layerWords, ...mainWords, ...sharedWords, ...contextGroups];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
    const layers = [...Object.keys(cleanWords), ...Object.keys(layeredWords)];
    expect(layers.filter((layer) => !page.includes(`\n| ${layer} |`))).toEqual([]);
  });

  it("is what `npm run docs` writes", () => {
    expect(existsSync(path) && readFileSync(path, "utf8")).toBe(page);
  });

  it("is led to from the README of its language", () => {
    const readme = path.includes("zh-CN") ? "README.zh-CN.md" : "README.md";
    expect(readFileSync(readme, "utf8")).toContain(`](${path})`);
  });
});
