import type { Words } from "../complaint.ts";
import { expandBraces } from "../../../domain/patterns/braces.ts";

/** Longer patterns are no patterns. */
const maxLength = 1_000;

/** What is wrong with a pattern for paths, if anything is. A leading `!` takes paths out. */
export function faultOfPattern(pattern: string): Words | undefined {
  const body = pattern.startsWith("!") ? pattern.slice(1) : pattern;
  if (body.trim() === "") return emptyPattern;
  if (body !== body.trim()) return spaced;
  if (body.includes("\\")) return backslash;
  if (body.startsWith("/") || /^[A-Za-z]:/u.test(body)) {
    return absolute;
  }
  if (body.split("/").includes("..")) {
    return upward;
  }
  return isTooLarge(body) ? tooLarge : undefined;
}

function isTooLarge(pattern: string): boolean {
  if (pattern.length > maxLength || pattern.split("{").length > 20) return true;
  try {
    expandBraces(pattern);
    return false;
  } catch {
    return true;
  }
}

/** What is wrong with a pattern of folders of which each is one thing. */
export function faultOfFolder(pattern: string): Words | undefined {
  if (!pattern.startsWith("!")) return faultOfPattern(pattern);
  return negated;
}

/** What is wrong with the end of a file name, written as `.controller.ts` or `*.controller.ts`. */
export function faultOfSuffix(suffix: string): Words | undefined {
  const end = endOf(suffix);
  if (end.trim() === "") return emptySuffix;
  if (/[/\\]/u.test(end)) return slashed;
  if (/[*?{}[\]!]/u.test(end)) return wild;
  return undefined;
}

/** The end of the file names without the star that one may write before it. */
export function endOf(suffix: string): string {
  return suffix.startsWith("*") ? suffix.slice(1) : suffix;
}

/** What is wrong with a pattern for declared packages, such as `com.acme..domain..`. */
export function faultOfPackage(pattern: string): Words | undefined {
  if (/^[\p{L}\p{N}_$.*]+$/u.test(pattern) && !pattern.includes("...")) return undefined;
  return noPackage;
}

/** What is wrong with the name of a file or folder inside a context. */
export function faultOfName(name: string): Words | undefined {
  if (name.trim() !== "" && !/[/\\*?]/u.test(name)) return undefined;
  return noName;
}

/** What is wrong with a pattern for the names of types. */
export function faultOfTypeName(name: string): Words | undefined {
  return /^[\p{L}\p{N}_$*]+$/u.test(name) && /[^*]/u.test(name) ? undefined : noTypeName;
}

const emptyPattern: Words = {
  message: { en: "A pattern must not be empty.", "zh-CN": "模式不能为空。" },
  hint: { en: "Write ** for every file.", "zh-CN": "要表示所有文件，请写 **。" },
};
const spaced: Words = {
  message: { en: "A pattern must not begin or end with a space.", "zh-CN": "模式的开头和结尾不能有空格。" },
  hint: { en: "Remove the space.", "zh-CN": "请去掉空格。" },
};
const backslash: Words = {
  message: { en: "A pattern must not hold a backslash.", "zh-CN": "模式中不能有反斜杠。" },
  hint: { en: "Write / between folders.", "zh-CN": "目录之间请写 /。" },
};
const absolute: Words = {
  message: { en: "A pattern must not be an absolute path.", "zh-CN": "模式不能是绝对路径。" },
  hint: { en: "Write it relative to the root of the repository.", "zh-CN": "请写成相对于仓库根目录的路径。" },
};
const upward: Words = {
  message: { en: 'A pattern must not hold "..".', "zh-CN": "模式中不能有“..”。" },
  hint: {
    en: "Write it relative to the root of the repository, in every file.",
    "zh-CN": "在任何文件中都请写成相对于仓库根目录的路径。",
  },
};
const tooLarge: Words = {
  message: { en: "A pattern must not have so many alternatives.", "zh-CN": "模式的备选项过多。" },
  hint: { en: "Use * or **, or several patterns.", "zh-CN": "请使用 * 或 **，或写成多个模式。" },
};
const negated: Words = {
  message: { en: "A pattern must not begin with ! here.", "zh-CN": "此处的模式不能以 ! 开头。" },
  hint: {
    en: "Write which folders they are, not which they are not.",
    "zh-CN": "请写明是哪些目录，而不是不是哪些目录。",
  },
};
const emptySuffix: Words = {
  message: { en: "A suffix must not be empty.", "zh-CN": "后缀不能为空。" },
  hint: { en: "Write the end of file names: .controller.ts", "zh-CN": "请写文件名的结尾，例如 .controller.ts" },
};
const slashed: Words = {
  message: { en: "A suffix is the end of a file name without slashes.", "zh-CN": "后缀是文件名的结尾，不含斜杠。" },
  hint: { en: "Use files for folders.", "zh-CN": "要指定目录，请使用 files。" },
};
const wild: Words = {
  message: { en: "A suffix must not hold wildcards.", "zh-CN": "后缀中不能有通配符。" },
  hint: { en: "List several, or use files.", "zh-CN": "请列出多个后缀，或使用 files。" },
};
const noPackage: Words = {
  message: {
    en: "A package pattern is made of names with a dot between them.",
    "zh-CN": "包模式由名称组成，名称之间用点分隔。",
  },
  hint: {
    en: "Write .. for any number of parts, as in com.acme..domain..",
    "zh-CN": "用 .. 表示任意多段，例如 com.acme..domain..",
  },
};
const noName: Words = {
  message: { en: "This must be the name of one folder or file.", "zh-CN": "此处必须是一个目录或文件的名称。" },
  hint: { en: "Write a name without slashes and wildcards.", "zh-CN": "请写不含斜杠和通配符的名称。" },
};
const noTypeName: Words = {
  message: { en: "This must be the name of a type.", "zh-CN": "此处必须是类型的名称。" },
  hint: {
    en: "Write it without its package; * stands for any characters: *Repository",
    "zh-CN": "请写不带包名的名称；* 表示任意字符，例如 *Repository",
  },
};
