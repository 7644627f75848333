import { describe, expect, test } from "vitest";
import { expectGap, gaps, reportOn } from "./in-memory.ts";

const source = { "src/order.ts": 'import "./invoice";\n', "src/invoice.ts": "export {};\n" };
const deep = (open: string, close: string, depth = 100_000) => open.repeat(depth) + close.repeat(depth);
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");
const bomb = (header: string, levels: number) =>
  `${header}a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}*a${level}]\n`,
  ).join("")}`;

describe("a broken manifest is a gap in the report, never a crash and never passed over", () => {
  test.each<[string, string, string, RegExp]>([
    ["a package.json cut short", "package.json", '{"name": "shop", ', /package\.json.*not valid JSON/u],
    ["a package.json of nested lists", "package.json", deep("[", "]"), /package\.json.*(?:nest|deep)/iu],
    ["a package.json of nested objects", "package.json", deep('{"a":', "}"), /package\.json/u],
    ["a package.json of open lists", "package.json", "[".repeat(1_000_000), /package\.json/u],
    [
      "a package.json with nested exports",
      "package.json",
      `{"exports":${deep('{"a":', "}", 20_000)}}`,
      /package\.json/u,
    ],
    ["a binary package.json", "package.json", "\0\u0001\uFFFD".repeat(10_000), /package\.json/u],
    ["a tsconfig.json cut short", "tsconfig.json", '{"compilerOptions": {', /tsconfig\.json.*not valid JSON/u],
    ["a tsconfig.json of nested lists", "tsconfig.json", deep("[", "]"), /tsconfig\.json/u],
    ["a tsconfig.json that extends itself", "tsconfig.json", '{"extends": "./tsconfig.json"}', /leads back/u],
    [
      "a tsconfig.json with 10 MB of include",
      "tsconfig.json",
      `{"include": [${many(400_000, (i) => `"src/**/folder-${i}/*.ts",`)} "src"]}`,
      /more than 2000 patterns/u,
    ],
    ["a lerna.json of nested lists", "lerna.json", deep("[", "]"), /lerna\.json/u],
    [
      "a pnpm-workspace.yaml cut short",
      "pnpm-workspace.yaml",
      'packages: ["a',
      /pnpm-workspace\.yaml.*not valid YAML/u,
    ],
    ["a pnpm-workspace.yaml of nested lists", "pnpm-workspace.yaml", deep("[", "]", 20_000), /pnpm-workspace\.yaml/u],
    ["a pnpm-workspace.yaml of nested dashes", "pnpm-workspace.yaml", "- ".repeat(20_000), /pnpm-workspace\.yaml/u],
    ["a broken go.mod", "go.mod", "module (\n", /go\.mod/u],
    ["a go.mod with an open string", "go.mod", 'module "shop\n', /go\.mod/u],
    ["a binary go.mod", "go.mod", "\0\u0001\u0002", /go\.mod/u],
    ["a broken go.work", "go.work", "use (\n", /go\.work/u],
    ["a broken pom.xml", "pom.xml", "<project><modules>", /pom\.xml.*never closed/u],
    ["a pom.xml of text", "pom.xml", "no markup here", /pom\.xml/u],
  ])("%s", async (_, path, text, message) => {
    const code = { "main.go": "package main\n", "src/main/java/Order.java": "class Order {}\n" };
    expectGap(await reportOn({ ...source, ...code, [path]: text }), message);
  });
});

describe("a manifest that is strange but says nothing wrong is read in time", () => {
  test.each<[string, string, string]>([
    ["a list", "package.json", "[]"],
    ["null", "package.json", "null"],
    ["a number", "package.json", "1"],
    [
      "names of the prototype",
      "package.json",
      '{"__proto__": {"name": "x"}, "constructor": 1, "dependencies": {"__proto__": "1", "hasOwnProperty": "1"}}',
    ],
    [
      "fields of every wrong kind",
      "package.json",
      '{"name": [], "exports": 1, "imports": [], "workspaces": {"packages": {}}, "dependencies": "x", "main": {}}',
    ],
    [
      "5 MB of dependencies",
      "package.json",
      `{"dependencies": {${many(200_000, (i) => `"package-${i}": "^1.0.0",`)} "z": "1"}}`,
    ],
    [
      "5 MB of exports",
      "package.json",
      `{"name": "shop", "exports": {${many(150_000, (i) => `"./file-${i}/*": "./x/${i}/*",`)} ".": "./src/order.ts"}}`,
    ],
    [
      "exports that lead to themselves",
      "package.json",
      '{"name": "shop", "exports": {".": "shop", "./*": "shop/*"}, "imports": {"#a": "#b", "#b": "#a", "#c": "shop/c"}}',
    ],
    [
      "workspaces that match everything",
      "package.json",
      '{"workspaces": ["**/**/**", "**", "*/**/*/**/*", "**/**/**/**/**/**/**/**/**/**/**/**/**/**/b"]}',
    ],
    ["workspaces that leave the root", "package.json", '{"workspaces": ["../..", "/etc/*", "../../**", "C:\\\\*"]}'],
    [
      "workspaces of braces",
      "package.json",
      `{"workspaces": ["${"{a,b}".repeat(40)}", "${"{".repeat(50_000)}", "${"{a,{b,".repeat(5000)}"]}`,
    ],
    ["workspaces of a million choices", "package.json", `{"workspaces": ["{${"a,".repeat(1_000_000)}b}"]}`],
    [
      "workspaces that would hang a backtracking engine",
      "package.json",
      `{"workspaces": ["${"*a".repeat(5000)}b", "${"**/a".repeat(5000)}/b", "${"+(a|aa)".repeat(500)}", "${"[".repeat(50_000)}"]}`,
    ],
    ["100,000 workspaces", "package.json", `{"workspaces": [${many(100_000, (i) => `"packages/*-${i}/**",`)} "x"]}`],
    [
      "comments and trailing commas",
      "tsconfig.json",
      '// a\n{/* b */"compilerOptions": {"paths": {"@/*": ["./src/*",],},},}',
    ],
    [
      "10 MB of paths",
      "tsconfig.json",
      `{"compilerOptions": {"paths": {${many(250_000, (i) => `"@alias-${i}/*": ["./src/${i}/*"],`)} "a": ["b"]}}}`,
    ],
    [
      "10 MB of references",
      "tsconfig.json",
      `{"references": [${many(300_000, (i) => `{"path": "./packages/p${i}"},`)} {"path": "."}]}`,
    ],
    ["an include pattern of 1 MB", "tsconfig.json", `{"include": ["${"*a".repeat(500_000)}b"]}`],
    [
      "include patterns that would hang a backtracking engine",
      "tsconfig.json",
      `{"include": ["${"**/".repeat(5000)}*b", "${"*a?".repeat(3000)}"]}`,
    ],
    [
      "paths that would hang a backtracking engine",
      "tsconfig.json",
      `{"compilerOptions": {"baseUrl": "../..", "paths": {"${"*".repeat(10_000)}": ["${"*".repeat(10_000)}"], "*": ["../../../*", "/etc/*"]}}}`,
    ],
    ["an alias bomb", "pnpm-workspace.yaml", bomb("packages: ['*', *a9]\n", 9)],
    ["an alias bomb behind its anchors", "pnpm-workspace.yaml", `${bomb("", 9)}packages: *a9\n`],
    ["an alias of itself", "pnpm-workspace.yaml", "packages: &a [*a]\n"],
    ["a map", "pnpm-workspace.yaml", "packages: {a: b}\n"],
    ["2 MB of packages", "pnpm-workspace.yaml", `packages:\n${many(100_000, (i) => `  - "packages/p${i}"\n`)}`],
    ["100,000 lines", "go.mod", `module shop\n\nrequire (\n${many(100_000, (i) => `\texample.com/m${i} v1.0.0\n`)})\n`],
    [
      "100,000 replacements",
      "go.mod",
      `module shop\n\nreplace (\n${many(100_000, (i) => `\texample.com/m${i} => ../m${i}\n`)})\n`,
    ],
    [
      "replacements that leave the root",
      "go.mod",
      "module shop\n\nreplace a.b/c => ../../../../etc\nreplace a.b/d => /etc\nreplace a.b/e => ./\n",
    ],
    ["uses that leave the root", "go.work", "go 1.22\nuse (\n../..\n/etc\n.\n)\n"],
    ["blank lines", "gradle.properties", "\n".repeat(400_000)],
    ["blanks behind a word", "gradle.properties", `group ${" ".repeat(400_000)}x`],
    ["dots in a catalog", "gradle/libs.versions.toml", `a = "${".".repeat(400_000)}`],
    ["letters and dots in a catalog", "gradle/libs.versions.toml", `a = "${"a.".repeat(200_000)}`],
    ["colons in a catalog", "gradle/libs.versions.toml", `a = "a.b${":c".repeat(200_000)}`],
    ["a long string in a script", "build.gradle", `implementation "${"a.".repeat(400_000)}"`],
    [
      "a long path in a settings script",
      "settings.gradle",
      `include "${"a".repeat(400_000)}:b"\nproject(":${"a".repeat(400_000)}:b").name = "c"`,
    ],
    [
      "a settings script that includes 100,000 projects",
      "settings.gradle",
      `include ${many(100_000, (i) => `"p${i}", `)}"z"`,
    ],
    ["open blocks", "build.gradle", "project(':a') { ".repeat(50_000)],
    ["open strings", "build.gradle", "'''\"\"\"${".repeat(50_000)],
    ["blank lines in a schema", "api/order.proto", `\n${"\n".repeat(400_000)}x`],
    ["blank lines in a thrift file", "api/order.thrift", `\n${"\n".repeat(400_000)}x`],
    ["blanks in a schema", "api/order.proto", `option${" ".repeat(400_000)}`],
    ["blanks in a schema of Avro", "api/order.avsc", `"namespace"${" ".repeat(400_000)}`.repeat(2)],
  ])("%s: %s", async (_, path, text) => {
    const java = "package shop;\nimport shop.api.OrderMessage;\nclass Order {}\n";
    const code = { "main.go": 'package main\n\nimport "shop/api"\n', "src/main/java/shop/Order.java": java };
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`src/part-${i}/file-${i}.ts`, `import "@/a";\n`]),
    );
    expect(gaps(await reportOn({ ...source, ...code, ...files, [path]: text }, 10_000))).toEqual([]);
  });

  test("chains and circles of tsconfig files", async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [
        `tsconfig.${i}.json`,
        `{"extends": ["./tsconfig.${(i + 1) % 3000}.json", "./tsconfig.${(i * 7) % 3000}.json"]}`,
      ]),
    );
    const report = await reportOn({ ...source, ...chain, "tsconfig.json": '{"extends": "./tsconfig.0.json"}' }, 10_000);
    expect(report.coverage.files).toBeGreaterThan(0);
  });

  test("packages that export each other in a circle", async () => {
    const packageAt = (name: string, other: string) =>
      `{"name": "${name}", "exports": {".": "${other}", "./*": "${other}/*"}, "imports": {"#x": "${other}"}}`;
    await reportOn({
      "package.json": '{"workspaces": ["packages/*"]}',
      "packages/a/package.json": packageAt("a", "b"),
      "packages/b/package.json": packageAt("b", "a"),
      "packages/a/src/order.ts": 'import "b"; import "#x"; import "a"; import "b/c";\n',
      "packages/b/src/order.ts": 'import "a"; import "#x"; import "b"; import "a/c";\n',
    });
  });
});

test("a Go package that is missing beside the file that could generate it ends the search", async () => {
  for (const path of ["gen/sqlc.yaml", "gen/gqlgen.yml", "gen/Makefile", "gen/api.proto", "gen/buf.gen.yaml"]) {
    await reportOn({ "go.mod": "module shop\n", "main.go": 'package main\n\nimport _ "shop/gen"\n', [path]: "abc" });
  }
});

describe("entities of a pom.xml are never expanded", () => {
  test.each([
    [
      "a billion laughs",
      `<?xml version="1.0"?><!DOCTYPE project [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join("")}]>`,
      "&a19;",
    ],
    [
      "a file of the machine",
      '<?xml version="1.0"?><!DOCTYPE project [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      "&a;",
    ],
    ["an address", '<!DOCTYPE project SYSTEM "http://127.0.0.1:1/a.dtd">', "&a;"],
  ])("%s", async (_, head, entity) => {
    const pom = `${head}<project><groupId>${entity}</groupId><artifactId>shop</artifactId></project>`;
    const report = await reportOn({ "pom.xml": pom, "src/main/java/Order.java": "class Order {}\n" });
    expect(JSON.stringify(report)).not.toMatch(/root:|hahaha/u);
  });

  test.each([
    ["nested elements", "<a>".repeat(300_000)],
    ["elements that open and close", `<project>${deep("<a>", "</a>", 300_000)}</project>`],
    ["open comments", "<project><!--".repeat(100_000)],
    ["open doctypes", "<!DOCTYPE a [".repeat(100_000)],
    ["open quotes", "<a b='".repeat(100_000)],
    ["ampersands", `<project>${"&".repeat(1_000_000)}</project>`],
    ["modules", `<project><modules>${"<module>a</module>".repeat(100_000)}</modules></project>`],
    [
      "dependencies",
      `<project>${"<dependencies><dependency><groupId>a</groupId></dependency></dependencies>".repeat(30_000)}</project>`,
    ],
  ])("%s take no quadratic time", async (_, pom) => {
    await reportOn({ "pom.xml": pom, "src/main/java/Order.java": "class Order {}\n" });
  });
});
