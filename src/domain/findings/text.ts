/** Languages in which the tool speaks to people. Rule ids, JSON keys and SARIF ids are never translated. */
export const locales = ["en", "zh-CN"] as const;

export type Locale = (typeof locales)[number];

/** A sentence in every locale. `{name}` stands for a parameter. */
export type Text = Readonly<Record<Locale, string>>;

/** Values for the parameters of a text. */
export type Params = Readonly<Record<string, string | number>>;

/** Puts the parameters into a text; an unknown name stays as written, so that a test can find it. */
export function fill(text: Text, params: Params, locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
}
