import { ArchLintError } from "../domain/errors.ts";
import type { Problem } from "../domain/findings/problem.ts";
import { type Text, tell } from "../domain/findings/text.ts";
import type { Examined } from "./examine.ts";
import type { Tree } from "./with-tree.ts";

/** What became of a file of the base. */
export interface Fate {
  /** True if it is the same today: then nothing changed, and what is wrong with it is told of this tree. */
  isSame(path: string): boolean;
  /** True if what is to be committed repairs it. */
  isRepaired(path: string): boolean;
}

/**
 * What could not be read of the base. A lockfile that cannot be compared leaves rules about changes in the dark, so the run
 * is incomplete, unless what is to be committed repairs it; what is found in a source file only counts as new where it may
 * not be.
 */
export function unreadBase({ packages, built }: Examined, { isSame, isRepaired }: Fate): readonly Problem[] {
  const unparsed = packages.packages.unparsed.map(({ path, reason }) => problem(unchecked, path, reason));
  const unread = unknownIn(packages.problems).map(({ path = "", message }) => problem(unchecked, path, message));
  const sources = unknownIn(built.problems).map(({ path = "", message }) =>
    asNote(problem(countsAsNew, path, message)),
  );
  const files = [...unparsed, ...unread].map((one) => (isRepaired(one.path ?? "") ? asNote(one) : one));
  return [...files, ...sources].filter(({ path = "" }) => !isSame(path));
}

function asNote(problem: Problem): Problem {
  return { ...problem, weight: "note" };
}

function unknownIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ weight }) => weight === "incomplete");
}

function problem(text: Text, path: string, reason: Text): Problem {
  return { path, message: tell(text, { path, reason }), weight: "incomplete" };
}

const unchecked: Text = {
  en: "In the commit that this is compared with, {path} could not be read, so changes to it went unchecked: {reason}",
  "zh-CN": "在用于比较的提交中，{path} 无法读取，因此没有检查它的变化：{reason}",
};

const countsAsNew: Text = {
  en: "In the commit that this is compared with, {path} could not be read, so what is found in it counts as new: {reason}",
  "zh-CN": "在用于比较的提交中，{path} 无法读取，因此其中的发现都算作新的：{reason}",
};

/** A configuration of the base that is not right: nobody would look for it there. */
export function inBase(error: unknown, { snapshot }: Tree, hint: Text = judgeByHead): unknown {
  if (!(error instanceof ArchLintError)) return error;
  const { code, text, at } = error;
  const more = { cause: error, ...(at && { at }) };
  return new ArchLintError(code, tell(brokenThere, { base: snapshot.name, text }), hint, more);
}

const brokenThere: Text = {
  en: "The configuration of {base}, which this is compared with, is not right. {text}",
  "zh-CN": "用于比较的{base}的配置不正确。{text}",
};

const judgeByHead: Text = {
  en: "With --rules-from head both trees are judged by the configuration of this one.",
  "zh-CN": "使用 --rules-from head 时，两棵树都按当前这棵的配置评判。",
};
