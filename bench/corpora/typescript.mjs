import { files } from "./shape.mjs";

/** What the files import; what Node has itself is required by no manifest. */
const packages = ["react", "lodash", "@nestjs/common", "typeorm", "zod", "node:fs", "node:path"];

/** One forbidden edge for arch-lint. */
const configuration = `rules:
  boundaries/dependency-not-allowed:
    options:
      constraints:
        - name: one-forbidden-edge
          forbid: { from: { files: src/modules/part007/** }, to: { files: src/modules/part003/** } }
`;

/** The same edge and no cycles for dependency-cruiser, with its caches off and types counted, as here. */
const cruiserConfiguration = `module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "one-forbidden-edge", severity: "error",
      from: { path: "^src/modules/part007/" }, to: { path: "^src/modules/part003/" } },
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" }, doNotFollow: { path: "node_modules" } },
};
`;

/** A project in TypeScript; `methods` sets the size of a file (12: 3.4 kB, the mean of large real projects). */
export function* typescript({ modules, methods }) {
  const requirements = packages.filter((name) => !name.startsWith("node:")).map(requirement);
  yield ["package.json", `{ "name": "shop", "type": "module", "dependencies": { ${requirements} } }\n`];
  yield ["tsconfig.json", `{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }\n`];
  yield ["arch-lint.yaml", configuration];
  yield [".dependency-cruiser.cjs", cruiserConfiguration];
  for (const file of files(modules)) yield [pathOf(file), textOf(file, methods)];
}

function requirement(name) {
  return `"${name}": "1.0.0"`;
}

function pathOf({ context, layer, index }) {
  return `src/modules/${context}/${layer}/file${index}.ts`;
}

function textOf(file, methods) {
  const { context, layer, index, imports, next } = file;
  const lines = imports.map((to, at) => importLine(to, at));
  if (layer === "infrastructure") lines.push(`import * as library from "${packages[next(packages.length)]}";`);
  // Two files that know each other, in every sixth context; and the forbidden edge.
  if (layer === "domain" && index === 3 && file.number % 600 === 3) lines.push(`import { File9 } from "./file9";`);
  if (layer === "domain" && index === 9 && file.number % 600 === 9) lines.push(`import { File3 } from "./file3";`);
  if (context === "part007" && layer === "application" && index === 0)
    lines.push(`import { File0 as Forbidden } from "../../part003/domain/file0";`);
  lines.push("", `/** File ${index} of the ${layer} of ${context}. */`, `export class File${index} {`);
  lines.push(...imports.map(memberOf));
  for (let method = 0; method < methods; method++) lines.push(methodOf(method, next));
  lines.push("}", "");
  return lines.join("\n");
}

function importLine({ layer, index }, at) {
  const type = isType(at) ? "type " : "";
  return `import ${type}{ File${index} as Other${at} } from "../${layer}/file${index}";`;
}

/** Every import is used: what stands for types only would be taken for one of a type. */
function memberOf(_, at) {
  return isType(at) ? `  readonly other${at}?: Other${at};` : `  readonly other${at} = new Other${at}();`;
}

function isType(at) {
  return at % 3 === 2;
}

function methodOf(method, next) {
  return [
    `  /** Sums the orders of a customer that are still open, with the discount of level ${next(9)}. */`,
    `  async method${method}(orders: readonly { open: boolean; price: number }[]): Promise<number> {`,
    `    const open = orders.filter((order) => order.open && order.price > ${next(1000)});`,
    `    return open.reduce((sum, { price }) => sum + price * ${next(100)} / 100, 0);`,
    "  }",
  ].join("\n");
}
