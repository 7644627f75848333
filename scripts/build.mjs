// Bundles the product: one file an entry, code that only some verbs need in chunks of its own.
import { chmod, cp } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeFolder, unlessMissing } from "./make-folder.mjs";
import { sourceMark } from "./source-mark.mjs";

const entries = ["cli", "worker", "index", "docs", "action", "comment"];

/** Of the parsers for all languages only these. */
const grammars = [
  "web-tree-sitter/web-tree-sitter.wasm",
  "@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm",
  "@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm",
];

await makeFolder("dist", async (folder) => {
  await bundle(folder);
  for (const file of grammars) await cp(`node_modules/${file}`, `${folder}/grammars/${basename(file)}`);
  await chmod(`${folder}/cli.js`, 0o755);
  // The declarations have a build of their own (types.mjs) and outlive this one.
  await cp("dist/types", `${folder}/types`, { recursive: true }).catch(unlessMissing);
});

async function bundle(outdir) {
  await build({
    entryPoints: Object.fromEntries(entries.map((name) => [name, `src/compose/${name}.ts`])),
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    mainFields: ["module", "main"],
    // The ECMAScript build of yaml: a dynamic import of its CommonJS build would lose the names.
    alias: { yaml: fileURLToPath(new URL("../node_modules/yaml/browser/index.js", import.meta.url)) },
    // What was remembered by other sources is not believed.
    define: { ARCH_LINT_BUILD: JSON.stringify(await sourceMark()) },
    // Shorter to load; names stay as they are.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    // Native or large: loaded from node_modules when a verb needs them.
    external: ["oxc-parser", "dependency-cruiser"],
    // CommonJS dependencies inside the bundle ask for Node's modules by `require`.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
