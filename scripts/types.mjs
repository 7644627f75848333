// Writes the declarations of the programmatic API to dist/types, for the published package.
import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "./make-folder.mjs";

await makeFolder("dist/types", async (folder) => {
  declare(folder);
  await nameAsJs(folder);
});

function declare(folder) {
  const options = ["--noEmit", "false", "--emitDeclarationOnly", "--declaration", "--rootDir", ".", "--outDir", folder];
  const tsc = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json", ...options];
  const { status } = spawnSync(process.execPath, tsc, { stdio: "inherit" });
  if (status !== 0) throw new Error("The declarations could not be written; tsc says why above.");
}

/** Declarations are read by programs that may not import `.ts`. */
async function nameAsJs(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const path = join(folder, name);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replaceAll(/(from "\.[^"]*|import\("\.[^"]*)\.ts"/gu, '$1.js"'));
  }
}
