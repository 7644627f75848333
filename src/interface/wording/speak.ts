import type { Locale } from "../../domain/findings/text.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-cn.ts";

/** Name of a sentence of the interface. */
export type Key = keyof typeof en;

/** Every sentence in one language. */
export type Wording = Readonly<Record<Key, string>>;

/** Says a sentence in the reader's language. */
export type Say = (key: Key, params?: Readonly<Record<string, string | number>>) => string;

/** All languages, so that a test can hold them against each other. */
export const wordings: Readonly<Record<Locale, Wording>> = { en, "zh-CN": zhCN };

const parameter = /\{(?<name>\w+)(?:\|(?<one>[^|}]*)\|(?<other>[^}]*))?\}/gu;

/** Gives the voice for a language. */
export function speak(locale: Locale): Say {
  const wording = wordings[locale];
  return (key, params = {}) =>
    wording[key].replace(parameter, (whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) return String(value);
      return value === 1 ? one : other;
    });
}
