import { fill, type Locale, type Text } from "../domain/findings/text.ts";

/** Names of boxes that stand for no layer, folder or package of their own. Their ids are these English names. */
const names: ReadonlyMap<string, Text> = new Map([
  ["(no layer)", { en: "(no layer)", "zh-CN": "（不属于任何层）" }],
  ["(no context)", { en: "(no context)", "zh-CN": "（不属于任何上下文）" }],
  ["(unresolved imports)", { en: "(unresolved imports)", "zh-CN": "（找不到目标的导入）" }],
  ["(generated code)", { en: "(generated code)", "zh-CN": "（生成的代码）" }],
  ["(other folders)", { en: "(other folders)", "zh-CN": "（其他目录）" }],
]);

const packages: Text = { en: "({n} {n|package|packages})", "zh-CN": "（{n} 个包）" };
const rest: Text = { en: "{folder} (rest)", "zh-CN": "{folder}（其余部分）" };
const restEnd = " (rest)";

/** The label of a box in the reader's language; names from the repository stay as they are. */
export function labelIn(locale: Locale, label: string): string {
  const known = names.get(label);
  if (known) return known[locale];
  const count = /^\((\d{1,9}) packages?\)$/u.exec(label)?.[1];
  if (count !== undefined) return fill(packages, { n: Number(count) }, locale);
  return label.endsWith(restEnd) ? fill(rest, { folder: label.slice(0, -restEnd.length) }, locale) : label;
}
