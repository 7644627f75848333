import type { Ecosystem } from "../../../application/ports/ecosystem.ts";

const names: ReadonlySet<string> = new Set(["pnpm-lock.yaml", "pnpm-workspace.yaml"]);

/** pnpm's lockfiles (formats 5, 6, 9 and 12) and its workspace file, which holds its settings too. */
export const pnpm: Ecosystem = {
  id: "pnpm",
  name: "pnpm",
  reads: (path) => names.has(path.slice(path.lastIndexOf("/") + 1)),
  reader: async () => (await import("./read.ts")).readPnpmFile,
  limits: [
    {
      summary: {
        en: "Whether a lockfile must record pnpm itself depends on the pnpm that runs: 11.28 refuses where `devEngines` names one and none is recorded, 11.0 does not. Only what is recorded is compared.",
        "zh-CN":
          "锁文件是否必须记录 pnpm 自身取决于运行的 pnpm：`devEngines` 指定了而锁文件没有记录时，11.28 会拒绝，11.0 不会。只比较已记录的内容。",
      },
      fixture: "limits/pnpm-unrecorded",
    },
    {
      summary: {
        en: "What a pnpmfile or a configuration package makes of `packageExtensions` is not known: their hash is then not compared.",
        "zh-CN": "pnpmfile 或配置包会如何改动 `packageExtensions` 无从得知：此时不比较其哈希值。",
      },
      fixture: "limits/pnpm-hooks",
    },
  ],
};
