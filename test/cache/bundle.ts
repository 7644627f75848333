import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { temporaryFolder } from "../snapshots/repository.ts";

/**
 * Bundles a TypeScript program into a temporary folder, so that child processes and worker threads can run it on Node 20.
 * Imports are relative to `test/`.
 */
export function bundle(source: string): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "program.mjs");
  const stdin = { contents: source, loader: "ts" as const, resolveDir: join(import.meta.dirname, "..") };
  buildSync({ stdin, outfile, bundle: true, platform: "node", format: "esm", logLevel: "error" });
  return outfile;
}
