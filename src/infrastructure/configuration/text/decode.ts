import { type Text, tell } from "../../../domain/findings/text.ts";
import type { Words } from "../complaint.ts";

/** A configuration beyond this size is no configuration. */
export const maxBytes = 1024 * 1024;

/** The text of a file, or what is wrong with its bytes. */
export type Decoded = { readonly text: string } | Words;

/** Decodes UTF-8. A byte order mark is left out, as editors do not count it as a column. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) {
    return {
      message: tell(tooLarge, { size: megabytes(bytes.length) }),
      hint: usePatterns,
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return noUtf8;
  }
}

function megabytes(length: number): string {
  return `${(length / maxBytes).toFixed(1)} MiB`;
}

const tooLarge: Text = {
  en: "This file is {size} large; a configuration may have at most 1 MiB.",
  "zh-CN": "此文件大小为 {size}；配置最多为 1 MiB。",
};
/** The way out of a configuration that is too large. */
export const usePatterns: Text = {
  en: "Name folders by patterns instead of listing files.",
  "zh-CN": "请用模式指定目录，而不是逐个列出文件。",
};
const noUtf8: Words = {
  message: { en: "This file is not valid UTF-8.", "zh-CN": "此文件不是有效的 UTF-8。" },
  hint: { en: "Save the file as UTF-8.", "zh-CN": "请把文件保存为 UTF-8。" },
};
