import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the oracle and what it is shown lie. */
export const oracleFolder = join(import.meta.dirname, "../../../oracles/java-syntax");

/** The trees of javac, which hold more positions than its interfaces tell. */
const trees = "--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED";

/** Release of the JDK at hand, that of JAVA_HOME before any other; 0 where there is none. */
export const jdk = releaseOf();

/** Sources of the JDK at hand, if it came with them. */
export const jdkSources = [process.env.JAVA_HOME ?? ""]
  .map((home) => join(home, "lib/src.zip"))
  .find((path) => existsSync(path));

/** Compiles the oracle into a folder. */
export function compileOracle(classes: string): void {
  const sources = readdirSync(oracleFolder).filter((name) => name.endsWith(".java"));
  execFileSync(
    tool("javac"),
    ["-nowarn", trees, "-d", classes, ...sources.map((name) => join(oracleFolder, name))],
    quiet,
  );
}

/** What javac says of sources below a root, by path: see SyntaxOracle.java. */
export function askJavac(
  classes: string,
  { root, sources, options = [] }: { root: string; sources: readonly string[]; options?: readonly string[] },
): ReadonlyMap<string, readonly string[]> {
  const list = join(classes, "sources.txt");
  writeFileSync(list, sources.join("\n"));
  const run = ["-Xss64m", trees, "-cp", classes, "SyntaxOracle", root, list, "-analyze", ...options];
  return linesByFile(execFileSync(tool("java"), run, quiet));
}

/** Takes the output of the oracle apart. */
export function linesByFile(output: string): ReadonlyMap<string, readonly string[]> {
  const parts = output.split(/^= /mu).slice(1);
  return new Map(
    parts.map((part) => {
      const [path = "", ...lines] = part.trimEnd().split(/\r?\n/u);
      return [path, lines];
    }),
  );
}

/** Unpacks a part of the JDK's own sources. */
export function unpackSources(archive: string, part: string, folder: string): void {
  execFileSync(tool("jar"), ["--extract", "--file", archive, part], { ...quiet, cwd: folder });
}

const quiet = { encoding: "utf8", maxBuffer: 1 << 30, stdio: "pipe" } as const;

function tool(name: string): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", name) : name;
}

function releaseOf(): number {
  const { stdout, error } = spawnSync(tool("javac"), ["-version"], { encoding: "utf8" });
  return error ? 0 : Number(/javac (\d+)/u.exec(stdout)?.[1] ?? 0);
}
