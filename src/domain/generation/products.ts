import type { Codebase } from "../findings/rule.ts";
import type { TreeFiles } from "../source/tree-files.ts";
import { madeByCommands } from "./made-by-commands.ts";
import { nearestNamed } from "./nearest-named.ts";
import type { Product } from "./product.ts";

/**
 * What was made from what, as far as heads of files (`source: orders.proto`), their names (`orders.generated.ts` beside
 * `orders.graphql`) and commands (`goyacc -o parser.go parser.y`) say so. Both are in the tree.
 */
export function productsIn(codebase: Codebase): readonly Product[] {
  const { tree } = codebase;
  const made = [...bySignature(tree), ...byName(tree), ...madeByCommands(codebase)];
  const known = new Map(made.map((product) => [`${product.path}\n${product.input}`, product]));
  return [...known.values()];
}

function* bySignature({ paths, facts }: TreeFiles): Generator<Product> {
  const find = nearestNamed(paths);
  for (const [path, { signature }] of facts) {
    for (const source of signature?.sources ?? []) {
      const input = find(source, path);
      if (input !== undefined && input !== path) yield { path, input };
    }
  }
}

function* byName({ paths, facts }: TreeFiles): Generator<Product> {
  for (const path of facts.keys()) {
    const [, stem] = /^(.+)\.generated\.tsx?$/u.exec(path) ?? [];
    const input = stem && ["graphql", "gql"].map((end) => `${stem}.${end}`).find((one) => paths.has(one));
    if (input) yield { path, input };
  }
}
