import type { Limit } from "../../../application/ports/language.ts";

/** What the text of Java files does not tell, or not to us. */
export const limits: readonly Limit[] = [
  {
    summary: {
      en: "A class that is loaded by its name at run time (Class.forName, ServiceLoader, Spring XML) is no dependency.",
      "zh-CN": "运行时按名称加载的类（Class.forName、ServiceLoader、Spring XML）不算依赖。",
    },
    fixture: "limits/java-reflection",
  },
  {
    summary: {
      en: "Types that a generator or annotation processor has yet to write are taken for generated on evidence; what they depend on is unknown.",
      "zh-CN": "生成器或注解处理器尚未写出的类型，凭迹象视为生成的类型；它们依赖什么是未知的。",
    },
    fixture: "limits/java-generated",
  },
  {
    summary: {
      en: "Kotlin, Scala and Groovy sources are found by folder and file name, not read: Java code can depend on them, they depend on nothing.",
      "zh-CN":
        "Kotlin、Scala 和 Groovy 源文件只按目录和文件名查找，不读取内容：Java 代码可以依赖它们，而它们不依赖任何东西。",
    },
    fixture: "limits/java-other-languages",
  },
  {
    summary: {
      en: "Gradle scripts are programs: where project(...) names no build module literally, types of one name in several are told apart by chance.",
      "zh-CN": "Gradle 脚本是程序：若 project(...) 没有按字面写出构建模块，多个模块中的同名类型只能碰巧区分。",
    },
    fixture: "limits/java-gradle-logic",
  },
  {
    summary: {
      en: "A member type inherited from a type that the file does not name leads nowhere, or to a type of its package.",
      "zh-CN": "从文件没有写明的类型继承来的成员类型，会找不到目标，或指向同包中的类型。",
    },
    fixture: "limits/java-inherited-members",
  },
  {
    summary: {
      en: "Types that a chain of calls, var or a lambda goes through without naming them are no dependencies.",
      "zh-CN": "链式调用、var 或 lambda 途经但没有写出名称的类型不算依赖。",
    },
    fixture: "limits/java-unnamed-types",
  },
  {
    summary: {
      en: "A type of the own package that is called as one of the commonest of java.lang (String, Integer, Exception …) is not seen in use.",
      "zh-CN": "自己包中与 java.lang 最常用类型（String、Integer、Exception 等）同名的类型，看不出被使用。",
    },
    fixture: "limits/java-names-of-java-lang",
  },
  {
    summary: {
      en: "A type that the project declares is taken for its own, though a build module may use an older release of it.",
      "zh-CN": "项目声明的类型视为自己的类型，即使某个构建模块可能使用它的旧版本。",
    },
    fixture: "limits/java-older-release",
  },
  {
    summary: {
      en: "Unicode escapes are understood within names only, not where they stand for punctuation or quotes.",
      "zh-CN": "只识别名称中的 Unicode 转义，不识别代替标点或引号的转义。",
    },
    fixture: "limits/java-unicode-escapes",
  },
  {
    summary: {
      en: "What a library's package holds is unknown: import a.b.* counts as annotations only if nothing else in the file can come from any library imported so.",
      "zh-CN":
        "库中的包有哪些内容是未知的：只有当文件中没有其他名称可能来自以这种方式导入的库时，import a.b.* 才视为仅用于注解。",
    },
    fixture: "limits/java-wildcards",
  },
];
