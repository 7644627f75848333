import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["bun.lock", "bun.lockb", "bunfig.toml"]);

/** bun's text lockfile and its settings. The binary lockfile of older versions cannot be reviewed, here or anywhere. */
export const bun: Ecosystem = {
  id: "bun",
  name: "bun",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)),
  reader: async () => (await import("./read.ts")).readBunFile,
  binary: (path) => {
    if (!path.endsWith("bun.lockb")) return undefined;
    const at = { path, line: 1, column: 1 };
    return { kind: "unparsed", unparsed: { path, at, reason: binary, fix: asText } };
  },
  limits: [],
};

const binary = {
  en: "This is bun's binary lockfile, which neither people nor tools can review.",
  "zh-CN": "这是 bun 的二进制锁文件，人和工具都无法审查。",
};
const asText = {
  en: "Run `bun install --save-text-lockfile --frozen-lockfile --lockfile-only`, commit bun.lock and delete bun.lockb.",
  "zh-CN":
    "请运行 `bun install --save-text-lockfile --frozen-lockfile --lockfile-only`，提交 bun.lock 并删除 bun.lockb。",
};
