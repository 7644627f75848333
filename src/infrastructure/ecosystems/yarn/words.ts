import type { Text } from "../../../domain/findings/text.ts";

/** The way out of a lockfile that cannot be read. */
export const writeAnew: Text = {
  en: "Run `yarn install` and commit the lockfile it writes.",
  "zh-CN": "请运行 `yarn install`，并提交它写出的锁文件。",
};

/** What can be wrong with entries of either format. */
export const entryFaults = {
  noMap: { en: 'The entry "{key}" must be a map.', "zh-CN": "条目“{key}”必须是映射。" },
  noName: {
    en: '"{key}" does not say which package it is about.',
    "zh-CN": "无法从“{key}”得出是哪个包。",
  },
  noVersion: { en: 'The entry "{key}" has no version.', "zh-CN": "条目“{key}”没有版本。" },
  twoVersions: {
    en: 'The entry "{key}" has one version and resolves to another.',
    "zh-CN": "条目“{key}”写的是一个版本，解析到的是另一个版本。",
  },
  oddField: {
    en: 'A field of "{key}" is not of the right kind.',
    "zh-CN": "“{key}”的某个字段类型不对。",
  },
  twice: {
    en: '"{key}" is there twice, and yarn takes the last.',
    "zh-CN": "“{key}”出现了两次，yarn 取最后一个。",
  },
  noResolution: {
    en: 'The entry "{key}" does not say what it resolves to.',
    "zh-CN": "条目“{key}”没有说明解析结果。",
  },
} as const satisfies Record<string, Text>;
