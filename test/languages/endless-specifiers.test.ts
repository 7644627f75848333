import { describe, expect, it } from "vitest";
import { here, toolOver } from "../memory/tree.ts";

const times = 100_000;
const slashes = "a/".repeat(times);
const dots = "a.".repeat(times);
const pom = "<project><groupId>a.a</groupId><artifactId>a</artifactId></project>";

/** One import of a path that no file system could hold, in every form that is resolved in its own way. */
describe("an import without end is answered like any other", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ["a relative path", { "a.ts": `import "./${slashes}b";\n` }],
    ["a path above the file", { ".gitignore": "dist\n", "src/a.ts": `import "../dist/${slashes}b";\n` }],
    ["a bare path", { "package.json": '{ "name": "a" }', "a.ts": `import "a/${slashes}b";\n` }],
    ["a custom alias", { "package.json": '{ "name": "a" }', "a.ts": `import "@/${slashes}b";\n` }],
    [
      "a declared alias",
      {
        "tsconfig.json": '{ "compilerOptions": { "paths": { "#/*": ["./src/*"] } } }',
        "a.ts": `import "#/${slashes}b";\n`,
      },
    ],
    ["a glob", { "a.ts": `import.meta.glob("./${slashes}*.ts");\n` }],
    ["a package of the own module", { "go.mod": "module a\n", "a.go": `package a\nimport "a/${slashes}b"\n` }],
    ["a package of another host", { "go.mod": "module a\n", "a.go": `package a\nimport "h.io/${slashes}b"\n` }],
    ["a package without a module", { "a.go": `package a\nimport "h.io/${slashes}b"\n` }],
    ["a folder in Go", { "a.go": `package a\nimport "./${slashes}b"\n` }],
    ["an embedded file", { "a.go": `package a\nimport _ "embed"\n//go:embed ${slashes}b\nvar b string\n` }],
    ["a type", { "pom.xml": pom, "A.java": `package a.a;\nimport ${dots}B;\nclass A { B b; }\n` }],
    ["all types of a package", { "pom.xml": pom, "A.java": `package a.a;\nimport ${dots}*;\nclass A { B b; }\n` }],
    ["a qualified name", { "pom.xml": pom, "A.java": `package a.a;\nclass A { com.${dots}Order b; }\n` }],
  ])("%s", async (_what, tree) => {
    const start = performance.now();
    const { problems, coverage } = await toolOver(tree).check(here);
    expect(problems).toEqual([]);
    expect(coverage.files).toBe(1);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
