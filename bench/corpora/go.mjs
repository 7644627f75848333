import { files } from "./shape.mjs";

/** A project in Go, a package for each layer of each context; `functions` sets the size of a file. */
export function* go({ modules, functions }) {
  yield ["go.mod", "module example.com/shop\n\ngo 1.22\n\nrequire github.com/jackc/pgx/v5 v5.5.0\n"];
  for (const file of files(modules)) yield [pathOf(file), textOf(file, functions)];
}

function pathOf({ context, layer, index }) {
  return `internal/${context}/${layer}/file${index}.go`;
}

function textOf({ context, layer, index, imports, next }, functions) {
  const others = new Set(imports.map((to) => to.layer).filter((name) => name !== layer));
  const lines = [`package ${layer}`, "", "import (", '\t"context"', '\t"fmt"'];
  if (layer === "infrastructure") lines.push('\t"github.com/jackc/pgx/v5"');
  for (const other of others) lines.push(`\t"example.com/shop/internal/${context}/${other}"`);
  lines.push(")", "");
  for (let number = 0; number < functions; number++) lines.push(functionOf(`${index}x${number}`, next));
  return lines.join("\n");
}

function functionOf(name, next) {
  return [
    `// Sum${name} adds up the prices of the orders of a customer that are still open.`,
    `func Sum${name}(ctx context.Context, prices []int) (int, error) {`,
    "\tsum := 0",
    "\tfor _, price := range prices {",
    `\t\tif price < ${next(1000)} {`,
    `\t\t\treturn 0, fmt.Errorf("price %d is below the limit of level ${next(9)}", price)`,
    "\t\t}",
    "\t\tsum += price",
    "\t}",
    "\treturn sum, ctx.Err()",
    "}",
    "",
  ].join("\n");
}
