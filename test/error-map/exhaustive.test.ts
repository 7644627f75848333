import { expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const rule = "adapters/error-map-exhaustive";

function configured(mappers: string): string {
  return `extends: [clean]\nrules: { ${rule}: { options: { mappers: ${mappers} } } }\n`;
}

/** What the rule says of a tree: the error or place that it tells of, and what is wrong. */
async function told(tree: FileTree): Promise<readonly string[]> {
  const { findings } = await toolOver(tree).check(here);
  const own = findings.filter((one) => one.rule === rule);
  return own.map(({ message, params }) => `${message} ${params.error ?? params.protocol}`).sort();
}

const goErrors = `package domain

import (
	"errors"
	"fmt"
)

var (
	ErrNoOrder = errors.New("no such order")
	ErrNoLine  = fmt.Errorf("%w: no such line", ErrNoOrder)
	ErrCoded   = newCoded("coded")
	errHidden  = errors.New("hidden")
)

func IsNoOrder(err error) bool { return errors.Is(err, ErrNoOrder) }
`;

const goCases: readonly (readonly [says: string, body: string, wrong: readonly string[]])[] = [
  ["what nobody names", "", ["unmapped ErrNoLine", "unmapped ErrNoOrder"]],
  ["a table", "_ = map[error]int{domain.ErrNoOrder: 404}", []],
  ["a comparison", "if err == domain.ErrNoOrder {\n\t\treturn 404\n\t}", []],
  ["a switch over the error", "switch err {\n\tcase domain.ErrNoOrder:\n\t\treturn 404\n\t}", []],
  ["a function of the core that asks", "if domain.IsNoOrder(err) {\n\t\treturn 404\n\t}", []],
  [
    "only the error that wraps another",
    "if errors.Is(err, domain.ErrNoLine) {\n\t\treturn 404\n\t}",
    ["unmapped ErrNoOrder"],
  ],
  [
    "the same error twice",
    "if errors.Is(err, domain.ErrNoOrder) {\n\t\treturn 404\n\t}\n\tif errors.Is(err, domain.ErrNoOrder) {\n\t\treturn 410\n\t}",
    ["doubled ErrNoOrder"],
  ],
  [
    "the same error under another condition",
    "if late && errors.Is(err, domain.ErrNoOrder) {\n\t\treturn 410\n\t}\n\tif errors.Is(err, domain.ErrNoOrder) {\n\t\treturn 404\n\t}",
    [],
  ],
];

it.each(goCases)("Go: %s", async (_says, body, wrong) => {
  const mapper = `package http\n\nimport (\n\t"errors"\n\t"net/http"\n\n\t"example.com/shop/internal/domain"\n)\n\nfunc statusOf(err error, late bool) int {\n\t${body}\n\treturn http.StatusInternalServerError\n}\n`;
  const tree = {
    "arch-lint.yaml": configured("{ HTTP: [internal/interface/http/errors.go] }"),
    "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
    "internal/domain/errors.go": goErrors,
    "internal/interface/http/errors.go": mapper,
  };
  expect(await told(tree)).toEqual(wrong);
});

const typescriptErrors = `export abstract class ShopError extends Error {}
export class NoOrder extends ShopError {}
export class NoStock extends ShopError {}
export class Order {}
`;

const typescriptCases: readonly (readonly [says: string, body: string, wrong: readonly string[]])[] = [
  ["what nobody names", "", ["unmapped NoOrder", "unmapped NoStock"]],
  ["what they build on", "if (error instanceof ShopError) return 400;", []],
  ["one of them", "if (error instanceof NoOrder) return 404;", ["unmapped NoStock"]],
  ["a table by name", "return { [NoOrder.name]: 404, [NoStock.name]: 409 }[error.name];", []],
  [
    "the same class twice",
    "if (error instanceof ShopError) return 400;\n  if (error instanceof ShopError) return 404;",
    ["doubled ShopError"],
  ],
];

it.each(typescriptCases)("TypeScript: %s", async (_says, body, wrong) => {
  const tree = {
    "arch-lint.yaml": configured("{ HTTP: [src/interface/errors.ts] }"),
    "package.json": '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
    "src/domain/errors.ts": typescriptErrors,
    "src/interface/errors.ts": `import type { Response } from "express";\nimport { NoOrder, NoStock, ShopError } from "../domain/errors";\n\nexport function statusOf(error: Error, response: Response) {\n  ${body}\n  return 500;\n}\n`,
  };
  expect(await told(tree)).toEqual(wrong);
});

it("judges each protocol by itself, and each context by what answers for it", async () => {
  const error = (name: string) => `export class ${name} extends Error {}\n`;
  const mapper = (...names: readonly string[]) =>
    `import type { Response } from "express";\nimport { ${names.join(", ")} } from "../domain/errors";\n\nexport const all = [${names.join(", ")}];\n`;
  const tree = {
    "arch-lint.yaml": configured(
      '{ HTTP: ["src/*/interface/http-errors.ts"], queue: [src/orders/interface/queue-errors.ts] }',
    ),
    "package.json": '{ "name": "shop", "dependencies": { "express": "^5.0.0" } }',
    "src/orders/domain/errors.ts": error("NoOrder") + error("NoLine"),
    "src/orders/interface/http-errors.ts": mapper("NoOrder", "NoLine"),
    "src/orders/interface/queue-errors.ts": mapper("NoOrder"),
    "src/billing/domain/errors.ts": error("NoInvoice"),
    "src/billing/interface/http-errors.ts": mapper("NoInvoice"),
  };
  expect(await told(tree)).toEqual(["unmapped NoInvoice", "unmapped NoLine"]);
});

it("tells of patterns that match nothing", async () => {
  const tree = {
    "arch-lint.yaml": configured("{ HTTP: [src/interface/erors.ts] }"),
    "src/domain/errors.ts": "export class NoOrder extends Error {}\n",
    "src/interface/errors.ts": 'export { NoOrder } from "../domain/errors";\n',
  };
  expect(await told(tree)).toEqual(["absent HTTP"]);
});
