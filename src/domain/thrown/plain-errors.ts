import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Call, Exit } from "../syntax/statement.ts";

/** Functions of Go that make an error without a name: nobody can ask for it with `errors.Is`. */
const makers = new Set(["errors.New", "fmt.Errorf", "github.com/pkg/errors.New", "github.com/pkg/errors.Errorf"]);

/** True for a call that makes an error which is known by its own variable alone. */
export function makesPlainError(code: Code, file: CodeFile, call: Call): boolean {
  return makers.has(code.callName(file, call));
}

/** The function that makes an error on the spot as it is returned; one that wraps another (`%w`) keeps its name. */
export function plainErrorIn(code: Code, file: CodeFile, { kind, values }: Exit): string | undefined {
  if (file.language !== "go" || kind !== "return") return undefined;
  for (const value of values) {
    const call = value.kind === "call" ? file.syntax.calls[value.call] : undefined;
    const name = call && code.callName(file, call);
    if (call && name !== undefined && makers.has(name) && !wraps(call.arguments[0])) return name;
  }
  return undefined;
}

function wraps(format: { readonly kind: string; readonly text?: string } | undefined): boolean {
  return format?.text?.includes("%w") ?? false;
}
