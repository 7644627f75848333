import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Where a file of a grammar lies: beside the built code, or for sources that run as they are where npm has put it. */
export function grammarFile(name: string): string {
  const built = fileURLToPath(new URL(`grammars/${name}`, import.meta.url));
  return existsSync(built) ? built : createRequire(import.meta.url).resolve(packaged(name));
}

/** The runtime comes with the code that calls it, since they fit each other only. */
function packaged(name: string): string {
  return name.startsWith("web-") ? `web-tree-sitter/${name}` : `@vscode/tree-sitter-wasm/wasm/${name}`;
}
