import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("../../src/compose/compose.ts", import.meta.url));

it("loads nothing that can open a connection, until a snapshot is taken", async () => {
  const { metafile } = await build({
    ...{ bundle: true, splitting: true, metafile: true, write: false, platform: "node", format: "esm", outdir: "out" },
    ...{ entryPoints: [entry], external: ["oxc-parser", "dependency-cruiser"] },
  });
  const outputs = Object.entries(metafile.outputs);
  const able = /^(?:node:)?(?:http2?|https|net|tls|dgram|dns)$|undici/u;
  const holders = outputs.filter(
    ([, { imports, inputs }]) =>
      imports.some(({ path, external }) => external && able.test(path)) ||
      Object.keys(inputs).some((path) => path.includes("node_modules/undici/")),
  );
  const names = new Set(holders.map(([name]) => name));
  expect(names.size).toBeGreaterThan(0);
  // Who leads to such code, but for the chunk of the registries, which is loaded by that verb alone.
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      const isVerb =
        kind === "dynamic-import" &&
        Object.keys(metafile.outputs[path]?.inputs ?? {}).some((input) =>
          input.includes("infrastructure/registries/index.ts"),
        );
      if (!isVerb && metafile.outputs[path]) visit(path);
    }
  };
  visit(outputs.find(([, { entryPoint }]) => entryPoint?.endsWith("compose.ts"))?.[0] ?? "");
  expect(loaded.size).toBeGreaterThan(5);
  expect([...loaded].filter((name) => names.has(name))).toEqual([]);
});
