// Bundles the product: one file an entry, code that only some verbs need in chunks of its own.
import { chmod, rm } from "node:fs/promises";
import { build } from "esbuild";

const entries = ["cli", "worker", "index", "docs"];

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: Object.fromEntries(entries.map((name) => [name, `src/compose/${name}.ts`])),
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  mainFields: ["module", "main"],
  minifySyntax: true,
  legalComments: "none",
  // Native or large: loaded from node_modules when a verb needs them.
  external: ["oxc-parser", "dependency-cruiser"],
  // CommonJS dependencies inside the bundle ask for Node's modules by `require`.
  banner: { js: 'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);' },
  logLevel: "warning",
});
await chmod("dist/cli.js", 0o755);
