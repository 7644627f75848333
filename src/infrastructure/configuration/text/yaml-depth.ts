import type { Words } from "../complaint.ts";
import { tell } from "../../../domain/findings/text.ts";
import { type NestingLimits, nestingExcess } from "../../documents/yaml-nesting.ts";
import { usePatterns } from "./decode.ts";
import { twoSpaces } from "./yaml-complaint.ts";
import { maxDepth, maxTokens } from "./view.ts";
import { tooDeep } from "./view-builder.ts";

/** Where a text is more than the parser may be given, and why. */
export interface Excess {
  readonly offset: number;
  readonly words: Words;
}

const limits: NestingLimits = { depth: maxDepth, indentation: 256, tokens: maxTokens };

const words: Readonly<Record<keyof NestingLimits, Words>> = {
  depth: tooDeep,
  tokens: {
    message: { en: "This is too much for a configuration.", "zh-CN": "对配置来说内容过多。" },
    hint: usePatterns,
  },
  indentation: {
    message: tell(
      { en: "This is indented by more than {n} characters.", "zh-CN": "此处缩进超过 {n} 个字符。" },
      { n: limits.indentation },
    ),
    hint: twoSpaces,
  },
};

/** Looks for nesting that the parser cannot take, in the words of a configuration. */
export function findExcess(text: string): Excess | undefined {
  const excess = nestingExcess(text, limits);
  return excess && { offset: excess.offset, words: words[excess.limit] };
}
