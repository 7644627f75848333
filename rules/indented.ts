/** The statements of an example, as far to the right as they stand in it. */
export function indented(text: string, by: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => by + line)
    .join("\n");
}
