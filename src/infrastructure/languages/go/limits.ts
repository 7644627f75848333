import type { Limit } from "../../../application/ports/language.ts";

/** What the imports of Go files do not tell. */
export const limits: readonly Limit[] = [
  {
    summary: {
      en: "Build constraints are not evaluated: a package has the imports of all its files, on whatever system they build.",
      "zh-CN": "不评估构建约束：一个包的导入是其全部文件的导入，无论它们在哪个系统上构建。",
    },
    fixture: "limits/go-build-tags",
  },
  {
    summary: {
      en: 'import "C" is seen, but not the C headers and libraries that the comment above it asks for.',
      "zh-CN": '能看到 import "C"，但看不到其上方注释所要求的 C 头文件和库。',
    },
    fixture: "limits/go-cgo",
  },
  {
    summary: {
      en: "//go:linkname reaches into another package without importing it.",
      "zh-CN": "//go:linkname 不经导入就能触及另一个包。",
    },
    fixture: "limits/go-linkname",
  },
  {
    summary: {
      en: "plugin.Open loads code whose path is known only when the program runs.",
      "zh-CN": "plugin.Open 加载的代码，其路径在程序运行时才知道。",
    },
    fixture: "limits/go-plugin",
  },
  {
    summary: {
      en: "Reflection and registries reach types by name: a blank import is an edge, but not what its init function hands over.",
      "zh-CN": "反射和注册表按名称触及类型：空白导入算一条依赖，但看不到其 init 函数交出了什么。",
    },
    fixture: "limits/go-reflection",
  },
  {
    summary: {
      en: "Code that a generator has yet to write is taken for generated on evidence; what it will import is unknown.",
      "zh-CN": "生成器尚未写出的代码，凭迹象视为生成的代码；它将导入什么是未知的。",
    },
    fixture: "limits/go-generated",
  },
  {
    summary: {
      en: "A module of this repository counts as its own code even where go.mod asks for a published version of it.",
      "zh-CN": "本仓库中的模块视为自己的代码，即使 go.mod 要求的是它的某个已发布版本。",
    },
    fixture: "limits/go-sibling-version",
  },
];
