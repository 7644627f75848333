import { expect, test } from "vitest";
import type { Snapshot } from "../../src/application/ports/snapshot.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { finishListing } from "../../src/infrastructure/snapshots/finish-listing.ts";
import { here, memorySnapshot, toolWith } from "../memory/tree.ts";

/** A tree in memory with symbolic links in it: path → what is written in the link. */
function linked(tree: FileTree, links: FileTree): Snapshot {
  const plain = memorySnapshot(tree);
  return {
    ...plain,
    async list() {
      const { files, problems, isIgnored } = await plain.list();
      const texts = Object.entries(links).map(([path, text]) => ({ path, text }));
      return finishListing({ files, links: texts, problems }, isIgnored);
    },
    read: (file) => plain.read({ ...file, path: file.realPath ?? file.path }),
  };
}

async function edges(snapshot: Snapshot): Promise<readonly string[]> {
  const { graph } = await toolWith(snapshot).survey(here);
  return graph.dependencies.map(({ from, to }) => `${from} → ${to}`);
}

test("in Go a linked file belongs to the package of the folder that it stands in", async () => {
  const tree = {
    "go.mod": "module shop\n",
    "cart/cart.go": "package cart\n",
    "order/order.go": "package order\n",
    "checks/example.go": 'package checks\n\nimport "shop/cart"\n',
  };
  expect(await edges(linked(tree, {}))).toEqual(["checks → cart"]);
  expect(await edges(linked(tree, { "order/example.go": "../checks/example.go" }))).toEqual([
    "checks → cart",
    "order → cart",
  ]);
});

test("in TypeScript a linked file is its target under another name", async () => {
  const tree = {
    "package.json": "{}",
    "shop/order.ts": 'import "./cart";\nexport const order = 1;\n',
    "shop/cart.ts": "export const cart = 1;\n",
    "web/page.ts": 'import { order } from "./order";\norder;\n',
  };
  const snapshot = linked(tree, { "web/order.ts": "../shop/order.ts" });

  expect(await edges(snapshot)).toEqual(["shop/order.ts → shop/cart.ts", "web/page.ts → shop/order.ts"]);
  const { findings } = await toolWith(snapshot).check(here);
  expect(findings).toEqual([]);
});
