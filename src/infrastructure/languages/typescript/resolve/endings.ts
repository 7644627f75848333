/** What TypeScript looks for behind the ending of a compiled file; the source comes before its declaration. */
export const substitutes: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".js", ".jsx", ".d.ts", ".d.mts", ".d.cts"],
  ".jsx": [".tsx", ".ts", ".jsx", ".js", ".d.ts"],
  ".mjs": [".mts", ".mjs", ".d.mts"],
  ".cjs": [".cts", ".cjs", ".d.cts"],
};

/** What a path without an ending may end in, the likeliest first. */
export const added: readonly string[] = [
  ".ts",
  ".tsx",
  ".js",
  ".jsx",
  ".mts",
  ".cts",
  ".mjs",
  ".cjs",
  ".vue",
  ".svelte",
  ".astro",
  ".json",
  ".node",
  ".wasm",
  ".d.ts",
  ".d.mts",
  ".d.cts",
];

/** All endings that are ever looked for behind a stem. */
export const resolvable: ReadonlySet<string> = new Set([...added, ...Object.values(substitutes).flat()]);
