import type { Limit } from "../../../application/ports/language.ts";

/** What this language cannot see. Each has a fixture that shows it. */
export const limits: readonly Limit[] = [
  {
    summary: {
      en: "A name that is put together when the program runs, in require() or import(), leads nowhere.",
      "zh-CN": "程序运行时才拼出的名称，在 require() 或 import() 中找不到目标。",
    },
    fixture: "limits/typescript-computed",
  },
  {
    summary: {
      en: "AMD modules, define() and the require of its function, are not followed.",
      "zh-CN": "不跟踪 AMD 模块，即 define() 及其函数中的 require。",
    },
    fixture: "limits/typescript-amd",
  },
  {
    summary: {
      en: 'Aliases of a bundler are code and not read: declare them under "paths" in tsconfig.json. "@/", "~/" and "$lib/" are looked for by custom.',
      "zh-CN": '打包工具的别名是代码，不会读取：请在 tsconfig.json 的 paths 中声明。"@/"、"~/" 和 "$lib/" 按惯例查找。',
    },
    fixture: "limits/typescript-bundler-alias",
  },
  {
    summary: {
      en: "In Vue, Svelte and Astro files only scripts are read, not the expressions in the markup.",
      "zh-CN": "在 Vue、Svelte 和 Astro 文件中只读取脚本，不读取标记中的表达式。",
    },
    fixture: "limits/typescript-markup",
  },
  {
    summary: {
      en: "require.context of webpack is not followed; import.meta.glob of Vite is.",
      "zh-CN": "不跟踪 webpack 的 require.context；会跟踪 Vite 的 import.meta.glob。",
    },
    fixture: "limits/typescript-context",
  },
  {
    summary: {
      en: "Global types and variables are used without an import, and so without a dependency.",
      "zh-CN": "全局类型和变量不经导入就能使用，因此不算依赖。",
    },
    fixture: "limits/typescript-globals",
  },
  {
    summary: {
      en: "Flow files that TypeScript's grammar cannot read are read by their words: plain imports are found, rarer forms are not.",
      "zh-CN": "TypeScript 语法无法读取的 Flow 文件按词读取：能找到普通的导入，找不到少见的写法。",
    },
    fixture: "limits/typescript-flow",
  },
  {
    summary: {
      en: "Files that a framework loads by a path in a plain string are not dependencies.",
      "zh-CN": "框架根据普通字符串中的路径加载的文件不算依赖。",
    },
    fixture: "limits/typescript-strings",
  },
];
