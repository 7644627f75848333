import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import type { Call } from "../syntax/statement.ts";

const known = new WeakMap<Code, ReadonlyMap<string, readonly DeclaredType[]>>();

/**
 * The methods that a call of a contract may lead to: those of the types that say that they keep it. The contract itself
 * need not have been read.
 */
export function implementations(code: Code, file: CodeFile, call: Call): readonly DeclaredFunction[] {
  const written = call.on && code.types.ofValue(file, call.on, call.in);
  const name = written && code.typeNameOf(written.file, written.type);
  if (name === undefined) return [];
  const keepers = known.get(code) ?? index(code);
  known.set(code, keepers);
  return (keepers.get(name) ?? []).flatMap((type) =>
    code.declarations
      .methods(type)
      .filter(({ function: one }) => one.name === lastName(call.callee.name) && one.statements !== undefined),
  );
}

function index(code: Code): ReadonlyMap<string, readonly DeclaredType[]> {
  const keepers = new Map<string, DeclaredType[]>();
  for (const file of code.files.values()) {
    for (const type of file.syntax.types) {
      for (const contract of [...(type.implements ?? []), ...(type.extends ?? [])]) {
        const name = code.typeNameOf(file, contract);
        if (name !== undefined) keepers.set(name, [...(keepers.get(name) ?? []), { file, type }]);
      }
    }
  }
  return keepers;
}
