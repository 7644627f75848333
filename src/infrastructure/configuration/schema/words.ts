import { fill, inEveryLocale, isText, type Locale, type Text, tell } from "../../../domain/findings/text.ts";
import type * as z from "zod";
import type { Words } from "../complaint.ts";
import { closest, didYouMean } from "../text/closest.ts";
import { quote } from "../text/quote.ts";
import type { View } from "../text/view.ts";

type Issue = z.core.$ZodIssue;

/** Says that a key is unknown, and which one was most likely meant. */
export function unknownKey(key: string, known: readonly string[], path: readonly PropertyKey[]): Words {
  const isRule = path.length === 1 && path[0] === "rules";
  if (isRule) return { message: tell(noRule, { key: quote(key) }), hint: didYouMean(key, known) };
  if (path.length === 2 && path[0] === "rules" && key === "options") {
    return { message: tell(noOptions, { rule: quote(String(path[1])) }), hint: removeThem };
  }
  return { message: tell(noKey, { key: quote(key) }), hint: didYouMean(key, known) };
}

/** Says what is wrong with a value. */
export function wordsOf(issue: Issue, found: View | undefined, path: readonly PropertyKey[]): Words {
  if (!found) return { message: tell(missing, { key: quote(String(path.at(-1) ?? "")) }), hint: addIt };
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String), found);
  const expected = [...new Set(expectedOf(issue))];
  if (expected.length > 0) return otherType(expected, found);
  if (issue.code === "too_small" && (issue.origin === "array" || issue.origin === "string") && issue.minimum === 1) {
    return empty;
  }
  if (issue.code === "custom") return ownWords(issue);
  return { message: limitOf(issue), hint: fitting };
}

/** Checks of our own bring their words along; those of a library are quoted. */
function ownWords({ message, params }: z.core.$ZodIssueCustom): Words {
  const text = isText(params?.text) ? params.text : tell(quoted, { detail: message });
  return { message: text, hint: isText(params?.hint) ? params.hint : fitting };
}

/** What the other codes of zod 4 say (core/errors.ts). */
function limitOf(issue: Issue): Text {
  if (issue.code === "too_small") return tell(tooSmall, { least: String(issue.minimum) });
  if (issue.code === "too_big") return tell(tooBig, { most: String(issue.maximum) });
  if (issue.code === "not_multiple_of") return tell(notMultiple, { divisor: issue.divisor });
  if (issue.code === "invalid_format") return tell(otherFormat, { format: issue.format });
  return tell(quoted, { detail: `${issue.message}.` });
}

function otherType(expected: readonly string[], found: View): Words {
  const isEmpty = found.kind === "scalar" && found.value === null;
  return { message: mustBe(expected, found), hint: isEmpty ? writeValue : writeForm };
}

/** Names of types are said in the reader's language; any other word is meant literally. */
function mustBe(expected: readonly string[], found: View): Text {
  return inEveryLocale((locale) => {
    const names = expected.map((word) => (Object.hasOwn(typeNames, word) ? typeNames[word]?.[locale] : word) ?? word);
    return fill(otherValue, { expected: listOf(names, locale), found: nameOf(found) }, locale);
  });
}

/** What people write for a severity in other tools, and in YAML 1.1, where `off` and `no` mean false. */
const otherSettings: Readonly<Record<string, string>> = {
  false: "off",
  no: "off",
  none: "off",
  ignore: "off",
  disable: "off",
  disabled: "off",
  0: "off",
  warn: "warning",
  info: "warning",
  1: "warning",
  true: "error",
  on: "error",
  yes: "error",
  fatal: "error",
  2: "error",
};

function oneOf(values: readonly string[], found: View): Words {
  const message = mustBe(values, found);
  const word = found.kind === "scalar" ? String(found.value).toLowerCase() : "";
  const meant = values.includes("off") && Object.hasOwn(otherSettings, word) ? otherSettings[word] : undefined;
  const near = meant ?? closest(word, values);
  return {
    message,
    hint: near === undefined ? tell(writeOneOf, { values: values.join(", ") }) : tell(writeThis, { near }),
  };
}

/** The types that would have been right, in words. */
function expectedOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_union") return issue.errors.flat().flatMap(expectedOf);
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_type" ? [issue.expected] : [];
}

const list: Text = { en: "a list", "zh-CN": "列表" };
const map: Text = { en: "a map of keys", "zh-CN": "键值映射" };
const nothing: Text = { en: "nothing", "zh-CN": "空值" };

const typeNames: Readonly<Record<string, Text>> = {
  string: { en: "a text", "zh-CN": "文本" },
  array: list,
  object: map,
  record: map,
  boolean: { en: "true or false", "zh-CN": "true 或 false" },
  number: { en: "a number", "zh-CN": "数字" },
  int: { en: "a whole number", "zh-CN": "整数" },
};

function nameOf(view: View): string | Text {
  if (view.kind === "list") return list;
  if (view.kind === "map") return map;
  if (view.value === null) return nothing;
  return typeof view.value === "string" ? quote(view.value) : String(view.value);
}

const or: Text = { en: " or ", "zh-CN": " 或 " };

function listOf(words: readonly string[], locale: Locale): string {
  return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + or[locale] + words.at(-1);
}

const noRule: Text = { en: "There is no rule {key}.", "zh-CN": "没有规则 {key}。" };
const noOptions: Text = { en: "The rule {rule} takes no options.", "zh-CN": "规则 {rule} 没有选项。" };
const removeThem: Text = { en: "Remove them.", "zh-CN": "请去掉这些选项。" };
const noKey: Text = { en: "There is no key {key} here.", "zh-CN": "此处没有键 {key}。" };
const missing: Text = { en: "The key {key} is missing here.", "zh-CN": "此处缺少键 {key}。" };
const addIt: Text = { en: "Add it.", "zh-CN": "请添加它。" };
const empty: Words = {
  message: { en: "This must not be empty.", "zh-CN": "此处不能为空。" },
  hint: { en: "Write something, or remove the key.", "zh-CN": "请写上内容，或去掉此键。" },
};
const fitting: Text = { en: "Write a value that fits.", "zh-CN": "请写一个符合要求的值。" };
const quoted: Text = { en: "{detail}", "zh-CN": "此值不符合要求：{detail}" };
const tooSmall: Text = { en: "This must be at least {least}.", "zh-CN": "此值或其长度不能小于 {least}。" };
const tooBig: Text = { en: "This must be at most {most}.", "zh-CN": "此值或其长度不能大于 {most}。" };
const notMultiple: Text = { en: "This must be a multiple of {divisor}.", "zh-CN": "此值必须是 {divisor} 的倍数。" };
const otherFormat: Text = { en: "This must have the form {format}.", "zh-CN": "此值必须符合 {format} 的格式。" };
const otherValue: Text = {
  en: "This must be {expected}, not {found}.",
  "zh-CN": "此处必须是{expected}，而不是 {found}。",
};
const writeValue: Text = { en: "Write a value, or remove the key.", "zh-CN": "请写上值，或去掉此键。" };
const writeForm: Text = { en: "Write the value in that form.", "zh-CN": "请按该形式书写此值。" };
const writeOneOf: Text = { en: "Write one of: {values}.", "zh-CN": "请写其中之一：{values}。" };
const writeThis: Text = { en: "Write {near}.", "zh-CN": "请写 {near}。" };
