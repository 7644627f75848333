import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { agree, sharedRequirements } from "../../src/domain/packages/shared-requirements.ts";
import { library } from "../manifest-example.ts";

const options = z.strictObject({
  same: z
    .enum(["version", "text"])
    .default("version")
    .describe("`version`: one version must satisfy all; `text`: all must be written alike"),
});

export const workspaceMismatch = defineRule<z.infer<typeof options>>({
  id: "drift/workspace-mismatch",
  summary: {
    en: "Packages of one repository ask for versions of a dependency that no single version can satisfy.",
    "zh-CN": "同一仓库的各个包对某个依赖的要求无法用一个版本同时满足。",
  },
  why: {
    en: "Two copies are installed: state is not shared, types do not fit, and a fix reaches only half of the code.",
    "zh-CN": "于是安装两份：状态不共享，类型不匹配，修复只到达一半代码。",
  },
  fix: {
    en: "Bring all of them to one range, best in a catalog or the root manifest.",
    "zh-CN": "把它们统一为一个范围，最好写在 catalog 或根清单中。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "dependencies that several packages of a project ask for", "zh-CN": "被同一项目多个包要求的依赖" },
  options,
  messages: {
    one: {
      text: {
        en: "{name} is {raw} here and {other} in {path}{more}.",
        "zh-CN": "{name} 在此处是 {raw}，在 {path} 中是 {other}{more}。",
      },
    },
  },
  examples: {
    given: {
      "package.json": '{ "name": "root", "private": true, "workspaces": ["packages/*"] }\n',
      "packages/a/package.json": library({ name: "a", dependencies: { "left-pad": "^1.3.0" } }),
    },
    bad: {
      "packages/b/package.json": library(
        { name: "b", dependencies: { "left-pad": "^2.0.0" } },
        { "left-pad": "drift/workspace-mismatch" },
      ),
    },
    good: { "packages/b/package.json": library({ name: "b", dependencies: { "left-pad": "^1.2.0" } }) },
  },

  *check({ packages }, { same }) {
    let examined = 0;
    for (const project of packages.projects) {
      const shared = [...sharedRequirements(project)];
      examined += shared.length;
      for (const { name, uses } of shared) {
        const [first, ...others] = uses;
        const odd = others.filter(({ requirement }) => first && !agree(first.requirement, requirement, same));
        const [shown] = odd;
        if (!first || !shown) continue;
        const rest = odd.length - 1;
        const params = {
          name,
          raw: shown.requirement.raw,
          other: first.requirement.raw,
          path: first.manifest.path,
          more: rest > 0 ? { en: ` (and ${rest} more differ)`, "zh-CN": `（另有 ${rest} 处不同）` } : "",
        };
        yield { at: shown.requirement.at, message: "one", params, subject: [project.folder, name] };
      }
    }
    return examined;
  },
});
