import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const entry = "src/infrastructure/configuration/reader.ts";

/** What the module graph of the reader loads at once, and what only on demand. */
async function packagesOf(kind: "at once" | "in all"): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL("../..", import.meta.url)),
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  const found = new Set<string>();
  const seen = new Set([entry]);
  for (const path of seen) {
    for (const one of metafile.inputs[path]?.imports ?? []) {
      if (one.kind === "dynamic-import" && kind === "at once") continue;
      if (one.external) found.add(one.path);
      else seen.add(one.path);
    }
  }
  return [...found].sort();
}

describe("a run without a configuration", () => {
  it("loads no package for it", async () => {
    expect(await packagesOf("at once")).toEqual(["node:path"]);
    expect(await packagesOf("in all")).toEqual(["jsonc-parser", "node:path", "yaml", "zod"]);
  });
});
