// Writes the declarations of the programmatic API to dist/types, for the published package.
import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const folder = "dist/types";
const options = ["--noEmit", "false", "--emitDeclarationOnly", "--declaration", "--rootDir", ".", "--outDir", folder];
const { status } = spawnSync(
  process.execPath,
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json", ...options],
  {
    stdio: "inherit",
  },
);
process.exitCode = status ?? 2;

// Declarations are read by programs that may not import `.ts`.
for (const name of await readdir(folder, { recursive: true })) {
  if (!name.endsWith(".d.ts")) continue;
  const path = join(folder, name);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll(/(from "\.[^"]*|import\("\.[^"]*)\.ts"/gu, '$1.js"'));
}
