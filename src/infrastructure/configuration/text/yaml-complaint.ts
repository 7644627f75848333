import { type Text, tell } from "../../../domain/findings/text.ts";
import type { YAMLError } from "yaml";
import type { Complaint, Words } from "../complaint.ts";
import type { Places } from "../../documents/places.ts";

/** The way out where a tag was not meant as one. */
export const quotePattern: Text = {
  en: "A pattern that begins with ! must be quoted.",
  "zh-CN": "以 ! 开头的模式必须加引号。",
};
/** The way out of odd indentation. */
export const twoSpaces: Text = { en: "Indent with two spaces a level.", "zh-CN": "请每层缩进两个空格。" };

/** What the parser's error codes mean for somebody who writes a configuration (yaml 2.9, errors.ts). */
const words: Partial<Record<YAMLError["code"], Words>> = {
  MULTIPLE_DOCS: {
    message: {
      en: "A second YAML document begins here, and a configuration is one.",
      "zh-CN": "此处开始了第二个 YAML 文档，而配置只能有一个。",
    },
    hint: {
      en: "Put everything into one document, without `---` between.",
      "zh-CN": "请把全部内容放进一个文档，中间不写 `---`。",
    },
  },
  TAB_AS_INDENT: {
    message: { en: "A tab stands where YAML wants spaces.", "zh-CN": "YAML 要求空格的地方用了制表符。" },
    hint: { en: "Indent with spaces.", "zh-CN": "请用空格缩进。" },
  },
  BAD_INDENT: {
    message: { en: "This is not indented as its neighbours are.", "zh-CN": "此处的缩进与相邻的行不一致。" },
    hint: twoSpaces,
  },
  MISSING_CHAR: {
    message: { en: "A character is missing here.", "zh-CN": "此处缺少一个字符。" },
    hint: {
      en: "Look for a quote, bracket or colon not written.",
      "zh-CN": "请检查是否漏写了引号、括号或冒号。",
    },
  },
  TAG_RESOLVE_FAILED: {
    message: {
      en: "This tag is not supported: a configuration is plain data.",
      "zh-CN": "不支持此标签：配置只含普通数据。",
    },
    hint: quotePattern,
  },
};

const noYaml: Text = { en: "This is not valid YAML: {detail}.", "zh-CN": "这不是有效的 YAML：{detail}。" };
const quoteSpecial: Text = {
  en: "A text with special characters, such as a pattern that begins with *, must be quoted.",
  "zh-CN": "含特殊字符的文本（例如以 * 开头的模式）必须加引号。",
};

/** The first syntax error of a text; what follows it is guesswork. */
export function yamlComplaint(fault: YAMLError, places: Places): Complaint {
  const own = words[fault.code];
  const detail = fault.message.replace(/[\s:.]+$/u, "");
  return {
    at: places(fault.pos[0], fault.pos[1]),
    message: own?.message ?? tell(noYaml, { detail }),
    hint: own?.hint ?? quoteSpecial,
  };
}
