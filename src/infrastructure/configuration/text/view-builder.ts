import { type Text, tell } from "../../../domain/findings/text.ts";
import type { Location } from "../../../domain/source/location.ts";
import type { Complaint, Words } from "../complaint.ts";
import { type Entry, maxDepth, maxNodes, type View } from "./view.ts";
import { quote } from "./quote.ts";

/** What was read of a text. Without a view there is nothing more to be said of it. */
export interface Reading {
  readonly view?: View;
  readonly complaints: readonly Complaint[];
}

/** A key as a parser found it. */
export interface KeyedValue {
  readonly key: string;
  readonly keyAt: Location;
  readonly value: View;
}

/** Collects complaints and counts values while a view is built. */
export interface Building {
  readonly complaints: Complaint[];
  nodes: number;
}

/** Said of any text that is nested too deep, at whatever stage that is seen. */
export const tooDeep: Words = {
  message: tell({ en: "This is nested more than {n} levels deep.", "zh-CN": "此处嵌套超过 {n} 层。" }, { n: maxDepth }),
  hint: { en: "Write it flat; no configuration needs that.", "zh-CN": "请写得平一些；配置不需要这样的嵌套。" },
};

/** Counts one more value and says if there may be one, so deep and so many. */
export function mayBuild(building: Building, depth: number, at: Location): boolean {
  const isFirstTooMany = ++building.nodes === maxNodes + 1;
  if (isFirstTooMany) {
    building.complaints.push({
      at,
      message: tell(tooMany, { n: maxNodes }),
      hint: { en: "Write less, without aliases.", "zh-CN": "请减少内容，不用别名。" },
    });
  }
  if (depth > maxDepth) building.complaints.push({ at, ...tooDeep });
  return depth <= maxDepth && building.nodes <= maxNodes;
}

/** Makes a map of what was found. A key that is there twice is a mistake; so is one that means a prototype. */
export function mapOf(found: readonly KeyedValue[], at: Location, complaints: Complaint[]): View {
  const entries = new Map<string, Entry>();
  for (const { key, keyAt, value } of found) {
    const earlier = entries.get(key);
    if (key === "__proto__") {
      complaints.push({ at: keyAt, ...prototypeKey });
    } else if (earlier) {
      const message = tell(twice, { key: quote(key), line: earlier.keyAt.line });
      complaints.push({ at: keyAt, message, hint: keepOne });
    } else entries.set(key, { keyAt, value });
  }
  return { kind: "map", entries, at };
}

const tooMany: Text = {
  en: "This means more than {n} values, counting each use of an alias.",
  "zh-CN": "按每次使用别名计算，这里有超过 {n} 个值。",
};
const prototypeKey: Words = {
  message: { en: 'The key "__proto__" is not allowed.', "zh-CN": "不允许使用键“__proto__”。" },
  hint: { en: "Remove it.", "zh-CN": "请去掉它。" },
};
const twice: Text = {
  en: "The key {key} is there twice, first in line {line}.",
  "zh-CN": "键 {key} 出现了两次，第一次在第 {line} 行。",
};
const keepOne: Text = { en: "Keep one of them.", "zh-CN": "请只保留其中一个。" };
