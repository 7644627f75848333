import type * as z from "zod";
import { locate } from "../../src/domain/code/locate.ts";
import type { Codebase, Fault } from "../../src/domain/findings/rule.ts";
import { defineRule } from "../../src/domain/findings/rule.ts";
import { generateDirectives } from "../../src/domain/generation/generate-directive.ts";
import { generatingScripts } from "../../src/domain/generation/generating-scripts.ts";
import { missingTargets, type Presence, presenceIn } from "../../src/domain/generation/missing-targets.ts";
import { generatingCode } from "../../src/domain/generation/reads.ts";
import { runTargets } from "../../src/domain/generation/run-target.ts";
import { noOptions } from "../options.ts";

export const directiveTarget = defineRule<z.infer<typeof noOptions>>({
  id: "codegen/directive-target",
  summary: {
    en: "A directive that generates code names a script or a type that is not there.",
    "zh-CN": "代码生成指令引用了不存在的脚本或类型。",
  },
  why: {
    en: "The next one to generate gets an error or, worse, code for all types but one.",
    "zh-CN": "下一次生成会报错；更糟的是悄悄漏掉其中一个类型的代码。",
  },
  fix: {
    en: "Correct the name, or remove what is not generated any more.",
    "zh-CN": "改正名称，或删除不再需要生成的内容。",
  },
  since: "0.2.0",
  severity: "error",
  needs: "packages",
  reads: generatingCode,
  examines: { en: "directives and scripts that generate code", "zh-CN": "生成代码的指令和脚本" },
  options: noOptions,
  messages: {
    script: {
      text: { en: "{name} is not in this repository.", "zh-CN": "本仓库中没有 {name}。" },
    },
    type: {
      text: {
        en: "Package {package} declares no type {name}.",
        "zh-CN": "{package} 包没有声明类型 {name}。",
      },
    },
  },
  examples: {
    given: {
      "go.mod": "module example.com/shop\n\ngo 1.24.0\n",
      "model/user.go": "package model\n\ntype User struct{ ID string }\n",
      "model/gen_tags.go": "//go:build ignore\n\npackage main\n\nfunc main() {}\n",
    },
    bad: {
      "model/order.go":
        "package model\n\n//go:generate go run gen_tags.go -type=User,Ordr // expect: codegen/directive-target\n//go:generate go run gen_rows.go -type=Order // expect: codegen/directive-target\n\ntype Order struct{ ID string }\n",
      "web/package.json":
        '{ "scripts": { "codegen": "node scripts/types.mjs" } } // expect: codegen/directive-target\n',
    },
    good: {
      "model/order.go":
        "package model\n\n//go:generate go run gen_tags.go -type=User,Order\n//go:generate stringer -type=Status\n\ntype Order struct{ ID string }\n\ntype Status int\n",
      "web/package.json": '{ "scripts": { "codegen": "node scripts/types.mjs && graphql-codegen" } }\n',
      "web/scripts/types.mjs": "export {};\n",
    },
  },

  *check(codebase) {
    const isThere = presenceIn(codebase.tree.paths);
    const directives = yield* ofDirectives(codebase, isThere);
    return directives + (yield* ofScripts(codebase, isThere));
  },
});

function* ofDirectives({ code }: Codebase, isThere: Presence): Generator<Fault, number> {
  let examined = 0;
  for (const file of code.files.values()) {
    examined += generateDirectives(file).length;
    for (const { kind, name, directive } of missingTargets(code, file, isThere)) {
      const params = { name, package: file.package ?? "" };
      yield { at: locate(file, directive), message: kind, params, subject: [file.path, name] };
    }
  }
  return examined;
}

function* ofScripts({ packages }: Codebase, isThere: Presence): Generator<Fault, number> {
  let examined = 0;
  for (const manifest of packages.manifests) {
    for (const { script, folder, programs } of generatingScripts(manifest)) {
      examined++;
      const targets = programs.flatMap(({ word, args }) =>
        runTargets([word.text, ...args.map(({ text }) => text)], folder),
      );
      for (const target of targets) {
        if (isThere(target)) continue;
        const { name } = target;
        yield { at: script.at, message: "script", params: { name, package: "" }, subject: [manifest.path, name] };
      }
    }
  }
  return examined;
}
