import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { environment, runGo } from "../../oracle/go-tool.ts";
import type { Lines } from "./lines.ts";

/** What Go's own parser and type checker say of a file. */
export interface FileFacts extends Lines {
  readonly Path: string;
  /** The types of variables and of receivers that the type checker knows. */
  readonly TypesAt: Readonly<Record<string, string>>;
  /** Literals whose type is told where another file declares the type around them. */
  readonly Elided: readonly string[];
}

/** Asks facts.go about packages, in the module of a folder. Nothing of them is run: `go list` compiles them. */
export function factsFrom(folder: string, patterns: readonly string[]): readonly FileFacts[] {
  const built = mkdtempSync(join(tmpdir(), "go-facts-"));
  try {
    for (const name of readdirSync(import.meta.dirname)) {
      if (name.endsWith(".go")) copyFileSync(join(import.meta.dirname, name), join(built, name));
    }
    writeFileSync(join(built, "go.mod"), "module facts\n\ngo 1.24\n");
    const { stderr } = runGo(built, ["build", "-o", "facts", "."]);
    if (stderr) throw new Error(stderr);
    return ask(join(built, "facts"), folder, patterns);
  } finally {
    rmSync(built, { recursive: true });
  }
}

function ask(program: string, folder: string, patterns: readonly string[]): readonly FileFacts[] {
  const { stdout, stderr, error } = spawnSync(program, patterns, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  const lines = stdout.split("\n").filter(Boolean);
  if (lines.length === 0) throw new Error(stderr);
  return lines.map((line): FileFacts => JSON.parse(line));
}
