import type * as z from "zod";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { judgeGoMod, judgeModule } from "../../src/domain/packages/artifacts/judge-module.ts";
import { moduleKey, sumLinesIn } from "../../src/domain/packages/artifacts/module-questions.ts";
import { hashFault, nameOfSum, placeOfSum } from "../../src/domain/packages/go/sum-place.ts";
import { goFile, goMod, h1, money, sumOf } from "../go-example.ts";
import { noOptions } from "../options.ts";
import { Tally } from "../tally.ts";

export const sumCacheMismatch = defineRule<z.infer<typeof noOptions>>({
  id: "go/sum-cache-mismatch",
  summary: {
    en: "A module in Go's module cache is not what go.sum says.",
    "zh-CN": "Go 模块缓存中的模块与 go.sum 不符。",
  },
  why: {
    en: "`go build` compares go.sum with a note beside the zip and hashes nothing; `go mod verify` hashes and does not read go.sum. What one of them misses, a poisoned cache uses.",
    "zh-CN":
      "`go build` 只把 go.sum 与 zip 旁的记录相比，不计算哈希；`go mod verify` 计算哈希，却不读 go.sum。被投毒的缓存正是利用其中一个的疏漏。",
  },
  fix: {
    en: "Clear the cache with `go clean -modcache` and find out who wrote to it. If go.sum is what changed, restore it from the base branch. Runs with `--verify-bytes`.",
    "zh-CN":
      "用 `go clean -modcache` 清空缓存，并查明是谁写入的。如果改动的是 go.sum，从基础分支恢复它。使用 `--verify-bytes` 时运行。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  beside: "machine",
  tamper: true,
  examines: { en: "lines of go.sum with a module in the cache", "zh-CN": "缓存中有对应模块的 go.sum 行" },
  options: noOptions,
  messages: {
    zip: {
      text: {
        en: "The cached zip of {name} was modified: it hashes to {found}.",
        "zh-CN": "{name} 的缓存 zip 被修改：它的哈希是 {found}。",
      },
    },
    folder: {
      text: {
        en: "The extracted files of {name}, which are compiled, were modified: they hash to {found}.",
        "zh-CN": "{name} 解压后用于编译的文件被修改：它们的哈希是 {found}。",
      },
    },
    record: {
      text: {
        en: "The cache's .ziphash of {name} says {found}: it was forged, or go.sum was edited.",
        "zh-CN": "缓存中 {name} 的 .ziphash 为 {found}：它被伪造，或 go.sum 被修改。",
      },
    },
    sum: {
      text: {
        en: "All that the cache holds of {name} hashes to {found}: go.sum was edited, or the whole module was exchanged.",
        "zh-CN": "缓存中 {name} 的全部内容哈希为 {found}：go.sum 被修改，或整个模块被调换。",
      },
    },
    mod: {
      text: {
        en: "The cached go.mod of {name} hashes to {found}: it was modified, or go.sum was edited.",
        "zh-CN": "{name} 的缓存 go.mod 哈希为 {found}：它被修改，或 go.sum 被修改。",
      },
    },
    foreign: {
      text: {
        en: "What the cache holds of {name} has something in it that Go never puts there: {found}.",
        "zh-CN": "缓存中的 {name} 含有 Go 从不放入的内容：{found}。",
      },
    },
    broken: {
      text: {
        en: "The cached zip of {name} is broken.",
        "zh-CN": "{name} 的缓存 zip 已损坏。",
      },
    },
  },
  examples: {
    machine: {
      modules: {
        "example.com/money@v1.2.0": {
          recorded: h1("A"),
          zip: { kind: "hashed", hash: h1("A") },
          folder: { kind: "hashed", hash: h1("C") },
        },
        "example.com/money@v1.3.0": {
          recorded: h1("A"),
          zip: { kind: "hashed", hash: h1("A") },
          folder: { kind: "hashed", hash: h1("A") },
        },
      },
    },
    given: { "shop.go": goFile("example.com/money") },
    bad: {
      "go.mod": goMod(money),
      "go.sum": sumOf("example.com/money", "v1.2.0").replace("\n", " // expect: go/sum-cache-mismatch\n"),
    },
    good: {
      "go.mod": goMod("require example.com/money v1.3.0"),
      "go.sum": sumOf("example.com/money", "v1.3.0"),
    },
  },

  *check({ packages }) {
    const { artifacts } = packages;
    if (!artifacts) return 0;
    const tally = new Tally();
    let examined = 0;
    for (const { file, line } of sumLinesIn(packages)) {
      if (hashFault(line) !== undefined) continue;
      const cached = artifacts.modules.get(moduleKey(line));
      const judgement = line.isGoMod ? judgeGoMod(line.hash, cached) : judgeModule(line.hash, cached);
      if (judgement.kind === "unknown") {
        tally.add(judgement.reason);
        continue;
      }
      examined++;
      const name = nameOfSum(line);
      for (const { leg, found } of judgement.faults) {
        yield { at: placeOfSum(file, line), message: leg, params: { name, found }, subject: [file.path, name, leg] };
      }
    }
    return { examined, unknown: tally.unknown };
  },
});
