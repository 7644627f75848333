/** True if a line of a script or a YAML file that is no comment calls the tool. */
export function callsArchLint(text: string): boolean {
  return text.split("\n").some((line) => /\barch-lint\b/u.test(line) && !/^\s*#/u.test(line));
}

/** The line end that a text uses. */
export function lineEndOf(text: string): "\n" | "\r\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
