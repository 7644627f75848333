import type { Text } from "../findings/text.ts";
import type { Effect } from "./effects.ts";

/** How effects are called before people. */
export const effectWords: Readonly<Record<Effect, Text>> = {
  environment: { en: "the environment", "zh-CN": "环境变量" },
  files: { en: "files", "zh-CN": "文件" },
  network: { en: "the network", "zh-CN": "网络" },
  process: { en: "a process", "zh-CN": "进程" },
  output: { en: "the console", "zh-CN": "控制台" },
  log: { en: "a log", "zh-CN": "日志" },
  clock: { en: "the clock", "zh-CN": "时钟" },
  random: { en: "chance", "zh-CN": "随机数" },
  identifier: { en: "a new id", "zh-CN": "新标识" },
};
