import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { Language, Parser } from "web-tree-sitter";
import type { Facts } from "../../../../src/domain/source/facts.ts";
import type { Import } from "../../../../src/domain/source/import.ts";
import { extract } from "../../../../src/infrastructure/languages/go/extract.ts";
import { type ParsedFile, parseWithGo } from "./go-parser.ts";
import { hasGo } from "./go-tool.ts";
import { filesBelow, nameOf, realTrees, textOf } from "./real-trees.ts";

const fixtures = join(import.meta.dirname, "../../../../fixtures");
const trees = [fixtures, ...realTrees].map((folder) => ({ folder, name: nameOf(folder) }));

function goFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => path.endsWith(".go"));
}

/** Imports, embeds aside, as `line:column path form`. */
function shown(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ form }) => form !== "embed")
    .map(({ line, column, specifier, form }) => `${line}:${column} ${specifier} ${form ?? ""}`);
}

describe.each(trees)("the scanner and a full parse by tree-sitter find the same imports in $name", ({ folder }) => {
  const parser = { current: undefined as Parser | undefined };

  beforeAll(async () => {
    await Parser.init();
    const wasm = createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm");
    const created = new Parser();
    created.setLanguage(await Language.load(await readFile(wasm)));
    parser.current = created;
  });

  test("file by file", () => {
    const files = goFiles(folder);
    expect(files.length).toBeGreaterThan(0);
    const differences = files.filter((path) => {
      const text = textOf(folder, path);
      const tree = parser.current?.parse(text);
      const specs = tree?.rootNode.descendantsOfType("import_spec") ?? [];
      const found = specs.map((spec) => {
        const literal = spec?.childForFieldName("path");
        const name = spec?.childForFieldName("name")?.text ?? "";
        const form = name === "." ? "dot" : name === "_" ? "blank" : "";
        return `${(literal?.startPosition.row ?? 0) + 1}:${(literal?.startPosition.column ?? 0) + 1} ${literal?.text.slice(1, -1)} ${form}`;
      });
      tree?.delete();
      return shown(extract(text, path).imports).join() !== found.join();
    });
    expect(differences).toEqual([]);
  });
});

describe.skipIf(!hasGo).each(trees)("the scanner and go/parser agree on $name", ({ folder }) => {
  test("on imports, packages and constraints, and no marker of generated code is missed", () => {
    const files = goFiles(folder);
    const answers = parseWithGo(files.map((path) => join(folder, path)));
    expect(answers.length).toBe(files.length);
    const differences = files.flatMap((path, index) => {
      const [facts, answer] = [extract(textOf(folder, path), path), answers[index]];
      const [scan, parse] = [ours(facts), theirs(answer)];
      const missesMarker = answer?.Generated && !facts.generated;
      return isDeepStrictEqual(scan, parse) && !missesMarker ? [] : [{ path, scan, parse }];
    });
    expect(differences).toEqual([]);
  });
});

function ours({ package: name, problems, constraint, imports }: Facts) {
  return problems ? "failed" : { name, imports: shown(imports), constraint: constraint ?? "" };
}

function theirs(answer: ParsedFile | undefined) {
  if (!answer || answer.Failed) return "failed";
  const imports = (answer.Imports ?? []).map(
    ({ Line, Column, Path, Name }) => `${Line}:${Column} ${Path} ${Name === "." ? "dot" : Name === "_" ? "blank" : ""}`,
  );
  return { name: answer.Package, imports, constraint: answer.Constraint };
}
