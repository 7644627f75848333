import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawingModel } from "../../src/domain/graph/drawing.ts";
import { graphWriter } from "../../src/infrastructure/graphs/graph-writer.ts";
import { readD2, readDot, readHtml, readMermaid } from "./readers.ts";

// biome-ignore-start format: a list of names reads best in rows
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is a name
const names: readonly string[] = [
  '"];evil[',
  '"] click A "javascript:alert(1)"',
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</td></table>",
  "a\nb",
  "a\r\nn0 -> n1",
  "\u2028x",
  "\u202Etxt.exe",
  "\u0000",
  "\ud800",
  "x\\",
  '\\"',
  "\\N",
  "`code`",
  "$$x$$",
  "${x}",
  "$&",
  "$1",
  "%%{init: {'theme': 'dark'}}%%",
  "%% comment",
  "end",
  "#quot;",
  "&quot;",
  "style:#a;",
  "constructor",
  "__proto__",
  "toString",
  "n0",
  "g0",
  "r0",
  '"n0"',
  "label=<n1>",
  "n0 -> n1",
  "0-->1",
  "]]>",
  "*/",
  "' onclick='x",
  "../../etc/passwd",
  "中文/é.ts",
  "",
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is a name
// biome-ignore-end format: a list of names reads best in rows

/** Every name as a box, as the id of a box, as a layer and as a rule. */
function modelWith(found: readonly string[]): DrawingModel {
  const nodes = found.map((name, index) => ({
    ...{ id: name, label: name, modules: index + 1, isExternal: index % 5 === 4 },
    ...(index % 5 < 2 && { layer: name }),
  }));
  const edges = found.flatMap((from, index) => {
    const to = found[(index + 1) % found.length] ?? from;
    if (to === from) return [];
    const finding = { rules: [from], severity: index % 2 === 0 ? ("error" as const) : ("warning" as const) };
    return [{ from, to, weight: index + 1, isCyclic: index % 2 === 0, ...(index % 3 === 0 ? finding : { rules: [] }) }];
  });
  const layers = nodes.flatMap(({ layer }) => (layer === undefined ? [] : [layer]));
  return { collapsed: "module", layers, nodes, edges };
}

const hostile = modelWith(names);
const anyNames = fc.uniqueArray(fc.oneof(fc.constantFrom(...names), fc.string({ unit: "binary", maxLength: 40 })), {
  ...{ minLength: 2, maxLength: 12 },
});

/** A name as a picture shows it: one visible line. */
const shown = (name: string) => {
  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u180e]/gu;
  return name === "" ? " " : name.replace(hidden, "\ufffd");
};

const readers = [
  { format: "dot", read: readDot },
  { format: "mermaid", read: readMermaid },
  { format: "d2", read: readD2 },
  { format: "html", read: readHtml },
] as const;

describe.each(readers)("$format with hostile names", ({ format, read }) => {
  it("holds nothing but the boxes and arrows of the model", async () => {
    const drawing = read(await graphWriter.write(hostile, format));
    expect(drawing.boxes.toSorted()).toEqual(hostile.nodes.map(({ label }) => shown(label)).sort());
    expect(drawing.arrows).toBe(hostile.edges.length);
  });

  it("holds nothing else whatever the names", async () => {
    await fc.assert(
      fc.asyncProperty(anyNames, async (found) => {
        const model = modelWith(found);
        const drawing = read(await graphWriter.write(model, format));
        expect(drawing.boxes).toHaveLength(model.nodes.length);
        expect(drawing.arrows).toBe(model.edges.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("json with hostile names", () => {
  it("gives back every name as it was", async () => {
    const document = JSON.parse(await graphWriter.write(hostile, "json"));
    expect(document.nodes.map(({ id }: { id: string }) => id)).toEqual(names);
    expect(document.schemaVersion).toBe(1);
  });
});

describe("a page", () => {
  it("loads and runs nothing", async () => {
    const page = await graphWriter.write(modelWith(["src/a.ts", "src/b.ts", "npm:axios"]), "html");
    expect(page).not.toMatch(/<script|https?:|src=|<link|url\(|@import/u);
    expect(page).toContain("default-src 'none'");
  });

  it("names neither another tool nor a time", async () => {
    expect(await graphWriter.write(hostile, "html")).not.toMatch(/dependency-cruiser|20\d\d-/u);
  });
});
