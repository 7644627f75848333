import type { ArchitectureSummary } from "../../src/domain/architecture/summary.ts";
import { whereWritten } from "../../src/domain/architecture/written.ts";
import { type Codebase, defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { nearest } from "../../src/domain/patterns/nearest.ts";
import { noOptions } from "../options.ts";

/** So many modules without a single import are no program: something was not read as it should be. */
const suspiciousModules = 20;

export const emptyLayer = defineRule<object>({
  id: "boundaries/empty-layer",
  summary: {
    en: "A layer or a pattern matches nothing, so the rules about it can never fail.",
    "zh-CN": "某一层或某个模式没有匹配任何文件，相关规则永远不会失败。",
  },
  why: {
    en: "A check that looks at nothing is green for ever, and everybody believes it.",
    "zh-CN": "什么都没检查的检查永远是绿色的，而所有人都会相信它。",
  },
  fix: {
    en: "Correct the pattern, remove it, or mark a layer that is still to come with `optional: true`.",
    "zh-CN": "修正或删除该模式；若该层尚未建立，请标记 `optional: true`。",
  },
  since: "0.1.0",
  severity: "error",
  needs: "imports",
  examines: { en: "patterns", "zh-CN": "模式" },
  options: noOptions,
  messages: {
    layer: {
      text: {
        en: 'No file matches `{pattern}` of layer "{layer}".{suggestion}',
        "zh-CN": "没有文件匹配“{layer}”层的 `{pattern}`。{suggestion}",
      },
    },
    pattern: {
      text: {
        en: "No file matches `{pattern}` under `{key}`.",
        "zh-CN": "`{key}` 下的 `{pattern}` 没有匹配任何文件。",
      },
    },
    silence: {
      text: {
        en: "{modules} modules and not a single import: the files were not read as the language they are in.",
        "zh-CN": "{modules} 个模块却没有任何导入：这些文件没有按其语言被读取。",
      },
      fix: {
        en: "Look at `arch-lint list files`; if these really are scripts that import nothing, turn the rule off.",
        "zh-CN": "查看 `arch-lint list files`；若这些确实是不导入任何内容的脚本，请关闭此规则。",
      },
    },
  },
  examples: {
    given: {
      "src/domain/order.ts": "export class Order {}\n",
      "src/application/place-order.ts":
        'import { Order } from "../domain/order";\nexport const place = () => new Order();\n',
    },
    bad: {
      "arch-lint.yaml":
        "layers: { domain: src/domian/**, application: src/application/** } # expect: boundaries/empty-layer\nrules: { boundaries/unassigned-module: off }\n",
    },
    good: { "arch-lint.yaml": "layers: { domain: src/domain/**, application: src/application/** }\n" },
  },

  *check(codebase) {
    const { summary } = codebase.architecture;
    yield* emptyPatterns(codebase, summary);
    yield* silence(codebase);
    return summary.origin === "declared" ? summary.assignments.length : 0;
  },
});

function* emptyPatterns({ architecture, graph, written }: Codebase, summary: ArchitectureSummary): Generator<Fault> {
  const optional = new Set(architecture.layers.flatMap(({ name, optional }) => (optional ? [name] : [])));
  const folders = new Set(
    [...graph.modules.values()].flatMap(({ files }) => files.flatMap((path) => path.split("/").slice(0, -1))),
  );
  for (const { layer, pattern, files } of summary.assignments) {
    if (files > 0 || optional.has(layer)) continue;
    const suggestion = suggest(pattern, folders);
    const at = whereWritten(written, ...textsOf(layer, pattern));
    yield { at, message: "layer", params: { layer, pattern, suggestion }, subject: [layer, pattern] };
  }
  for (const { key, pattern } of summary.unmatched) {
    const at = whereWritten(written, [key, pattern]);
    yield { at, message: "pattern", params: { key, pattern }, subject: [key, pattern] };
  }
}

/** What may stand in the configuration for a pattern of a layer; a suffix with or without its star. */
function textsOf(layer: string, pattern: string): readonly (readonly [string, string])[] {
  const key = `layers.${layer}`;
  return [
    [`${key}.files`, pattern],
    [`${key}.package`, pattern],
    [`${key}.suffix`, pattern],
    [`${key}.suffix`, pattern.slice(1)],
  ];
}

/** The folder name in the pattern that no folder has, with the nearest one that exists. */
function suggest(pattern: string, folders: ReadonlySet<string>): string {
  for (const name of pattern.split("/").filter((part) => /^[\w-]+$/u.test(part) && !folders.has(part))) {
    const near = nearest(name, folders);
    if (near !== undefined) return ` ("${name}" → "${near}"?)`;
  }
  return "";
}

function* silence({ graph }: Codebase): Generator<Fault> {
  const project = [...graph.modules.values()].filter(({ origin }) => origin === "project");
  const first = project[0]?.files[0];
  if (project.length <= suspiciousModules || graph.dependencies.length > 0 || first === undefined) return;
  yield {
    at: { path: first, line: 1, column: 1 },
    message: "silence",
    params: { modules: project.length },
    subject: ["silence"],
  };
}
