import { describe, expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

/** Contexts with two layers each, in these folders. */
function contextsIn(...folders: readonly string[]): FileTree {
  const files = folders.flatMap((folder) =>
    ["domain", "application"].map((layer) => [`${folder}/${layer}/${layer}.ts`, 'import "node:path";\n']),
  );
  return Object.fromEntries(files);
}

const twice = contextsIn("web/modules/users", "web/modules/orders", "shop/modules/users");

async function notesOn(tree: FileTree): Promise<readonly string[]> {
  const { problems } = await toolOver(tree).check(here);
  expect(problems.every(({ weight }) => weight === "note")).toBe(true);
  return problems.map(({ message }) => message.en);
}

describe("contexts of one name in several folders", () => {
  it("are told, since they count as one", async () => {
    const notes = await notesOn(twice);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('Context "users" stands in 2 folders (shop/modules/users, web/modules/users)');
  });

  it("are told where a configuration names them by a pattern", async () => {
    expect(await notesOn({ ...twice, "arch-lint.yaml": "contexts: { each: '*/modules/*' }\n" })).toHaveLength(1);
  });

  it("are no news where the configuration says that they are one", async () => {
    const text = "contexts: { each: web/modules/orders, named: { users: [web/modules/users, shop/modules/users] } }\n";
    expect(await notesOn({ ...twice, "arch-lint.yaml": text })).toEqual([]);
  });

  it("are told apart by their services", async () => {
    const services = ["services/web", "services/shop"];
    const manifests = services.map((folder) => [`${folder}/package.json`, `{ "name": "${folder.slice(9)}" }`]);
    const tree = contextsIn(...services.flatMap((folder) => [`${folder}/modules/users`, `${folder}/modules/orders`]));
    expect(await notesOn({ ...tree, ...Object.fromEntries(manifests) })).toEqual([]);
  });

  it("are not there where every name is used once", async () => {
    expect(await notesOn(contextsIn("web/modules/users", "web/modules/orders"))).toEqual([]);
  });
});
