import { type ParseErrorCode, printParseErrorCode } from "jsonc-parser";
import { type Text, tell } from "../../domain/findings/text.ts";

/** The parser's names of what can be wrong. */
export type JsonFaultName = Exclude<ReturnType<typeof printParseErrorCode>, "<unknown ParseErrorCode>">;

/** What the error codes of the JSON parser mean (jsonc-parser 3.3, main.d.ts). */
const faults: Readonly<Record<JsonFaultName, Text>> = {
  InvalidSymbol: { en: "invalid symbol", "zh-CN": "无效的符号" },
  InvalidNumberFormat: { en: "invalid number format", "zh-CN": "数字格式无效" },
  PropertyNameExpected: { en: "property name expected", "zh-CN": "此处应为属性名" },
  ValueExpected: { en: "value expected", "zh-CN": "此处应为值" },
  ColonExpected: { en: "colon expected", "zh-CN": "此处应为冒号" },
  CommaExpected: { en: "comma expected", "zh-CN": "此处应为逗号" },
  CloseBraceExpected: { en: "close brace expected", "zh-CN": "此处应为右花括号" },
  CloseBracketExpected: { en: "close bracket expected", "zh-CN": "此处应为右方括号" },
  EndOfFileExpected: { en: "end of file expected", "zh-CN": "此处文件应当结束" },
  InvalidCommentToken: { en: "invalid comment token", "zh-CN": "此处不允许注释" },
  UnexpectedEndOfComment: { en: "unexpected end of comment", "zh-CN": "注释没有结束" },
  UnexpectedEndOfString: { en: "unexpected end of string", "zh-CN": "字符串没有结束" },
  UnexpectedEndOfNumber: { en: "unexpected end of number", "zh-CN": "数字不完整" },
  InvalidUnicode: { en: "invalid unicode", "zh-CN": "无效的 Unicode 转义" },
  InvalidEscapeCharacter: { en: "invalid escape character", "zh-CN": "无效的转义字符" },
  InvalidCharacter: { en: "invalid character", "zh-CN": "无效的字符" },
};

/** Says in plain words why a text is no JSON. */
export function jsonFault(code: ParseErrorCode): Text {
  const name = printParseErrorCode(code);
  return name === "<unknown ParseErrorCode>" ? notJson(unknownFault) : namedJsonFault(name);
}

/** The same by the name of the fault. */
export function namedJsonFault(name: JsonFaultName): Text {
  return notJson(faults[name]);
}

const unknownFault: Text = { en: "unknown fault", "zh-CN": "未知错误" };

function notJson(reason: Text): Text {
  return tell({ en: "This is not valid JSON: {reason}.", "zh-CN": "这不是有效的 JSON：{reason}。" }, { reason });
}
