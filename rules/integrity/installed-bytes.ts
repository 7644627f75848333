import type * as z from "zod";
import type { Text } from "../../src/domain/findings/text.ts";
import type { FileDifference } from "../../src/domain/packages/artifacts/artifacts.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { judgeInstalled } from "../../src/domain/packages/artifacts/judge-installed.ts";
import { vouchedIn } from "../../src/domain/packages/artifacts/archive-questions.ts";
import { entryOf, lockOf, manifest } from "../lockfile-example.ts";
import { noOptions } from "../options.ts";
import { Tally } from "../tally.ts";

const kinds: Readonly<Record<FileDifference["kind"], Text>> = {
  changed: { en: "changed", "zh-CN": "被改动" },
  missing: { en: "missing", "zh-CN": "缺失" },
  added: { en: "added", "zh-CN": "多出" },
};

export const installedBytes = defineRule<z.infer<typeof noOptions>>({
  id: "integrity/installed-bytes",
  summary: {
    en: "An installed package is not what was packed: its files were changed after they were installed.",
    "zh-CN": "已安装的包与打包时不同：它的文件在安装之后被改动。",
  },
  why: {
    en: "Code that was written into `node_modules` runs on every build and shows in no diff. Worms stay on a machine that way.",
    "zh-CN": "写入 `node_modules` 的代码每次构建都会运行，却不出现在任何 diff 中。蠕虫就这样留在机器上。",
  },
  fix: {
    en: "Find out who changed the files, then install anew (`npm ci`). A change that you want belongs into a patch that is kept in the repository. Runs with `--verify-bytes`.",
    "zh-CN":
      "查明是谁改了这些文件，然后重新安装（`npm ci`）。确实需要的改动应写成保存在仓库中的补丁。使用 `--verify-bytes` 时运行。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "machine",
  tamper: true,
  examines: { en: "installed packages", "zh-CN": "已安装的包" },
  options: noOptions,
  messages: {
    one: {
      text: {
        en: "{count} {count|file|files} of {name} {version} in {folder} {count|differs|differ} from its archive, the first is {path} ({kind}).",
        "zh-CN": "{folder} 中的 {name} {version} 有 {count} 个文件与归档不同，第一个是 {path}（{kind}）。",
      },
    },
  },
  examples: {
    machine: {
      installed: {
        "node_modules/left-pad": { kind: "compared", differences: [{ kind: "changed", path: "index.js" }] },
        "node_modules/pad-left": { kind: "compared", differences: [] },
      },
    },
    bad: {
      "package.json": manifest({ "left-pad": "^1.3.0" }),
      "package-lock.json": lockOf(
        { "left-pad": "^1.3.0" },
        entryOf("left-pad", "1.3.0", {}, { key: "integrity/installed-bytes" }),
      ),
    },
    good: {
      "package.json": manifest({ "pad-left": "^2.0.0" }),
      "package-lock.json": lockOf({ "pad-left": "^2.0.0" }, entryOf("pad-left", "2.0.0")),
    },
  },

  *check({ packages }) {
    const { artifacts } = packages;
    if (!artifacts) return 0;
    const tally = new Tally();
    let examined = 0;
    for (const vouched of vouchedIn(packages)) {
      const { lockfile, locked } = vouched;
      for (const judgement of judgeInstalled(vouched, artifacts)) {
        if (judgement.kind === "unknown") {
          tally.add(judgement.reason);
          continue;
        }
        examined++;
        const { differences, folder } = judgement;
        const [first] = differences;
        if (!first) continue;
        const { name, version, key, at } = locked;
        const params = { name, version, folder, count: differences.length, path: first.path, kind: kinds[first.kind] };
        yield { at, message: "one", params, subject: [lockfile.path, key] };
      }
    }
    return { examined, unknown: tally.unknown };
  },
});
