// Plants the faults that rules are about into projects and counts how many are found: `npm run mutate [times] [folder …]`.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

// Inside of the project, so that what is not bundled is found.
const folder = await mkdtemp("dist/mutate-");
const outfile = join(folder, "main.mjs");
try {
  await build({
    entryPoints: ["test/mutation/main.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 2;
} finally {
  await rm(folder, { recursive: true, force: true });
}
