import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["package-lock.json", "npm-shrinkwrap.json", ".npmrc"]);

/** npm's lockfiles (formats 1 to 3) and settings. The hidden lockfile in `node_modules` says what is installed, not what should be. */
export const npm: Ecosystem = {
  id: "npm",
  name: "npm",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)),
  reader: async () => (await import("./read.ts")).readNpmFile,
  limits: [
    {
      summary: {
        en: "Where a lockfile has no addresses (`omit-lockfile-registry-resolved`), a version that was changed within its range looks as it should: only `--base`, `--verify-bytes` or a registry snapshot shows it.",
        "zh-CN":
          "锁文件不含地址时（`omit-lockfile-registry-resolved`），在范围之内被改动的版本看不出异样：只有 `--base`、`--verify-bytes` 或注册表快照能发现。",
      },
      fixture: "limits/npm-version-without-address",
    },
    {
      summary: {
        en: "Whether peers have to be locked is a setting that may be given on the command line: a peer that is missing is told of only where the lockfile has others.",
        "zh-CN": "是否锁定对等依赖是可以在命令行给出的设置：只有锁文件中另有对等依赖时，才报告缺失的对等依赖。",
      },
      fixture: "limits/npm-peers",
    },
  ],
};
