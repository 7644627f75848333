import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isSource } from "../../../src/infrastructure/languages/typescript/extensions.ts";
import { typescript } from "../../../src/infrastructure/languages/typescript/index.ts";
import { projectOf } from "./project.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures");

/** Edges that are seen in each fixture; what its comments speak of is missing here. */
const seen: Readonly<Record<string, readonly string[]>> = {
  "limits/typescript-computed": [],
  "limits/typescript-amd": [],
  "limits/typescript-bundler-alias": ["src/shop.ts → package npm:@orders/list", "src/shop.ts → project src/cart.ts"],
  "limits/typescript-markup": ["src/Shop.svelte → project src/cart.ts"],
  "limits/typescript-context": ["src/shop.js → project src/orders/list.js"],
  "limits/typescript-globals": [],
  "limits/typescript-flow": ["src/cart.js → project src/order.js"],
  "limits/typescript-strings": [],
};

async function edgesOf(folder: string): Promise<string[]> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  const [extract, resolver] = await Promise.all([typescript.extractor(), typescript.resolver(projectOf(files))]);
  return paths.filter(isSource).flatMap((path) => {
    const facts = extract(files[path] ?? "", path);
    expect(facts.problems).toBeUndefined();
    const resolutions = facts.imports.flatMap((imported) => resolver.resolve(path, imported));
    return resolutions.map(({ origin, module }) => `${path} → ${origin} ${module}`);
  });
}

describe("limits are what their fixtures show", () => {
  test.each(typescript.limits)("$fixture", async ({ fixture }) => {
    expect((await edgesOf(join(fixtures, fixture))).sort()).toEqual(seen[fixture]);
  });

  test("every limit has a fixture and every fixture a limit", () => {
    const folders = readdirSync(join(fixtures, "limits")).filter((name) => name.startsWith("typescript-"));
    expect(typescript.limits.map(({ fixture }) => fixture).sort()).toEqual(
      folders.map((name) => `limits/${name}`).sort(),
    );
    expect(Object.keys(seen).sort()).toEqual(typescript.limits.map(({ fixture }) => fixture).sort());
  });
});
