import type { ConfigurationFiles } from "../../application/ports/configuration.ts";
import type { Problem } from "../../domain/findings/problem.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { manifest, mentionsConfiguration } from "./manifest.ts";

/** Names of a configuration, in the order in which they win. */
export const names = extensionsOf("arch-lint").concat(extensionsOf(".config/arch-lint"));

/** What people try, and what is not read: said aloud, so that nobody believes it is. */
const lookalikes = [
  ".arch-lint.yaml",
  ".arch-lint.yml",
  ".arch-lint.json",
  ".arch-lint.jsonc",
  ".archlintrc",
  "archlint.yaml",
  "archlint.yml",
  "archlint.json",
  "arch-lint.toml",
  "arch-lint.config.js",
  "arch-lint.config.mjs",
  "arch-lint.config.cjs",
  "arch-lint.config.ts",
];

/** The configuration of a tree, if it has one. */
export interface Discovery {
  readonly path?: string;
  readonly problems: readonly Problem[];
}

/** Looks in the root of a tree. The first name wins; the others are told, since their author believes in them. */
export async function discover(files: ConfigurationFiles): Promise<Discovery> {
  const found = names.filter((name) => files.has(name));
  if (await mentionsConfiguration(files)) found.push(manifest);
  const [path, ...others] = found;
  const problems = [
    ...others.map((other) => note(other, tell(notUsed, { path: path ?? "" }))),
    ...lookalikes.filter((name) => files.has(name)).map((name) => note(name, notRead)),
  ];
  return path === undefined ? { problems } : { path, problems };
}

const notUsed: Text = {
  en: "This configuration was not used, because {path} comes first.",
  "zh-CN": "没有使用此配置，因为 {path} 优先。",
};

const notRead: Text = {
  en: "This file was not read. A configuration is called arch-lint.yaml (or .yml, .json, .jsonc), is data and runs no code.",
  "zh-CN": "没有读取此文件。配置文件名为 arch-lint.yaml（或 .yml、.json、.jsonc），只含数据，不运行代码。",
};

function note(path: string, message: Text): Problem {
  return { message, path, weight: "note" };
}

function extensionsOf(name: string): readonly string[] {
  return ["yaml", "yml", "json", "jsonc"].map((extension) => `${name}.${extension}`);
}
