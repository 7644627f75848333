import { type Text, tell } from "../../domain/findings/text.ts";
import { posix } from "node:path";
import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import { ArchLintError } from "../../domain/errors.ts";
import { names } from "./discover.ts";
import { isReadable, readableEndings } from "./load-file.ts";
import { manifest } from "./manifest.ts";

/** The path of a configuration that was named on the command line, if the tree has it. */
export function findWanted(files: ConfigurationFiles, wanted: string): string {
  const path = posix.normalize(wanted.replaceAll("\\", "/"));
  if (path === ".." || path.startsWith("../") || posix.isAbsolute(path)) {
    throw unreadable(
      tell(
        { en: "The configuration {wanted} lies outside of the root.", "zh-CN": "配置 {wanted} 在根目录之外。" },
        { wanted },
      ),
      { en: "Name a file inside of the root, relative to it.", "zh-CN": "请指定根目录之内的文件，用相对路径。" },
    );
  }
  if (!files.has(path)) throw unreadable(tell(absent, { wanted }), nearOf(files, path));
  if (isReadable(path)) return path;
  throw unreadable(tell(otherKind, { wanted }), readableEndings);
}

function nearOf(files: ConfigurationFiles, path: string): Text {
  const stem = path.replace(/\.[^./]*$/u, "");
  const endings = [".yaml", ".yml", ".json", ".jsonc"].map((ending) => stem + ending);
  const beside = names.map((name) => posix.join(posix.dirname(path), name));
  const there = [...new Set([...endings, ...beside, ...names, manifest])].filter((name) => files.has(name));
  if (there.length > 0) return tell(thereIs, { names: there.join(", ") });
  return correctPath;
}

function unreadable(text: Text, hint: Text): ArchLintError {
  return new ArchLintError("config-unreadable", text, hint);
}

const absent: Text = {
  en: "There is no configuration {wanted} in this tree.",
  "zh-CN": "此文件树中没有配置 {wanted}。",
};
const otherKind: Text = {
  en: "The configuration {wanted} is of a kind that is not read: configuration is data, in YAML or JSON.",
  "zh-CN": "不读取 {wanted} 这种类型的配置：配置是 YAML 或 JSON 格式的数据。",
};
const thereIs: Text = { en: "In the tree there is: {names}.", "zh-CN": "此文件树中有：{names}。" };
const correctPath: Text = {
  en: "Correct the path; a file that git ignores is not part of the tree.",
  "zh-CN": "请改正路径；被 git 忽略的文件不属于此文件树。",
};
