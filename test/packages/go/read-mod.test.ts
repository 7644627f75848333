import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMod } from "../../../src/domain/packages/go/read-mod.ts";
import { readSum } from "../../../src/domain/packages/go/read-sum.ts";
import { readVendor } from "../../../src/domain/packages/go/read-vendor.ts";
import { readWork } from "../../../src/domain/packages/go/read-work.ts";

/** The errors are Go's own (golang.org/x/mod of Go 1.26, compared by the oracle); the places are ours. */
describe("what Go refuses in go.mod", () => {
  it.each<[line: string, column: number, error: string]>([
    ["requires example.com/a v1.0.0", 1, "unknown directive: requires"],
    ["require example.com/a", 1, "usage: require module/path v1.2.3"],
    ["require example.com/a latest", 23, 'require example.com/a: version "latest" invalid: must be of the form v1.2.3'],
    ["require example.com/a v2.0.0", 23, 'require example.com/a: version "v2.0.0" invalid: should be v0 or v1, not v2'],
    ["require example.com/a/v1 v1.0.0", 9, "invalid module path"],
    [
      "require example.com/a `v1.0.0`",
      23,
      'require example.com/a: version "`v1.0.0`" invalid: unquoted string cannot contain quote',
    ],
    [
      "replace example.com/a => b",
      26,
      "replacement module without version must be directory path (rooted or starting with . or ..)",
    ],
    ["replace example.com/a => b@v1", 26, "replacement module must match format 'path version', not 'path@version'"],
    ["replace example.com/a => .\\b", 26, "replacement directory appears to be Windows path (on a non-windows system)"],
    ["replace example.com/a => ./b v1.0.0", 26, 'replacement module directory path "./b" cannot have version'],
    ["go 1", 4, "invalid go version '1': must match format 1.23.0"],
    ["toolchain 1.23", 11, "invalid toolchain version '1.23': must match format go1.23.0 or default"],
    ["godebug a,b", 1, "usage: godebug key=value"],
    ["retract [v1.0.0 v1.1.0]", 17, "expected ',' after version"],
    ["retract v1.0.0 v1.1.0", 16, 'unexpected token after version: "v1.1.0"'],
    ["module example.com/b", 1, "repeated module statement"],
    ["module (", 1, "syntax error (unterminated block started at go.mod:2:1)"],
    ["requires (\n)", 1, "unknown block type: requires"],
    ["require /* no */ a v1.0.0", 9, "mod files must use // comments (not /* */ comments)"],
    ['require "a v1.0.0', 9, "unexpected newline in string"],
    ["require a\u0000 v1.0.0", 10, "unexpected input character '\\x00'"],
  ])("%s", (line, column, error) => {
    const { faults } = readMod(`module example.com/shop\n${line}\n`, "go.mod");
    expect(faults.map(({ at, error: found }) => [at.line, at.column, found])).toEqual([[2, column, error]]);
  });
});

describe("a go.mod that Go accepts", () => {
  it("has no faults, whatever its form", () => {
    const text = `// Deprecated: use example.com/shop/v2.
module "example.com/shop" // the shop

go 1.26.0
toolchain go1.26.1
godebug default=go1.21
require ( // several
	example.com/a v1.0.0 // indirect

	example.com/b/v2 v2.1.0 // indirect; kept for c
	example.com/c v0.3.0//indirect
	example.com/d v0.3.0 // indirectly
)
exclude example.com/a v0.9.0
replace example.com/a v1.0.0 => ../a
tool example.com/gen/cmd
ignore ./web
// a bad day
retract (
	v1.0.1
	[v1.1.0, v1.2.0] // another
)
`;
    const mod = readMod(text, "shop/go.mod");
    expect(mod.faults).toEqual([]);
    expect(mod).toMatchObject({ folder: "shop", go: { text: "1.26.0" }, toolchain: { text: "go1.26.1" } });
    expect(mod.module).toMatchObject({ text: "example.com/shop", deprecated: "use example.com/shop/v2.\nthe shop" });
    expect(mod.requires.map(({ path, indirect }) => [path, indirect])).toEqual([
      ["example.com/a", true],
      ["example.com/b/v2", true],
      ["example.com/c", true],
      ["example.com/d", false],
    ]);
    expect(mod.requires[0]).toMatchObject({ at: { line: 8, column: 2, endColumn: 22 }, versionAt: { column: 16 } });
    expect(mod.replaces).toMatchObject([{ path: "example.com/a", version: "v1.0.0", target: "../a", isFolder: true }]);
    expect(mod.retracts).toMatchObject([
      { low: "v1.0.1", high: "v1.0.1", rationale: "a bad day" },
      { low: "v1.1.0", high: "v1.2.0", rationale: "another" },
    ]);
  });

  it("of a dependency may hold what later versions of Go add", () => {
    const text = "module example.com/a\ngo v1.9-dev\nfuture (\n\tx\n)\nreplace broken\nretract nothing [\n";
    const { faults, go } = readMod(text, "go.mod", "lax");
    expect([faults, go?.text]).toEqual([[], "1.9"]);
  });
});

it("go.work may use and replace, and nothing else", () => {
  const { uses, replaces, faults } = readWork(
    "go 1.26\nuse (\n\t.\n\t./a // one\n)\nreplace x.example/a => ./a\nrequire x.example/a v1.0.0\n",
    "go.work",
  );
  expect(uses.map(({ text, at }) => `${at.line}:${at.column} ${text}`)).toEqual(["3:2 .", "4:2 ./a"]);
  expect(replaces.length).toBe(1);
  expect(faults.map(({ error }) => error)).toEqual(["unknown directive: require"]);
});

it("go.sum has three words on a line", () => {
  const sum = readSum("a.example/a v1.0.0 h1:x=\r\na.example/a v1.0.0/go.mod h1:y=\n\n one two\n", "go.sum");
  expect(sum.lines).toEqual([
    { module: "a.example/a", version: "v1.0.0", isGoMod: false, hash: "h1:x=", line: 1 },
    { module: "a.example/a", version: "v1.0.0", isGoMod: true, hash: "h1:y=", line: 2 },
  ]);
  expect(sum.faults).toMatchObject([{ error: "malformed go.sum: wrong number of fields 2", at: { line: 4 } }]);
});

it("vendor/modules.txt tells modules, replacements and packages", () => {
  const text = `## workspace
# a.example/a v1.0.0
## explicit; go 1.20
a.example/a
a.example/a/b
# a.example/c v1.0.0 => ./c
## explicit
# a.example/d => a.example/e v1.1.0
# nonsense here
lost.example/x
`;
  const { modules, isWorkspace, folder } = readVendor(text, "shop/vendor/modules.txt");
  expect([folder, isWorkspace]).toEqual(["shop", true]);
  expect(modules).toMatchObject([
    { path: "a.example/a", version: "v1.0.0", explicit: true, packages: ["a.example/a", "a.example/a/b"] },
    { path: "a.example/c", replacement: { path: "./c" }, explicit: true },
    { path: "a.example/d", replacement: { path: "a.example/e", version: "v1.1.0" }, explicit: false, packages: [] },
  ]);
});

describe("hostile files", () => {
  it.each([
    ["a word of a megabyte", `require ${"a/".repeat(500_000)} v1.0.0`],
    ["a version of a megabyte", `require example.com/a v1.0.0-${"0.".repeat(500_000)}`],
    ["brackets without end", "require (\n".repeat(100_000)],
    ["a hundred thousand comments", "// x\n".repeat(100_000)],
  ])("%s is read", (_, text) => {
    expect(readMod(text, "go.mod").kind).toBe("go.mod");
  });

  it("a million lines of go.sum are read", () => {
    expect(readSum("a.example/a v1.0.0 h1:x=\n".repeat(1_000_000), "go.sum").lines.length).toBe(1_000_000);
  });

  it("no text makes a reader fail, and every place is inside", () => {
    const words = fc.constantFrom(
      ...'module |require |replace |retract |use |# |## |a.example/a|v1.0.0|(|)|\n|\r\n|[|]|,|=>|"|`|//|/*|__proto__|constructor'.split(
        "|",
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split("\n");
        const faults = [readMod(text, "go.mod"), readWork(text, "go.work"), readSum(text, "go.sum")].flatMap(
          (file) => file.faults,
        );
        readVendor(text, "vendor/modules.txt");
        for (const { at } of faults) expect(at.column).toBeLessThanOrEqual((lines[at.line - 1]?.length ?? 0) + 1);
      }),
      { numRuns: 1000 },
    );
  });
});
