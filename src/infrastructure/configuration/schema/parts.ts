import * as z from "zod";
import type { Words } from "../complaint.ts";
import {
  faultOfFolder,
  faultOfName,
  faultOfPackage,
  faultOfPattern,
  faultOfSuffix,
  faultOfTypeName,
} from "./pattern.ts";

/** A text that a function of ours finds no fault in, with what JSON Schema can say of it. */
function text(
  faultOf: (text: string) => Words | undefined,
  meta: { id: string; pattern: string; description: string },
) {
  return z
    .string()
    .superRefine((value, context) => {
      const fault = faultOf(value);
      if (fault) context.addIssue(issueOf(fault));
    })
    .meta(meta);
}

/** The library takes one language; the words themselves travel beside it, to `wordsOf`. */
function issueOf({ message, hint }: Words) {
  return { code: "custom" as const, message: message.en, params: { text: message, hint } };
}

const onlyWithout: Words = {
  message: { en: "Patterns that all begin with ! match nothing.", "zh-CN": "全部以 ! 开头的模式什么也匹配不到。" },
  hint: { en: "Add one that does not, such as **.", "zh-CN": "请添加一个不以 ! 开头的模式，例如 **。" },
};

/** Not absolute, no `..`, no backslash, no space around it. */
const insideRoot = "(?![/\\s])(?![A-Za-z]:)(?!(.*/)?\\.\\.(/|$))[^\\\\]*[^\\\\\\s]$";

const pattern = text(faultOfPattern, {
  id: "pattern",
  pattern: `^!?${insideRoot}`,
  description: "Pattern for paths from the root: * and ? in one segment, ** for any number of them, [a-z], {a,b}.",
});

/** One pattern, or several of which any will do; those that begin with ! take paths out again. */
export const patterns = z.union([pattern, z.array(pattern)]).superRefine((value, context) => {
  const list = [value].flat();
  if (list.length === 0 || list.some((one) => !one.startsWith("!"))) return;
  context.addIssue(issueOf(onlyWithout));
});

const folder = text(faultOfFolder, {
  id: "folder",
  pattern: `^(?!!)${insideRoot}`,
  description: "Pattern for folders from the root; each match is one thing.",
});

export const folders = z.union([folder, z.array(folder)]);

/** Folders of something that has a name, and so must have a folder. */
export const someFolders = z.union([folder, z.array(folder).min(1)]);

const suffix = text(faultOfSuffix, {
  id: "suffix",
  pattern: "^\\*?(?=.*\\S)[^/\\\\*?{}\\[\\]!]+$",
  description: "End of file names, such as .controller.ts",
});

export const suffixes = z.union([suffix, z.array(suffix)]);

const declaredPackage = text(faultOfPackage, {
  id: "package",
  pattern: "^(?!.*\\.\\.\\.)[\\p{L}\\p{N}_$.*]+$",
  description: "Pattern for declared packages: . between the parts, .. for any number of them.",
});

export const declaredPackages = z.union([declaredPackage, z.array(declaredPackage)]);

const name = text(faultOfName, {
  id: "name",
  pattern: "^(?=.*\\S)[^/\\\\*?]+$",
  description: "Name of a file or folder.",
});

export const names = z.union([name, z.array(name)]);

const typeName = text(faultOfTypeName, {
  id: "typeName",
  pattern: "^(?=.*[^*])[\\p{L}\\p{N}_$*]+$",
  description: "Name of a type; * stands for any characters, as in *Repository.",
});

export const typeNames = z.union([typeName, z.array(typeName)]);
