import * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { unlistedPackages } from "../../src/domain/packages/usage/unlisted.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";

const options = z.strictObject({
  notLocked: z
    .boolean()
    .default(false)
    .describe("Report also packages that the lockfile lacks: often they are aliases of a bundler"),
});

export const unlisted = defineRule<z.infer<typeof options>>({
  id: "deps/unlisted",
  summary: {
    en: "Code imports a package that no package.json above it declares.",
    "zh-CN": "代码导入了上层任何 package.json 都没有声明的包。",
  },
  why: {
    en: "It is there only because another package brings it. When that one stops doing so, or the package manager keeps folders apart, the import fails.",
    "zh-CN": "它之所以存在，只是因为别的包带来了它。一旦那个包不再需要它，或包管理器隔离目录，导入就会失败。",
  },
  fix: {
    en: "Declare the package in the nearest package.json, in the version that is locked now.",
    "zh-CN": "在最近的 package.json 中声明该包，版本取当前锁定的版本。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "imports of packages", "zh-CN": "对包的导入" },
  options,
  messages: {
    locked: {
      text: {
        en: "{name} is imported{more} and {path} does not declare it; another package brings it.",
        "zh-CN": "导入了 {name}{more}，但 {path} 没有声明它；它由别的包带来。",
      },
    },
    absent: {
      text: {
        en: "{name} is imported{more}, and neither {path} nor the lockfile has it.",
        "zh-CN": "导入了 {name}{more}，但 {path} 和锁文件中都没有它。",
      },
      fix: {
        en: "Declare the package and install it. If a bundler makes up the name, map it under `paths` in tsconfig.json.",
        "zh-CN": "声明并安装该包。若该名称由打包工具生成，请在 tsconfig.json 的 `paths` 中映射。",
      },
    },
  },
  examples: {
    given: {
      "package.json": manifest({ widget: "^1.0.0" }),
      "package-lock.json": lockOf(
        { widget: "^1.0.0" },
        entryOf("left-pad", "1.3.0"),
        entryOf("widget", "1.0.0", { integrity: hash("B"), dependencies: { "left-pad": "^1.3.0" } }),
      ),
    },
    bad: {
      "src/order.js":
        'import widget from "widget";\nimport pad from "left-pad"; // expect: deps/unlisted\nwidget(pad);\n',
    },
    good: { "src/order.js": 'import { join } from "node:path";\nimport widget from "widget";\nwidget(join);\n' },
  },

  *check({ graph, packages }, { notLocked }) {
    const { unlisted: faults, examined, unknown } = unlistedPackages(graph, packages);
    let absent = 0;
    for (const { name, dependency, manifest: nearest, isLocked, others } of faults) {
      if (!isLocked && !notLocked) {
        absent++;
        continue;
      }
      const more = others > 0 ? { en: ` (${others + 1} times)`, "zh-CN": `（${others + 1} 次）` } : "";
      yield {
        at: dependency.at,
        message: isLocked ? "locked" : "absent",
        params: { name, path: nearest.path, more },
        subject: [nearest.path, name],
      };
    }
    return { examined, unknown: { ...unknown, "not-locked": absent } };
  },
});
