import type { YAMLError } from "yaml";
import { type Text, tell } from "../../domain/findings/text.ts";

/** What the parser's error codes mean (yaml 2.9, errors.ts); the others are quoted. */
const faults: Partial<Record<YAMLError["code"], Text>> = {
  TAB_AS_INDENT: { en: "A tab stands where YAML wants spaces.", "zh-CN": "YAML 要求空格的地方用了制表符。" },
  BAD_INDENT: { en: "This is not indented as its neighbours are.", "zh-CN": "此处的缩进与相邻的行不一致。" },
  MISSING_CHAR: { en: "A character is missing here.", "zh-CN": "此处缺少一个字符。" },
};

const noYaml: Text = { en: "This is not valid YAML: {detail}.", "zh-CN": "这不是有效的 YAML：{detail}。" };

/** Says in plain words why a text is no YAML. */
export function yamlFault({ code, message }: YAMLError): Text {
  return faults[code] ?? tell(noYaml, { detail: message.replace(/[\s:.]+$/u, "") });
}

/** What is said of YAML that is valid and not read here. */
export const refusals = {
  tooDeep: { en: "This is nested too deep.", "zh-CN": "此处嵌套过深。" },
  tooMuch: {
    en: "This uses forms of YAML that no manager writes, and is too long to read them.",
    "zh-CN": "此文件使用了包管理器不会写出的 YAML 形式，并且过长，无法读取。",
  },
  tooManyAliases: { en: "There are too many aliases.", "zh-CN": "别名过多。" },
  noAlias: { en: "This alias stands for nothing.", "zh-CN": "此别名没有定义。" },
  noKey: { en: "A key must be a plain word or a quoted text.", "zh-CN": "键必须是普通的词或加引号的文本。" },
  noMerge: { en: "Merge keys (<<) are not read here.", "zh-CN": "此处不支持合并键（<<）。" },
  noTag: { en: "Tags of one's own are not read here.", "zh-CN": "此处不支持自定义标签。" },
} as const satisfies Record<string, Text>;
