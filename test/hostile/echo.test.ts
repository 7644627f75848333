import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, runGit } from "../snapshots/repository.ts";
import { type Ending, expectRefusal, expectSound, folderWith, run } from "./command.ts";

afterAll(removeFolders);

const poison =
  "\u001b[31m\u001b]0;owned\u0007\u009b31m ::error::pwned ##[command]rm \r\n::add-mask::x\r\u202e\u2066\u200b<script>alert(1)</script>](javascript:alert(1))`*_|\u0000\u2028";
const names = [
  "\u001b[31mred.ts",
  "\n::error::pwned.ts",
  "\r::add-mask::x.ts",
  "##[command]rm.ts",
  "\u202etxt.ts",
  "\u009b31m.ts",
  "<script>alert(1)<&.ts",
  "](javascript:alert(1)).ts",
  "a`b|c*d.ts",
  "%0A::error::x.ts",
  "--help.ts",
  "-f.ts",
  "\"quoted'.ts",
  "back\\slash.ts",
  "$(touch owned).ts",
  "__proto__.ts",
  "constructor.ts",
  "文件.ts",
  " blank .ts",
];

let folder: string;

beforeAll(() => {
  const code = names.map((name) => `import "./${JSON.stringify(name).slice(1, -4)}";\n`).join("");
  const comment = `// ${poison.replaceAll(/[\r\n\u2028\u0000]/gu, " ")}`;
  const parts = Object.fromEntries(
    names.flatMap((name) => [
      [
        `src/domain/${name}`,
        `import "../infrastructure/${JSON.stringify(name).slice(1, -4)}"; import "\u001b[31m::error::x##[add-mask]\u202e"; ${comment}\n`,
      ],
      [`src/infrastructure/${name}`, `import "../domain/main"; import "./no\u001b[2Jwhere\u009b"; ${comment}\n`],
    ]),
  );
  folder = folderWith({
    ...parts,
    "src/domain/main.ts": code,
    [`src/${names[0]}/${names[1]}/a.ts`]: 'import "./\\n::error::b";\n',
    "src/infrastructure/\u001b[2Jfolder/constructor/__proto__/toString.ts": "const = ;\n",
    "tsconfig.json": `{"extends": "./\\u001b[31m\\n::error::x"}`,
    "package.json": `{"name": "\\u001b[31m\\n::error::x", "dependencies": {"\\u001b[31m": "1"}}`,
  });
  runGit(folder, ["init", "-q"]);
  runGit(folder, ["add", "-A"]);
  runGit(folder, ["commit", "-qm", poison.replaceAll("\u0000", "")]);
});

/** What no terminal may be given, and no log of GitHub Actions may take for a command. */
function expectHarmless({ stdout, stderr }: Ending, allowed = /^$/u): void {
  const output = `${stdout}\n${stderr}`;
  const harmful = [...output.matchAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u202e\u2066]/gu)].map(
    ({ index }) => output.slice(index - 40, index + 40),
  );
  expect(harmful).toEqual([]);
  const commands = output.split(/\r\n|\r|\n/u).filter((line) => /^\s*::|##\[/u.test(line) && !allowed.test(line));
  expect(commands).toEqual([]);
}

const actions = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: "/nowhere" };

describe("nothing that a repository holds acts on a terminal or a log", () => {
  test.each([
    ["text"],
    ["text --verbose"],
    ["markdown"],
    ["html"],
    ["agent"],
    ["json"],
    ["sarif"],
    ["gitlab"],
    ["junit"],
  ])("check -f %s", async (words) => {
    const [format = "", ...more] = words.split(" ");
    const ending = await run(["check", folder, "--no-cache", "-f", format, ...more], { env: actions });
    expectSound(ending);
    expect(ending.code).toBe(2);
    expect(ending.stdout.length).toBeGreaterThan(500);
    expectHarmless(ending);
  });

  test("check -f github writes its own annotations and no others", async () => {
    const ending = await run(["check", folder, "--no-cache", "-f", "github"], { env: actions });
    expectSound(ending);
    expectHarmless(ending, /^::(?:error|warning|notice) (?:file=[^:,\r\n]*,|title=)[^\r\n]*$/u);
    expect(ending.stdout).not.toMatch(/^::error::/mu);
  });

  test("markdown holds no tag and no link of the repository", async () => {
    const { stdout } = await run(["check", folder, "--no-cache", "-f", "markdown"]);
    const outsideCode = stdout.replaceAll(/(`+)[^`][\s\S]*?\1/gu, "");
    expect(outsideCode).not.toMatch(/<script|\]\(javascript:/u);
  });

  test.each([
    ["why"],
    ["list files"],
    ["list layers"],
    ["list modules"],
    ["list packages"],
    ["config"],
    ["init --dry-run"],
    ["init --print"],
    ["explain typescript"],
    ["graph --format dot"],
    ["graph --format mermaid"],
    ["graph --format html"],
    ["graph --format d2"],
    ["graph --format json"],
    ["trend"],
    ["trend -f markdown"],
    ["trend -f json"],
    ["trend -f svg"],
  ])("%s", async (words) => {
    const ending =
      words === "why"
        ? await run(["why", "src/domain/main.ts", `src/domain/${names[1]}`], { cwd: folder, env: actions })
        : await run(words.split(" "), { cwd: folder, env: actions });
    expectSound(ending);
    expectHarmless(ending);
  });
});

describe("nothing that the command line or a configuration holds acts on a terminal or a log", () => {
  const word = "\u001b[31m\n::error::pwned\r##[command]\u202e\u009b";

  test.each<[string, (word: string) => readonly string[]]>([
    ["a folder", (one) => ["check", one]],
    ["a revision", (one) => ["check", ".", "--at", one]],
    ["a revision that looks like an option", () => ["check", ".", "--at", `--output=${word}`]],
    ["a verb", (one) => [one]],
    ["an option", (one) => ["check", `--${one}`]],
    ["a format", (one) => ["check", "-f", one]],
    ["a rule", (one) => ["check", "--rule", `${one}=error`]],
    ["a setting", (one) => ["check", "--rule", `boundaries/dependency-cycle=${one}`]],
    ["a configuration", (one) => ["check", ".", "--config", one]],
    ["a number", (one) => ["check", "--workers", one]],
    ["a topic", (one) => ["explain", one]],
    ["modules", (one) => ["why", one, one]],
    ["a shell", (one) => ["completion", one]],
    ["a list", (one) => ["list", one]],
    ["a beginning", (one) => ["trend", "--since", one]],
    ["a drawing", (one) => ["graph", "--format", one]],
  ])("%s", async (_, words) => {
    const ending = await run(words(word), { cwd: folder, env: actions });
    expectRefusal(ending, /./u);
    expectHarmless(ending);
  });

  test.each([
    ["a key", `"${"\\e[31m\\n::error::x"}": 1\n`],
    ["a bare key", "\u001b[31m::error::x##[command]\u202e: 1\n"],
    ["a value", `extends: "\\e[31m\\n::error::x"\n`],
    ["a layer", `layers: {"\\e[31m\\n::error::x": 5}\n`],
    ["a pattern", `layers: {domain: "/\\e[31m\\n::error::x##[command]"}\n`],
    ["broken text", "a: [\u001b[31m\r\n::error::x ##[command] \u202e\n"],
    ["an alias", "a: *\u001b[31m::error::x\n"],
    ["a tag", "!<\u001b[31m> a: 1\n"],
  ])("%s of a configuration", async (_, text) => {
    const place = folderWith({ "arch-lint.yaml": text, "a.ts": "" });
    const ending = await run(["check", place], { env: actions });
    expectRefusal(ending, /arch-lint\.yaml/u);
    expectHarmless(ending);
  });

  test("an error in JSON is whole and as harmless", async () => {
    const place = folderWith({ "arch-lint.yaml": '"\\e[31m\\n::error::x": 1\n', "a.ts": "" });
    const ending = await run(["check", place, "-f", "json"], { env: actions });
    expect(ending.code).toBe(2);
    expectHarmless(ending);
    expect(JSON.parse(ending.stdout).error.message).toContain("\\u001b");
  });
});

describe("every name is a file like any other", () => {
  test("all are listed, whole", async () => {
    const ending = await run(["list", "files", "-f", "json"], { cwd: folder });
    expectSound(ending);
    const listed = JSON.stringify(JSON.parse(ending.stdout));
    for (const name of names) expect(listed).toContain(JSON.stringify(`src/domain/${name}`));
  });

  test("the three doors agree on them", async () => {
    const endings = await Promise.all(
      [[], ["--staged", "--scope", "all"], ["--at", "HEAD"]].map((door) =>
        run(["check", folder, "--no-cache", "-f", "json", ...door]),
      ),
    );
    const [first, ...others] = endings.map(({ stdout }) => {
      const { snapshot: _, ...report } = JSON.parse(stdout);
      return report;
    });
    for (const other of others) expect(other).toEqual(first);
  });

  test.each(names)("can-import of %j is answered", async (name) => {
    const ending = await run(["can-import", `src/domain/${name}`, `src/infrastructure/${name}`], {
      cwd: folder,
      env: actions,
    });
    expectSound(ending);
    expectHarmless(ending);
    expect(ending.code).toBe(1);
  });

  test("names that differ in case only are two files", async () => {
    const place = folderWith({ "Order.ts": 'import "./order";\n', "order.ts": 'import "./Order";\n' });
    const ending = await run(["check", place, "--no-cache", "-f", "json"]);
    expectSound(ending);
    expect(JSON.parse(ending.stdout).coverage.files).toBe(2);
  });

  test("a path that is almost too long is read", async () => {
    const part = "d".repeat(200);
    const path = `${Array.from({ length: 17 }, () => part).join("/")}/a.ts`;
    const place = folderWith({ "b.ts": "export {};\n" });
    spawnSync("mkdir", ["-p", join(place, path, "..")]);
    writeFileSync(join(place, path), 'import "./c";\n');
    const ending = await run(["check", place, "--no-cache", "-f", "json"]);
    expectSound(ending);
    expect(JSON.parse(ending.stdout).coverage.files).toBe(2);
  });
});
