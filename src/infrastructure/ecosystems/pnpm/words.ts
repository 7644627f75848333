import type { Text } from "../../../domain/findings/text.ts";

/** The way out of a lockfile that cannot be read. */
export const writeAnew: Text = {
  en: "Run `pnpm install --lockfile-only` and commit the lockfile it writes.",
  "zh-CN": "请运行 `pnpm install --lockfile-only`，并提交它写出的锁文件。",
};
