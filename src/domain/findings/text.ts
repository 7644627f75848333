/** Languages in which the tool speaks to people. Rule ids, JSON keys and SARIF ids are never translated. */
export const locales = ["en", "zh-CN"] as const;

export type Locale = (typeof locales)[number];

/**
 * A sentence in every locale. `{name}` stands for a parameter, `{name|file|files}` for a word by number, until `tell`
 * puts them in; whoever shows the result picks `text[locale]`.
 */
export type Text = Readonly<Record<Locale, string>>;

/** Values for the parameters of a text. A text in a text is said in the same language. */
export type Params = Readonly<Record<string, string | number | Text>>;

const parameter = /\{(?<name>\w+)(?:\|(?<one>[^|{}]*)\|(?<other>[^|{}]*))?\}/gu;

/** Puts the parameters into a text; an unknown name stays as written, so that a test can find it. */
export function fill(text: Text, params: Params, locale: Locale): string {
  return text[locale].replace(parameter, (whole, name: string, one?: string, other?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    if (one === undefined || other === undefined) return plain(value, locale);
    return value === 1 ? one : other;
  });
}

/** A value of a parameter as it is said in one language. */
export function plain(value: Params[string], locale: Locale): string {
  return typeof value === "object" ? value[locale] : String(value);
}

/** Puts the parameters into a text, in every locale. */
export function tell(text: Text, params: Params): Text {
  return inEveryLocale((locale) => fill(text, params, locale));
}

/** A text that is made anew for each locale, such as a list of other texts. */
export function inEveryLocale(make: (locale: Locale) => string): Text {
  return { en: make("en"), "zh-CN": make("zh-CN") };
}

/** True for a text in every locale; for what comes back from a library as an unknown value. */
export function isText(value: unknown): value is Text {
  const has = (locale: Locale) => typeof Reflect.get(Object(value), locale) === "string";
  return locales.every(has);
}
