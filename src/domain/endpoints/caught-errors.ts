import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { Catch } from "../syntax/statement.ts";

/** The handlers of errors around a place in a file, the innermost first. */
export function catchesAround({ syntax }: CodeFile, { line, in: within }: Spot): readonly Catch[] {
  const outside = new Set<number | undefined>();
  for (let index = within; index !== undefined; index = syntax.functions[index]?.in) outside.add(index);
  outside.add(undefined);
  return syntax.catches.filter((one) => outside.has(one.in) && one.line <= line && line <= one.endLine).reverse();
}
