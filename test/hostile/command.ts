import { spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect } from "vitest";
import { temporaryFolder, writeFiles } from "../snapshots/repository.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

let built: Promise<string> | undefined;

/** Path of the command, built once for each test file into a folder that no other build touches. */
export function command(): Promise<string> {
  built ??= buildCommand();
  return built;
}

async function buildCommand(): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "dist"));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await build({
    entryPoints: Object.fromEntries(["cli", "worker"].map((name) => [name, join(project, `src/compose/${name}.ts`)])),
    outdir: join(folder, "dist"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    alias: { yaml: join(project, "node_modules/yaml/browser/index.js") },
    external: ["oxc-parser", "dependency-cruiser"],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  return join(folder, "dist", "cli.js");
}

/** How one call of the command ended. */
export interface Ending {
  /** `null`: a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds until the command is killed. */
  readonly timeLimit?: number;
  /** Called with the process once it has begun. */
  readonly meanwhile?: (pid: number) => void;
}

/** Runs the command as its user would, in an environment without agents, CI, colours or a shared cache. */
export async function run(words: readonly string[], circumstances: Circumstances = {}): Promise<Ending> {
  const { cwd = temporaryFolder(), env = {}, timeLimit = 30_000, meanwhile } = circumstances;
  const program = await command();
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, XDG_CACHE_HOME: join(cwd, ".cache-of-test"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on("data", (chunk: Buffer) => output.stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.stderr.push(chunk));
  const timer = setTimeout(() => child.kill("SIGKILL"), timeLimit);
  if (child.pid !== undefined) meanwhile?.(child.pid);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({
        code,
        signal,
        stdout: Buffer.concat(output.stdout).toString("utf8"),
        stderr: Buffer.concat(output.stderr).toString("utf8"),
        milliseconds: performance.now() - start,
      });
    });
  });
}

/** Files by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files, outside of any repository. */
export function folderWith(files: Files): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

/** Checks a folder with these files, without a cache. */
export function check(files: Files, ...words: readonly string[]): Promise<Ending> {
  return checkFolder(folderWith(files), ...words);
}

/** Checks a folder, without a cache. */
export function checkFolder(folder: string, ...words: readonly string[]): Promise<Ending> {
  return run(["check", folder, "--no-cache", ...words]);
}

/** The call ended by itself, with an exit code that means something and no sign of a bug. */
export function expectSound({ code, signal, stdout, stderr }: Ending): void {
  expect(signal, stderr.slice(-500)).toBeNull();
  expect([0, 1, 2]).toContain(code);
  expect(`${stdout}\n${stderr}`).not.toMatch(/^\s+at .*(?:\.js|node:|native)/mu);
  expect(stderr).not.toMatch(/failed unexpectedly|internal|RangeError|TypeError|Maximum call stack/u);
}

/** The tree could not be checked as a whole: exit code 2, and the output says what and why. */
export function expectIncomplete(ending: Ending, message: RegExp): void {
  expectSound(ending);
  expect(`${ending.stdout}\n${ending.stderr}`.replace(/\s+/gu, " ")).toMatch(message);
  expect(ending.code).toBe(2);
}

/** Nothing could be checked: exit code 2, nothing on standard output, and on the other one a message with a way out. */
export function expectRefusal(ending: Ending, message: RegExp): void {
  expectIncomplete(ending, message);
  expect(ending.stdout).toBe("");
  expect(ending.stderr).toMatch(/^error: .+\n(?:.*\n)*hint: .+/iu);
}
