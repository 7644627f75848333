import { entryOf, hash, lockOf } from "../../rules/lockfile-example.ts";
import type { FileTree } from "../../src/domain/findings/rule.ts";

/** A little shop before and after a branch, with everything in it that an architecture diff tells. */
export interface Shop {
  readonly before: FileTree;
  /** `null`: the file is gone. */
  readonly after: Readonly<Record<string, string | null>>;
}

const manifest = (dependencies: Readonly<Record<string, string>>) =>
  `${JSON.stringify({ name: "shop", type: "module", private: true, dependencies }, null, 2)}\n`;
const packagesBefore = { "left-pad": "^1.3.0", zod: "^3.0.0" };
const packagesAfter = { "left-pad": "^1.3.0", zod: "^4.0.0", pg: "^8.0.0" };

/** A branch adds an upward import, closes a cycle, moves a file to another layer, and brings packages. */
export const typescript: Shop = {
  before: {
    "package.json": manifest(packagesBefore),
    "package-lock.json": lockOf(
      packagesBefore,
      entryOf("left-pad", "1.3.0", { dependencies: { "flat-map": "^0.1.0" } }),
      entryOf("flat-map", "0.1.0"),
      entryOf("zod", "3.0.0"),
    ),
    "src/domain/order.ts": "export class Order { readonly lines = [1]; }\n",
    "src/domain/line.ts": 'import { Order } from "./order.ts";\nexport const line = () => new Order();\n',
    "src/application/place-order.ts":
      'import { Order } from "../domain/order.ts";\nexport const place = () => new Order();\n',
    "src/application/format-money.ts":
      "export function formatMoney(cents: number): string {\n  const euros = cents / 100;\n  return euros.toFixed(2);\n}\n",
    "src/infrastructure/orders.ts":
      'import { Order } from "../domain/order.ts";\nexport const load = () => new Order();\n',
    "src/interface/page.ts": 'import { place } from "../application/place-order.ts";\nexport const page = place;\n',
  },
  after: {
    "package.json": manifest(packagesAfter),
    "package-lock.json": lockOf(
      packagesAfter,
      entryOf("left-pad", "1.3.1", { integrity: hash("B"), dependencies: { "flat-map": "^0.2.0" } }),
      entryOf("flat-map", "0.2.0", { integrity: hash("C"), hasInstallScript: true }),
      entryOf("zod", "4.0.0", { integrity: hash("D") }),
      entryOf("pg", "8.1.0", { resolved: "https://elsewhere.example.com/pg/-/pg-8.1.0.tgz" }),
    ),
    "src/domain/order.ts":
      'import { load } from "../infrastructure/orders.ts";\nimport { line } from "./line.ts";\nexport class Order { readonly lines = [line, load]; }\n',
    "src/application/format-money.ts": null,
    "src/domain/format-money.ts":
      "export function formatMoney(cents: number): string {\n  const euros = cents / 100;\n  return euros.toFixed(2);\n}\n",
    "src/infrastructure/orders.ts":
      'import pg from "pg";\nimport { Order } from "../domain/order.ts";\nexport const load = () => new Order(pg);\n',
    "src/interface/page.ts": "export const page = () => undefined;\n",
  },
};

const goMod = (...requires: readonly string[]) =>
  `module example.com/shop\n\ngo 1.22\n\nrequire (\n${requires.map((one) => `\t${one}\n`).join("")})\n`;
const sums = (...modules: readonly string[]) =>
  modules.flatMap((one) => [`${one} h1:${"A".repeat(43)}=\n`, `${one}/go.mod h1:${"B".repeat(43)}=\n`]).join("");

/** A branch lets the domain reach outward, moves to another major version of a module, and to another commit of one. */
export const go: Shop = {
  before: {
    "go.mod": goMod("example.com/money/v2 v2.1.0", "example.com/pad v0.0.0-20260102030405-abcdefabcdef // indirect"),
    "go.sum": sums("example.com/money/v2 v2.1.0"),
    "internal/domain/order.go": "package domain\n\ntype Order struct{}\n",
    "internal/application/place.go":
      'package application\n\nimport "example.com/shop/internal/domain"\n\nvar Place = domain.Order{}\n',
    "internal/infrastructure/store.go":
      'package infrastructure\n\nimport "example.com/shop/internal/application"\n\nvar Store = application.Place\n',
  },
  after: {
    "go.mod": goMod(
      "example.com/money/v3 v3.0.0",
      "example.com/pad v0.0.0-20260202030405-bbcdefabcdef // indirect",
      "github.com/lib/pq v1.10.0",
    ),
    "go.sum": sums("example.com/money/v3 v3.0.0", "github.com/lib/pq v1.10.0"),
    "internal/domain/order.go": 'package domain\n\nimport "github.com/lib/pq"\n\ntype Order struct{ E pq.Error }\n',
    "internal/infrastructure/clock/clock.go": "package clock\n\nvar Now = 1\n",
    "internal/application/place.go":
      'package application\n\nimport (\n\t"example.com/shop/internal/domain"\n\t"example.com/shop/internal/infrastructure/clock"\n)\n\nvar Place, Now = domain.Order{}, clock.Now\n',
  },
};

const java = (layer: string, name: string, imports: readonly string[]) =>
  `package com.shop.${layer};\n\n${imports.map((one) => `import ${one};\n`).join("")}\npublic class ${name} {}\n`;
const inJava = (layer: string, name: string) => `src/main/java/com/shop/${layer}/${name}.java`;

/** A branch lets the domain use the infrastructure, and JDBC. */
export const javaShop: Shop = {
  before: {
    "pom.xml":
      "<project><modelVersion>4.0.0</modelVersion><groupId>com.shop</groupId><artifactId>shop</artifactId><version>1</version></project>\n",
    [inJava("domain", "Order")]: java("domain", "Order", []),
    [inJava("application", "PlaceOrder")]: java("application", "PlaceOrder", ["com.shop.domain.Order"]),
    [inJava("infrastructure", "Orders")]: java("infrastructure", "Orders", ["com.shop.domain.Order"]),
  },
  after: {
    [inJava("domain", "Order")]: java("domain", "Order", ["com.shop.infrastructure.Orders", "java.sql.Connection"]),
  },
};
