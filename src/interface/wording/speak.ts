import { fill, type Locale, type Params, type Text, tell } from "../../domain/findings/text.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-cn.ts";

/** Name of a sentence of the interface. */
export type Key = keyof typeof en;

/** Every sentence in one language. */
export type Wording = Readonly<Record<Key, string>>;

/** Says a sentence in the reader's language. */
export type Say = (key: Key, params?: Params) => string;

/** All languages, so that a test can hold them against each other. */
export const wordings: Readonly<Record<Locale, Wording>> = { en, "zh-CN": zhCN };

/** Gives the voice for a language. */
export function speak(locale: Locale): Say {
  return (key, params = {}) => fill(textOf(key), params, locale);
}

/** A sentence of the interface in every language, for errors: whoever shows them chooses. */
export function phrase(key: Key, params: Params = {}): Text {
  return tell(textOf(key), params);
}

function textOf(key: Key): Text {
  return { en: en[key], "zh-CN": zhCN[key] };
}
