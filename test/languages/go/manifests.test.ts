import { describe, expect, test } from "vitest";
import { readGoMod } from "../../../src/infrastructure/languages/go/go-mod.ts";
import { readGoWork } from "../../../src/infrastructure/languages/go/go-work.ts";

describe("go.mod", () => {
  test("tells module, requirements and replacements", () => {
    const text = `
// the shop
module example.com/shop // trailing

go 1.26.0
toolchain go1.26.1
godebug default=go1.21
tool example.com/gen/cmd/gen
ignore ./web

require example.com/a v1.0.0
require (
	example.com/b/v2 v2.1.0 // indirect
	"example.com/c" "v0.3.0"//indirect
)
exclude example.com/a v0.9.0
replace example.com/a => ../a
replace (
	example.com/b/v2 v2.1.0 => example.com/fork/b/v2 v2.1.1
	example.com/c v0.3.0=> ./c
)
retract v1.0.1
retract [v1.1.0, v1.2.0] // broken
retract ()
`;
    expect(readGoMod(text.replace("v0.3.0=>", "v0.3.0 =>"))).toEqual({
      module: "example.com/shop",
      release: "1.26.0",
      requirements: [
        { path: "example.com/a", version: "v1.0.0" },
        { path: "example.com/b/v2", version: "v2.1.0" },
        { path: "example.com/c", version: "v0.3.0" },
      ],
      replacements: [
        { path: "example.com/a", target: "../a", isFolder: true },
        { path: "example.com/b/v2", version: "v2.1.0", target: "example.com/fork/b/v2", isFolder: false },
        { path: "example.com/c", version: "v0.3.0", target: "./c", isFolder: true },
      ],
      faults: [],
    });
  });

  test.each<[name: string, text: string, module: string]>([
    ["in a block", "module (\n\texample.com/shop\n)", "example.com/shop"],
    ["as a string", 'module "example.com/shop"', "example.com/shop"],
    ["with carriage returns", "module example.com/shop\r\ngo 1.26\r\n", "example.com/shop"],
    ["behind a byte order mark", "\uFEFFmodule shop", "shop"],
    ["directly before a block", "module shop\nrequire(\n)\n", "shop"],
  ])("tells the module %s", (_, text, module) => {
    expect(readGoMod(text)).toMatchObject({ module, faults: [] });
  });

  test.each<[name: string, line: string, column: number]>([
    ["an unknown directive", "requires example.com/a v1.0.0", 1],
    ["a merge conflict", "<<<<<<< HEAD", 1],
    ["a requirement without a version", "  require example.com/a", 3],
    ["a replacement without a version", "replace example.com/a => example.com/b", 26],
    ["a folder with a version", "replace example.com/a => ./b v1.0.0", 26],
    ["a replacement without an arrow", "replace example.com/a ./b", 1],
    ["a string that is never closed", 'require "example.com/a v1.0.0', 9],
    ["a block comment", "require /* x */ example.com/a v1.0.0", 9],
    ["a block that is never closed", "require (", 1],
    ["a closing bracket too many", ")", 1],
    ["a broken retraction", "retract [v1.0.0 v1.1.0]", 17],
    ["a second module", "module example.com/other", 1],
    ["a name that every object has", "constructor example.com/a", 1],
  ])("tells the place of %s", (_, line, column) => {
    const { module, faults } = readGoMod(`module example.com/shop\n${line}\n`);
    expect(module).toBe("example.com/shop");
    expect(faults.map((fault) => [fault.line, fault.column])).toEqual([[2, column]]);
  });

  test("must name a module", () => {
    expect(readGoMod("go 1.26\n").faults).toMatchObject([{ line: 1, column: 1 }]);
  });
});

describe("go.work", () => {
  test("tells folders and replacements", () => {
    const text = "go 1.26\ntoolchain go1.26.1\nuse .\nuse (\n\t./a // one\n\t../b\n)\nreplace example.com/x => ./x\n";
    expect(readGoWork(text)).toEqual({
      uses: [".", "./a", "../b"],
      replacements: [{ path: "example.com/x", target: "./x", isFolder: true }],
      faults: [],
    });
  });

  test("may not require", () => {
    expect(readGoWork("go 1.26\nrequire example.com/a v1.0.0\n").faults).toMatchObject([{ line: 2, column: 1 }]);
  });
});
