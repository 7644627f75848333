/** How the words of a name are put together. */
export type NameStyle = "snake_case" | "camelCase" | "kebab-case" | "PascalCase" | "UPPER_SNAKE";

const shapes: readonly (readonly [NameStyle, RegExp])[] = [
  ["snake_case", /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/u],
  ["camelCase", /^[a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)$/u],
  ["kebab-case", /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u],
  ["PascalCase", /^(?:[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)$/u],
  ["UPPER_SNAKE", /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u],
];

/**
 * The style of a name; `undefined` for one word in small letters, which fits several, for what is no words (`$ref`, `@type`),
 * and for what extends a format of others (`x-order`).
 */
export function styleOf(name: string): NameStyle | undefined {
  if (name.startsWith("x-")) return undefined;
  return shapes.find(([, shape]) => shape.test(name))?.[0];
}
