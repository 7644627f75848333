import { expect, it } from "vitest";
import type { FileTree } from "../../src/domain/findings/rule.ts";
import { here, toolOver } from "../memory/tree.ts";

const rule = "adapters/dto-boundary";

/** What the rule tells of in a tree, by the words of its message. */
async function told(tree: FileTree, options = "{}"): Promise<readonly string[]> {
  const configuration = `extends: [clean]\nrules: { ${rule}: { severity: warning, options: ${options} } }\n`;
  const { findings } = await toolOver({ "arch-lint.yaml": configuration, ...tree }).check(here);
  return findings.filter((one) => one.rule === rule).map(({ params }) => String(params.contract));
}

const go = { "go.mod": "module example.com/shop\n\ngo 1.24.0\n" };

function goFile(name: string, imported: string): string {
  return `package ${name}\n\nimport _ "${imported}"\n`;
}

it("tells of what protobuf is made of, wherever it comes from", async () => {
  const tree = {
    ...go,
    "internal/domain/order.go": goFile("domain", "google.golang.org/protobuf/types/known/timestamppb"),
    "internal/application/pay.go": goFile("application", "example.com/shop/internal/domain"),
  };
  expect(await told(tree)).toEqual(["go:google.golang.org/protobuf/types/known/timestamppb"]);
});

it("leaves alone generated code that is no contract, adapters, and doors beside use cases", async () => {
  const tree = {
    ...go,
    "internal/domain/order.go": goFile("domain", "example.com/shop/internal/units"),
    "internal/units/units.gen.go": "package units\n",
    "internal/application/order_handler.go": goFile("application", "example.com/shop/proto"),
    "internal/infrastructure/prices.go": goFile("infrastructure", "example.com/shop/proto"),
    "proto/orders.pb.go": "package proto\n",
  };
  expect(await told(tree)).toEqual([]);
});

it("knows contracts that were written by hand where it is told of them", async () => {
  const tree = {
    "package.json": '{ "name": "shop" }',
    "src/api/orders.ts": "export interface OrderMessage { readonly id: string }\n",
    "src/domain/order.ts": "export class Order {}\n",
    "src/application/place.ts":
      'import type { OrderMessage } from "../api/orders";\nexport type Asked = OrderMessage;\n',
  };
  expect(await told(tree)).toEqual([]);
  expect(await told(tree, '{ contracts: ["src/api/**"] }')).toEqual(["src/api/orders.ts"]);
  expect(await told(tree, '{ contracts: ["src/api/**"], includeTypes: false }')).toEqual([]);
});
