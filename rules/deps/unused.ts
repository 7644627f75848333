import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { idleRequirements } from "../../src/domain/packages/usage/unused.ts";
import { entryOf, hash, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";

export const unused = defineRule<z.infer<typeof noOptions>>({
  id: "deps/unused",
  summary: {
    en: "Nothing uses a package that a package.json declares under `dependencies`.",
    "zh-CN": "没有任何内容使用 package.json 在 `dependencies` 中声明的某个包。",
  },
  why: {
    en: "Everybody who installs the project downloads it, trusts it and updates it, for nothing.",
    "zh-CN": "每个安装该项目的人都要白白下载、信任和更新它。",
  },
  fix: {
    en: "Remove it from `dependencies`; if only tools of development use it, move it to `devDependencies`.",
    "zh-CN": "把它从 `dependencies` 中删除；若只有开发工具使用它，请移到 `devDependencies`。",
  },
  since: "0.2.0",
  severity: "warning",
  needs: "packages",
  examines: { en: "packages under `dependencies`", "zh-CN": "`dependencies` 中的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{name} is declared, and no import, script or setting below {folder} names it.",
        "zh-CN": "声明了 {name}，但 {folder} 之下没有任何导入、脚本或设置提到它。",
      },
    },
  },
  examples: {
    given: { "src/order.js": 'import widget from "widget";\nwidget();\n' },
    bad: {
      "package.json": manifest({ "left-pad": "^1.3.0", widget: "^1.0.0" }).replace(
        '"^1.3.0",',
        '"^1.3.0", // expect: deps/unused',
      ),
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0", widget: "^1.0.0" },
        entryOf("left-pad", "1.3.0"),
        entryOf("widget", "1.0.0", { integrity: hash("B") }),
      ),
    },
    good: {
      "package.json": manifest({ "left-pad": "^1.3.0", widget: "^1.0.0" }),
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0", widget: "^1.0.0" },
        entryOf("left-pad", "1.3.0"),
        entryOf("widget", "1.0.0", { integrity: hash("B") }),
      ),
      "tools.json": '{ "plugins": ["left-pad"] }\n',
    },
  },

  *check({ graph, packages }) {
    const { idle, examined, unknown } = idleRequirements(graph, packages);
    for (const { manifest: own, requirement, folders } of idle) {
      const { name, at } = requirement;
      if (folders.some((folder) => packages.mentioned?.get(folder)?.has(name))) continue;
      const folder = own.folder || ".";
      yield { at, message: "one", params: { name, folder }, subject: [own.path, name] };
    }
    return { examined, unknown };
  },
});
