import type { Problem } from "../domain/findings/problem.ts";
import { tell } from "../domain/findings/text.ts";
import type { ReadPackages } from "./pipeline/read-packages.ts";

/** What cannot be read of the base cannot be compared: the rules about changes saw less than they should. */
export function unreadBase({ packages, problems }: ReadPackages): readonly Problem[] {
  const unparsed = packages.unparsed.map(({ path, at, reason }) => ({ path, at, reason }));
  const unread = problems.filter(({ weight }) => weight === "incomplete");
  const all = [...unparsed, ...unread.map(({ path = "", at, message: reason }) => ({ path, at, reason }))];
  return all.map(({ path, reason }): Problem => {
    const text = {
      en: "In the commit that this is compared with, {path} could not be read, so changes to it went unchecked: {reason}",
      "zh-CN": "在用于比较的提交中，{path} 无法读取，因此没有检查它的变化：{reason}",
    };
    return { path, message: tell(text, { path, reason }), weight: "incomplete" };
  });
}
