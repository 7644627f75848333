import { describe, expect, it } from "vitest";
import type { GraphFormat } from "../../src/application/tool.ts";
import type { DrawingModel } from "../../src/domain/graph/drawing.ts";
import { graphWriter } from "../../src/infrastructure/graphs/graph-writer.ts";

const formats: readonly GraphFormat[] = ["json", "dot", "mermaid", "d2", "html"];

const shop: DrawingModel = {
  collapsed: "layer",
  layers: ["domain", "application"],
  nodes: [
    { id: "domain", label: "domain", modules: 3, layer: "domain", isExternal: false },
    { id: "application", label: "application", modules: 2, layer: "application", isExternal: false },
    { id: "npm:typeorm", label: "npm:typeorm", modules: 1, isExternal: true },
  ],
  edges: [
    {
      ...{ from: "domain", to: "application", weight: 1, isCyclic: true },
      ...{ rules: ["boundaries/forbidden-dependency"], severity: "error" },
    },
    {
      from: "domain",
      to: "npm:typeorm",
      weight: 2,
      rules: ["boundaries/package-in-layer"],
      severity: "warning",
      isCyclic: false,
    },
    { from: "application", to: "domain", weight: 12, rules: [], isCyclic: true },
  ],
};

describe.each(formats)("a drawing in %s", (format) => {
  it("names every box, every weight and every rule", async () => {
    const text = await graphWriter.write(shop, format);
    for (const { label } of shop.nodes) expect(text).toContain(label);
    for (const { rules, weight } of shop.edges)
      for (const word of [...rules, String(weight)]) expect(text).toContain(word);
  });

  it("is the same each time", async () => {
    expect(await graphWriter.write(shop, format)).toBe(await graphWriter.write(shop, format));
  });

  it("stands for an empty model, too", async () => {
    const text = await graphWriter.write({ collapsed: "module", layers: [], nodes: [], edges: [] }, format);
    expect(text.length).toBeGreaterThan(10);
  });
});
