import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { languages } from "../../src/compose/languages.ts";
import { rules } from "../../src/compose/rules.ts";
import { run } from "../cli/world.ts";
import { toolOver } from "../memory/tree.ts";

// That no locale is missing is the compiler's business; here it shows that none of them is a copy of the English one.

const chinese = /\p{Script=Han}/u;

/** Manifests, sources and imports of every language that are wrong in ways that each have words of their own. */
const broken: FileTree = {
  "package.json": '{ "name": "shop", "imports": { "#own": "./src/gone.ts" }, "workspaces": ["packages/*"] ',
  "tsconfig.json": '{ "extends": "./base.json", "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } } }',
  "apps/web/tsconfig.json": '{ "extends": "acme-config/tsconfig" }',
  "pnpm-workspace.yaml": "packages: [",
  "src/order.ts": [
    'import "./nope";',
    'import "./Invoice";',
    'import "../../outside";',
    'import "#own";',
    'import "#other";',
    'import "@lib/missing";',
    'import "@/alias";',
    'import "./folder";',
  ].join("\n"),
  "src/invoice.ts": "export {};",
  "src/folder/part.ts": "export {};",
  "apps/web/page.ts": "export {};",
  "src/wrong.ts": "const x = = 3;",
  "src/binary.ts": "const \0 = = 1;",
  "src/page.ts": "<?xml version='1.0'?><a/>",
  "go/go.mod": "module example.com/shop\nfoo bar\nrequire x\nretract [a\nreplace a\nmodule b\n",
  "go/main.go":
    'package main\nimport (\n"example.com/shop/nix"\n"acme/nix"\n"./.."\n)\n//go:embed nix.txt\nvar s string\n',
  "go/a.go": "import 3",
  "go/b.go": "package b\nimport 3",
  "go/c.go": "package c /* never",
  "go/d.go": "package 3",
  "tool/go.mod": "go 1.26\nuse (\n",
  "java/pom.xml": "<project><module>",
  "java/a/A.java": "package a;\nimport a.Gone;\nimport a.b.Gone;\nclass A { char c = 'x\n; }",
  "java/a/B.java": 'package a; class B { String s = "x\n; ) }',
  "java/a/C.java": 'package a; class C { String s = """\n x ',
  "java/a/D.java": "package a; import",
  "java/a/E.java": "package a; class E { # /* ",
  "java/a/module-info.java": "module a { nonsense b; ",
  "arch-lint.toml": "",
};

/** A text that a user reads, with what it is said of. */
type Said = readonly [what: string, text: string];

async function answer(argv: readonly string[], tree: FileTree = broken) {
  return run([...argv, "--locale", "zh-CN"], { tool: toolOver(tree) });
}

function expectChinese(said: readonly Said[], least = 1): void {
  expect(said.length).toBeGreaterThanOrEqual(least);
  expect(said.filter(([, text]) => !chinese.test(text))).toEqual([]);
}

describe("a report in Chinese", () => {
  it("says every problem, finding and reason in Chinese", async () => {
    const report = JSON.parse((await answer(["-f", "json"])).stdout);
    const problems = report.problems.map((one: { message: string; path: string }): Said => [one.path, one.message]);
    expectChinese(problems, 20);
    type Found = { message: string; fix: string; rule: string; params: { reason?: string; specifier?: string } };
    const findings: readonly Found[] = report.findings;
    expectChinese(
      findings.flatMap(({ rule, message, fix }): Said[] => [
        [rule, message],
        [rule, fix],
      ]),
      20,
    );
    const unresolved = findings.filter(({ params }) => params.reason !== undefined);
    expectChinese(
      unresolved.map(({ params }): Said => [params.specifier ?? "", params.reason ?? ""]),
      10,
    );
  });

  it("says the same in SARIF", async () => {
    const log = JSON.parse((await answer(["-f", "sarif"])).stdout);
    const [{ invocations, results }] = log.runs;
    type Message = { message: { text: string } };
    const notifications: readonly Message[] = invocations[0].toolExecutionNotifications;
    expectChinese(
      notifications.map(({ message }): Said => ["notification", message.text]),
      20,
    );
    expectChinese(
      results.map(({ message }: Message): Said => ["result", message.text]),
      10,
    );
  });

  it.each(["text", "markdown", "agent"])("writes no line as %s that is English alone", async (format) => {
    const { stdout } = await answer(["-f", format, "--quiet"]);
    const sentences = stdout.split("\n").filter((line) => / [a-z]+ [a-z]+ [a-z]+/u.test(line));
    expectChinese(
      sentences.map((line): Said => [format, line]),
      0,
    );
  });
});

describe("errors in Chinese", () => {
  const layers = (text: string): FileTree => ({ "src/a.ts": "export {};", "arch-lint.yaml": text });
  test.each<[argv: readonly string[], tree?: FileTree]>([
    [["--nix"]],
    [["check", "a", "b"]],
    [["help", "nix"]],
    [["why", "a"]],
    [["why", "nix", "nax"]],
    [["explain", "nix"]],
    [["explain", "boundaries/dependency-cycle | nix"]],
    [["graph", "--focus", "nix"]],
    [["list", "nix"]],
    [["--rule", "nix"]],
    [["--staged", "--at", "HEAD"]],
    [["--config", "nix.yaml"]],
    [["--config", "../nix.yaml"]],
    [["--config", "src/order.ts"]],
    [["check"], {}],
    [["check"], layers("layers: 3")],
    [["check"], layers("layers: {}\nlayers: {}")],
    [["check"], layers("nix: 1")],
    [["check"], layers("layers:\n\tdomain: a")],
    [["check"], layers("a: [")],
    [["check"], layers("a: !x b")],
    [["check"], layers("a: *b")],
    [["check"], layers("- a")],
    [["check"], layers("extends: nix")],
    [["check"], layers("extends: ./nix.yaml")],
    [["check"], layers("extends: ../nix.yaml")],
    [["check"], layers("extends: [clean, layered]")],
    [["check"], layers("extends: https://registry.example.com/a")],
    [["check"], layers("layers: { domain: '/a' }")],
    [["check"], layers("layers: { domain: 'a\\\\b' }")],
    [["check"], layers("layers: { nix: a }")],
    [["check"], layers("layers: { domain: { mayDependOn: [nix], files: a } }")],
    [["check"], layers("layers: { domain: a, application: a }\nrules: { nix: off }")],
    [["check"], layers("layers: { domain: src/**, application: src/** }")],
    [["check"], layers("rules: { boundaries/dependency-cycle: warn }")],
    [["check"], layers("rules: { boundaries/package-in-layer: { options: { deny: { domain: [nix] } } } }")],
    [["check"], { "arch-lint.json": "{" }],
    [["check"], { "package.json": '{ "archLint": 3 }' }],
  ])("%j", async (argv, tree) => {
    const { code, stderr } = await answer(argv, tree);
    expect(code).toBe(2);
    const lines = stderr.trimEnd().split("\n");
    expectChinese(
      lines.map((line): Said => [argv.join(" "), line.replace(/^(?:错误|提示): /u, "")]),
      2,
    );
  });
});

describe("other answers in Chinese", () => {
  it.each(languages.map(({ id }) => id))("the limits of %s", async (id) => {
    const { language } = JSON.parse((await answer(["explain", id, "-f", "json"])).stdout);
    expectChinese(
      language.limits.map(({ summary }: { summary: string }): Said => [id, summary]),
      5,
    );
  });

  it.each(["npm", "go-modules"])("the limits of %s", async (id) => {
    const { ecosystem } = JSON.parse((await answer(["explain", id, "-f", "json"])).stdout);
    expectChinese(ecosystem.limits.map(({ summary }: { summary: string }): Said => [id, summary]));
  });

  it.each([["--collapse", "layer"], ["--collapse", "folder"], ["--only-findings"], ["--focus", "src/**"]])(
    "the notes of a drawing by %s %s",
    async (...words) => {
      const { stderr } = await answer(["graph", "-f", "json", ...words]);
      expectChinese(
        stderr
          .trimEnd()
          .split("\n")
          .map((line): Said => ["note", line]),
      );
    },
  );

  it("the places of can-import and the comments of init", async () => {
    const { places } = JSON.parse((await answer(["can-import", "src/domain/a.ts", "pg", "-f", "json"])).stdout);
    expectChinese([
      ["from", places.from],
      ["target", places.target],
    ]);
    const { text } = JSON.parse((await answer(["init", "-f", "json"])).stdout);
    const comments: readonly string[] = text.split("\n").filter((line: string) => /^# [A-Z\p{Script=Han}]/u.test(line));
    expectChinese(comments.map((line): Said => ["comment", line]));
  });

  it.each(["--help", "check --help", "graph --help", "list --help"])("every description of %s", async (words) => {
    const { stdout } = await answer(words.split(" "));
    expect(stdout).not.toMatch(/choices:|default:|\[options\]|\[command\]|Options|Commands|Usage/u);
  });

  it("what rules say of themselves", () => {
    const said = rules.flatMap(({ id, summary, why, fix, examines, messages }): Said[] =>
      [summary, why, fix, examines, ...Object.values(messages).flatMap((one) => [one.text, one.fix ?? one.text])].map(
        (text) => [id, text["zh-CN"]],
      ),
    );
    expectChinese(said, rules.length * 5);
  });
});

test("no text of the sources says in Chinese what it says in English", () => {
  const said = ["src", "rules"].flatMap(filesBelow).flatMap((path): Said[] => {
    const texts = readFileSync(path, "utf8").matchAll(/"?zh-CN"?:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gu);
    return [...texts].map(([, double, single]) => [path, double ?? single ?? ""]);
  });
  const withWords = said.filter(([, text]) => /[a-z]{2}/iu.test(text.replace(/\{\w+\}/gu, "")));
  expectChinese(withWords, 100);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
}
