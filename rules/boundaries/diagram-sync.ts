import * as z from "zod";
import { type Written, whereWritten } from "../../src/domain/architecture/written.ts";
import { type Difference, differences } from "../../src/domain/diagrams/compare.ts";
import type { Diagram } from "../../src/domain/diagrams/diagram.ts";
import { readDiagrams } from "../../src/domain/diagrams/read-diagram.ts";
import { type Codebase, defineRule, type Fault } from "../../src/domain/findings/rule.ts";
import { type Text, tell } from "../../src/domain/findings/text.ts";

const pattern = z.string().regex(/^[^{}\\]{1,500}$/u);

const named = z.strictObject({
  file: z.string().describe("Markdown with Mermaid or PlantUML between fences, or a file of either"),
  under: z.string().optional().describe("Only the diagrams under this heading"),
  arrows: z
    .enum(["dependency", "flow"])
    .describe("What an arrow says: its tail imports its head, or its tail speaks to its head when it runs"),
  components: z
    .record(z.string(), z.array(pattern).min(1))
    .default({})
    .describe("Box → patterns of its files (or declared packages, `com.acme.order..`)"),
  outside: z.array(z.string()).default([]).describe("Boxes that stand for no code of this repository"),
});

const options = z.strictObject({ diagrams: z.array(named).default([]).describe("The diagrams that must be true") });

type Named = z.infer<typeof named>;

export const diagramSync = defineRule<z.infer<typeof options>>({
  id: "boundaries/diagram-sync",
  summary: {
    en: "A diagram of the architecture and the code say different things.",
    "zh-CN": "架构图与代码不一致。",
  },
  why: {
    en: "A diagram is read by those who do not know the code yet: one that is wrong teaches them what is wrong.",
    "zh-CN": "看图的人往往还不了解代码；错误的图教给他们的就是错误的架构。",
  },
  fix: {
    en: "Draw what the code does (`arch-lint graph` draws it), or change the code so that it does what is drawn.",
    "zh-CN": "按代码的实际情况重画（可用 `arch-lint graph` 生成），或修改代码使其与图一致。",
  },
  since: "0.2.0",
  severity: "off",
  needs: "imports",
  texts: ({ diagrams }) => diagrams.map(({ file }) => file),
  examines: { en: "boxes and arrows of diagrams", "zh-CN": "图中的方框与箭头" },
  options,
  messages: {
    absent: {
      text: {
        en: "{file} holds no flowchart of Mermaid and no component diagram of PlantUML{under}.",
        "zh-CN": "{file}{under}中没有 Mermaid 流程图或 PlantUML 组件图。",
      },
      fix: { en: "Correct the name of the file or of the heading.", "zh-CN": "请更正文件名或标题。" },
    },
    unread: {
      text: { en: "This line of the diagram was not understood.", "zh-CN": "无法理解图中的这一行。" },
      fix: {
        en: "Write it plainly (`A --> B`); what is not understood cannot be held against the code.",
        "zh-CN": "请用简单的写法（`A --> B`）；无法理解的内容不能与代码核对。",
      },
    },
    unknown: {
      text: {
        en: '"{box}" is the name of no layer, context, service or folder with code in it.',
        "zh-CN": "没有名为“{box}”且包含代码的层、上下文、服务或目录。",
      },
      fix: {
        en: "Name its files under `components`, or the box under `outside` if it is no code of this repository.",
        "zh-CN": "请在 `components` 中写明它的文件；若它不是本仓库的代码，请写入 `outside`。",
      },
    },
    missing: {
      text: {
        en: '"{from}" → "{to}" is drawn, but nothing in the code leads from one to the other.',
        "zh-CN": "图中画有“{from}”→“{to}”，但代码中没有对应的依赖。",
      },
    },
    reversed: {
      text: {
        en: '"{from}" → "{to}" is drawn, but in the code "{to}" depends on "{from}" ({file}).',
        "zh-CN": "图中画的是“{from}”→“{to}”，代码中却是“{to}”依赖“{from}”（{file}）。",
      },
      fix: {
        en: "Turn the arrow round, or the dependency. If arrows show who speaks to whom, say `arrows: flow`.",
        "zh-CN": "把箭头或依赖反转过来。若箭头表示调用方向，请设置 `arrows: flow`。",
      },
    },
    undrawn: {
      text: {
        en: '"{from}" depends on "{to}" ({count} {count|file|files}), which {file} does not draw.',
        "zh-CN": "“{from}”依赖“{to}”（{count} 个文件），但 {file} 中没有画出。",
      },
    },
  },
  examples: {
    given: {
      "arch-lint.yaml":
        "rules:\n  boundaries/diagram-sync:\n    severity: error\n    options: { diagrams: [{ file: docs/architecture.md, arrows: dependency }] }\n",
      "src/domain/order.ts": "export const total = () => 0;\n",
      "src/application/show-total.ts":
        'import { total } from "../domain/order.ts";\nexport const show = () => total();\n',
    },
    bad: {
      "docs/architecture.md":
        "# Shop\n\n```mermaid\nflowchart TD\n  interface --> application %% expect: boundaries/diagram-sync\n  domain --> application %% expect: boundaries/diagram-sync\n```\n",
      "src/interface/order-page.ts":
        'import { total } from "../domain/order.ts"; // expect: boundaries/diagram-sync\nexport const page = () => total();\n',
    },
    good: {
      "docs/architecture.md":
        '# Shop\n\n```mermaid\nflowchart TD\n  customer@{ shape: db, label: "Customers" } --> interface\n  interface --> application --> domain\n```\n',
      "src/interface/order-page.ts":
        'import { show } from "../application/show-total.ts";\nexport const page = () => show();\n',
    },
  },

  *check(codebase, { diagrams }) {
    const { tree, written } = codebase;
    let examined = 0;
    let tooLarge = 0;
    for (const one of diagrams) {
      const text = tree.texts.get(one.file);
      const found = text === undefined ? [] : readDiagrams(one.file, text, one.under);
      if (!found || (text === undefined && tree.paths.has(one.file))) tooLarge++;
      else if (found.length === 0) yield absent(one, written);
      for (const diagram of found ?? []) {
        examined += diagram.boxes.size + diagram.arrows.length;
        yield* faultsOf(diagram, one, codebase);
      }
    }
    return { examined, unknown: { "too-large": tooLarge } };
  },
});

function absent({ file, under }: Named, written: Written | undefined): Fault {
  const heading = under === undefined ? "" : tell(underHeading, { under });
  return {
    at: whereWritten(written),
    message: "absent",
    params: { file, under: heading },
    subject: [file, under ?? ""],
  };
}

function* faultsOf(diagram: Diagram, { file, arrows, ...settings }: Named, codebase: Codebase): Generator<Fault> {
  for (const { text, line } of diagram.unread) {
    yield { at: { path: file, line, column: 1 }, message: "unread", params: {}, subject: [file, text] };
  }
  const packageOf = (path: string) => codebase.tree.facts.get(path)?.package;
  const ground = { graph: codebase.graph, architecture: codebase.architecture, packageOf };
  for (const difference of differences(diagram, ground, { ...settings, meaning: arrows })) {
    yield faultOf(difference, diagram, file);
  }
}

function faultOf(difference: Difference, { boxes }: Diagram, file: string): Fault {
  const { kind: message } = difference;
  const at = (line: number) => ({ path: file, line, column: 1 });
  const labelOf = (id: string) => boxes.get(id)?.label ?? id;
  if (difference.kind === "unknown") {
    const { label, line } = difference.box;
    return { at: at(line), message, params: { box: label }, subject: [file, label] };
  }
  if (difference.kind === "undrawn") {
    const { from, to, edges } = difference;
    const ends = { from: labelOf(from), to: labelOf(to) };
    const [first] = edges;
    const count = new Set(edges.map(({ dependency }) => dependency.at.path)).size;
    const place = first?.dependency.at ?? at(1);
    return { at: place, message, params: { ...ends, count, file }, subject: [file, ends.from, ends.to] };
  }
  const { arrow } = difference;
  const ends = { from: labelOf(arrow.from), to: labelOf(arrow.to) };
  const evidence = difference.kind === "reversed" ? { file: difference.edge.dependency.at.path } : {};
  return {
    at: at(arrow.line),
    message,
    params: { ...ends, ...evidence },
    subject: [file, ends.from, ends.to, message],
  };
}

const underHeading: Text = { en: ' under the heading "{under}"', "zh-CN": "的标题“{under}”下" };
