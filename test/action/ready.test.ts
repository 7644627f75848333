import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { removeFolders, temporaryFolder, writeFiles } from "../snapshots/repository.ts";

afterAll(removeFolders);

/** An npm that writes down how it was called. */
const npm = `
const { appendFileSync, mkdirSync, readFileSync } = require("node:fs");
const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const secrets = Object.keys(process.env).filter((name) => /^INPUT_|^ACTIONS_|TOKEN/u.test(name));
appendFileSync(process.env.CALLS, JSON.stringify({ words: process.argv.slice(2), dependencies, devDependencies, secrets }) + "\\n");
if (process.env.NPM_FAILS) { console.error("::error::npm is unhappy"); process.exit(1); }
mkdirSync("node_modules");
`;

/** A build that makes an entry which tells where it stands. */
const build = `
import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("dist");
for (const name of ["action", "comment"]) writeFileSync(\`dist/\${name}.js\`, \`process.stdout.write("\${name} " + import.meta.url);\`);
`;

/** A checkout of this repository as the runner has it, with a source and a build that take no time. */
function checkedOut() {
  const root = temporaryFolder();
  const manifest = {
    name: "arch-lint",
    version: "1.2.3",
    type: "module",
    dependencies: { "dependency-cruiser": "17.0.0", zod: "4.0.0" },
    devDependencies: { esbuild: "1.0.0", vitest: "4.0.0" },
  };
  const { dependencies, devDependencies } = manifest;
  const lockfile = { packages: { "": { dependencies, devDependencies } } };
  writeFiles(root, {
    "package.json": JSON.stringify(manifest),
    "package-lock.json": JSON.stringify(lockfile),
    ...{ ".npmrc": "ignore-scripts=true\n", "tsconfig.json": "{}", "scripts/build.mjs": build },
    ...{ "src/index.ts": "export {};\n", "rules/rule.ts": "export {};\n" },
  });
  for (const folder of ["action", "comment"]) cpSync(resolve(folder), join(root, folder), { recursive: true });
  return root;
}

/** A PATH with npm in it, the way Node's archives have it. */
function pathWithNpm(): string {
  const folder = temporaryFolder();
  writeFiles(folder, { "lib/node_modules/npm/bin/npm-cli.js": npm, "bin/keep": "" });
  symlinkSync("../lib/node_modules/npm/bin/npm-cli.js", join(folder, "bin/npm"));
  return join(folder, "bin");
}

function start(root: string, cache: string, more: Readonly<Record<string, string>> = {}) {
  const calls = join(temporaryFolder(), "calls");
  writeFileSync(calls, "");
  // A copy of Node in a folder of its own, as runners on Windows have it: npm must be found in PATH.
  const env = {
    ...{ PATH: pathWithNpm(), RUNNER_TOOL_CACHE: cache, CALLS: calls, ...more },
    ...{ "INPUT_GITHUB-TOKEN": "secret", ACTIONS_RUNTIME_TOKEN: "secret", GITHUB_TOKEN: "secret" },
  };
  const entry = join(root, more.ENTRY ?? "action/start.mjs");
  const { status, stdout, stderr } = spawnSync(lonelyNode(), [entry], {
    env,
    encoding: "utf8",
    cwd: temporaryFolder(),
  });
  const said = readFileSync(calls, "utf8").split("\n").filter(Boolean);
  return { status, stdout, stderr, calls: said.map((line) => JSON.parse(line)) };
}

let lonely = "";
function lonelyNode(): string {
  if (lonely === "") {
    lonely = join(temporaryFolder(), "node");
    cpSync(process.execPath, lonely);
    chmodSync(lonely, 0o755);
  }
  return lonely;
}

describe.skipIf(process.platform === "win32")("the bootstrap", () => {
  it("makes the tool ready once, with what the build needs and without scripts, shell or secrets", () => {
    const [root, cache] = [checkedOut(), temporaryFolder()];
    const first = start(root, cache);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(
      /^action file:.*\/arch-lint\/1\.2\.3\/[a-z0-9]+-[a-z0-9]+-[0-9a-f]{16}\/dist\/action\.js$/u,
    );
    expect(first.calls).toEqual([
      {
        words: ["ci", "--ignore-scripts", "--include=dev", "--include=optional"],
        dependencies: { zod: "4.0.0" },
        devDependencies: { esbuild: "1.0.0" },
        secrets: [],
      },
    ]);
    const second = start(root, cache);
    expect(second.calls).toEqual([]);
    expect(second.stdout).toBe(first.stdout);
    expect(start(root, cache, { ENTRY: "comment/start.mjs" }).stdout).toMatch(/^comment file:/u);
    expect(readdirSync(join(cache, "arch-lint", "1.2.3"))).toHaveLength(1);
  });

  it.each(["src/index.ts", "package-lock.json", "rules/rule.ts", "scripts/build.mjs"])(
    "makes another tool where %s differs, though the version is the same",
    (path) => {
      const [root, cache] = [checkedOut(), temporaryFolder()];
      const first = start(root, cache);
      writeFileSync(join(root, path), `${readFileSync(join(root, path), "utf8")}\n`);
      const second = start(root, cache);
      expect(second.calls).toHaveLength(1);
      expect(second.stdout).not.toBe(first.stdout);
    },
  );

  it("leaves nothing half made behind, and fails as a check that could not be done", () => {
    const [root, cache] = [checkedOut(), temporaryFolder()];
    const output = join(temporaryFolder(), "output");
    const { status, stdout } = start(root, cache, { NPM_FAILS: "yes", GITHUB_OUTPUT: output });
    expect(status).toBe(2);
    expect(stdout).toMatch(
      /^::stop-commands::(?<word>[0-9a-f-]{36})\n[\s\S]*npm is unhappy[\s\S]*\n::\k<word>::\n::error /u,
    );
    expect(readFileSync(output, "utf8")).toBe("verdict=fail\n");
    expect(readdirSync(join(cache, "arch-lint", "1.2.3"))).toEqual([]);
    expect(start(root, cache).status).toBe(0);
  });

  it("keeps the tool beside the action where the runner has no cache", () => {
    const root = checkedOut();
    expect(start(root, "").stdout).toContain("/dist.action/arch-lint/1.2.3/");
    expect(existsSync(join(root, "node_modules"))).toBe(false);
  });
});

describe.each([
  ["action.yml", "src/interface/action/inputs.ts"],
  ["comment/action.yml", "src/interface/action/comment/run.ts"],
])("%s", (file) => {
  const action: {
    readonly inputs: Readonly<Record<string, { readonly default: string; readonly description: string }>>;
    readonly outputs: Readonly<Record<string, unknown>>;
    readonly runs: Readonly<Record<string, string>>;
  } = parse(readFileSync(file, "utf8"));

  it("runs on Node 24, by a file that is there", () => {
    expect(Object.keys(action.runs)).toEqual(["using", "main"]);
    expect(action.runs.using).toBe("node24");
    expect(existsSync(join(file, "..", action.runs.main ?? ""))).toBe(true);
  });

  it("has the inputs that the code reads, and no others", () => {
    const sources = ["inputs.ts", "comment/run.ts"].map((name) => readFileSync(`src/interface/action/${name}`, "utf8"));
    const read = [...sources.join("\n").matchAll(/read\("(?<name>[\w-]+)"\)|INPUT_(?<upper>[A-Z-]+)"/gu)];
    const names = new Set(read.map(({ groups }) => groups?.name ?? groups?.upper?.toLowerCase() ?? ""));
    for (const name of Object.keys(action.inputs)) expect([...names]).toContain(name);
    if (file === "action.yml") names.delete("report-file");
    if (file === "action.yml") expect(Object.keys(action.inputs).sort()).toEqual([...names].sort());
  });

  it("asks for no expression but the token", () => {
    const defaults = Object.values(action.inputs).map((input) => input.default);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows, not of ours
    expect(defaults.filter((value) => value.includes("${{"))).toEqual(["${{ github.token }}"]);
  });
});

it("action.yml names the outputs that the code writes", () => {
  const { outputs } = parse(readFileSync("action.yml", "utf8"));
  const source = readFileSync("src/interface/action/outputs.ts", "utf8");
  const written = [...source.matchAll(/readonly "?(?<name>[\w-]+)"?\?/gu)].map(({ groups }) => groups?.name ?? "");
  expect(Object.keys(outputs).sort()).toEqual(written.sort());
});
