import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("../../src/interface/cli/run.ts", import.meta.url));

/** Sources that are loaded before anything asks for them. */
function loadedAtOnce({ outputs }: Metafile): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind !== "dynamic-import") visit(path);
  };
  visit(Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.endsWith("cli/run.ts")) ?? "");
  return [...seen].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
}

it("loads no verb, no reporter and no package but commander before it is asked to", async () => {
  const options = { bundle: true, splitting: true, metafile: true, write: false } as const;
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    platform: "node",
    format: "esm",
    outdir: "out",
  });
  const sources = loadedAtOnce(metafile);
  expect(sources.length).toBeGreaterThan(10);
  const packages = sources.flatMap(
    (path) => /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/u.exec(path)?.groups?.name ?? [],
  );
  expect([...new Set(packages)]).toEqual(["commander"]);
  const own = sources.filter((path) => /interface\/(?:cli\/verbs|cli\/completion|reporters)\//u.test(path));
  expect(own.map((path) => path.split("/").at(-1))).toEqual(["catalogue.ts"]);
});
