/** How the words of an error's code are put together, the likeliest first. */
export const codeStyles = ["UPPER_SNAKE", "lower_snake", "kebab-case", "camelCase", "PascalCase"] as const;

export type CodeStyle = (typeof codeStyles)[number];

const shapes: Readonly<Record<CodeStyle, RegExp>> = {
  UPPER_SNAKE: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u,
  lower_snake: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u,
  "kebab-case": /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u,
  camelCase: /^[a-z]+(?:[A-Z0-9][a-z0-9]*)*$/u,
  PascalCase: /^(?:[A-Z][a-z0-9]+)+$/u,
};

/** True for a text that can be a code of a project's own: words without spaces, and not one of POSIX (`ENOENT`). */
export function isCode(text: string): boolean {
  return /^[A-Za-z][\w.:/-]{1,80}$/u.test(text) && !/^E[A-Z0-9]+$/u.test(text);
}

/** The styles that a code is written in; one word in lower case is written in several. Names before `.`, `:` or `/` count as well. */
export function stylesOf(code: string): readonly CodeStyle[] {
  const parts = code.split(/[.:/]/u);
  return codeStyles.filter((style) => parts.every((part) => shapes[style].test(part)));
}

/** The style in which most codes are written; of several the likeliest. */
export function prevailingStyle(codes: readonly string[]): CodeStyle {
  const styles = codes.map(stylesOf);
  const counts = codeStyles.map((style) => styles.filter((one) => one.includes(style)).length);
  return codeStyles[counts.indexOf(Math.max(...counts))] ?? "UPPER_SNAKE";
}
