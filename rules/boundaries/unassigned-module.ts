import type { Architecture } from "../../src/domain/architecture/architecture.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import type { Graph } from "../../src/domain/graph/graph.ts";
import { noOptions } from "../options.ts";

export const unassignedModule = defineRule<object>({
  id: "boundaries/unassigned-module",
  summary: {
    en: "Files stand in no layer although the configuration declares layers.",
    "zh-CN": "配置声明了分层，但有文件不属于任何一层。",
  },
  why: {
    en: "No boundary holds for a file that stands nowhere: it may import anything and be imported by anyone.",
    "zh-CN": "不属于任何层的文件不受任何边界约束：它可以导入一切，也可以被任何文件导入。",
  },
  fix: {
    en: "Add the folder to a layer, give it a role (`main`, `shared`, `test`, `generated`), or `exclude` it.",
    "zh-CN": "把该目录加入某一层，赋予角色（`main`、`shared`、`test`、`generated`)，或用 `exclude` 排除。",
  },
  since: "0.1.0",
  severity: "warning",
  needs: "imports",
  examines: { en: "source files", "zh-CN": "源文件" },
  options: noOptions,
  messages: {
    unassigned: {
      text: {
        en: "{count} {count|file|files} in {folder} {count|stands|stand} in no layer ({file}{count||, …}); the pattern would be `{pattern}`.",
        "zh-CN": "{folder} 中有 {count} 个文件不属于任何层，例如 {file}；可用的模式为 `{pattern}`。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml": "layers: { domain: src/domain/**, application: src/application/** }\n",
      "src/domain/order.ts": "export class Order {}\n",
      "src/application/place-order.ts":
        'import { Order } from "../domain/order";\nexport const place = () => new Order();\n',
    },
    bad: {
      "src/contracts/order-placed.ts": "export type OrderPlaced = string; // expect: boundaries/unassigned-module\n",
    },
    good: { "src/domain/order-placed.ts": "export type OrderPlaced = string;\n" },
  },

  *check({ graph, architecture }) {
    const files = projectFiles(graph);
    if (architecture.summary.origin === "inferred") return 0;
    for (const [folder, own] of byFolder(files.filter((path) => isUnassigned(path, architecture)))) {
      const [file = folder] = own;
      yield {
        at: { path: file, line: 1, column: 1 },
        message: "unassigned",
        params: { count: own.length, folder, file, pattern: folder === "." ? file : `${folder}/**` },
        subject: [folder],
      };
    }
    return files.length;
  },
});

function projectFiles(graph: Graph): readonly string[] {
  return [...graph.modules.values()].flatMap(({ origin, files }) => (origin === "project" ? files : []));
}

function isUnassigned(path: string, architecture: Architecture): boolean {
  const { layer, role } = architecture.placeOf(path);
  return layer === undefined && role === undefined;
}

function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
    const known = folders.get(folder);
    if (known) known.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
}
