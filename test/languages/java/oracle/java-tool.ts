import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "../project-of.ts";

/** True where a JDK of release 17 or later is at hand. */
export const hasJdk = jdkRelease() >= 17;

/** Calls `use` with a new folder, which is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "arch-lint-java-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files below a folder. */
export function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What javac makes of the names in sources below a root: see Names.java. `scratch` takes the oracle's class and its argument. */
export function namesByJavac(root: string, sources: readonly string[], scratch: string): readonly string[] {
  const list = join(scratch, "sources.txt");
  writeFileSync(list, sources.join("\n"));
  execFileSync("javac", ["-d", scratch, join(import.meta.dirname, "Names.java")], { stdio: "pipe" });
  return lines(execFileSync("java", ["-cp", scratch, "Names", root, "", list], output));
}

/** Compiles sources and lists what each class needs: `com.acme.A -> com.acme.B`, as `jdeps -verbose:class` has it. */
export function dependenciesByJdeps(root: string, sources: readonly string[], scratch: string): readonly string[] {
  const classes = join(scratch, "classes");
  execFileSync("javac", ["-nowarn", "-d", classes, ...sources.map((path) => join(root, path))], { stdio: "pipe" });
  const found = lines(execFileSync("jdeps", ["-verbose:class", classes], output));
  return found.flatMap((line) => {
    const edge = /^ {3}(\S+) +-> (\S+)/u.exec(line);
    return edge ? [`${edge[1]} -> ${edge[2]}`] : [];
  });
}

const output = { encoding: "utf8", maxBuffer: 1 << 28, stdio: "pipe" } as const;

function lines(text: string): readonly string[] {
  return text.split(/\r?\n/u).filter((line) => line !== "");
}

function jdkRelease(): number {
  const { stdout, error } = spawnSync("javac", ["-version"], { encoding: "utf8" });
  return error ? 0 : Number(/javac (\d+)/u.exec(stdout)?.[1] ?? 0);
}
