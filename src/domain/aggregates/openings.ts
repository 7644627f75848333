import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredType } from "../code/code-file.ts";
import { openMembersOf } from "../state/open-members.ts";
import type { FunctionDeclaration, TypeDeclaration } from "../syntax/declaration.ts";
import type { Write } from "../syntax/statement.ts";

/** Members by which anybody can set a field of an object: its name for an open one, the method for a setter. */
export function openingsOf(code: Code, type: DeclaredType): readonly string[] {
  const methods = code.declarations.methods(type);
  const isPlain = (member: string) => methods.some((one) => one.function.name === member && isSetter(one.function));
  return [...openMembersOf(code, type)].flatMap(({ kind, member }) =>
    kind !== "change" || isPlain(member) ? [member] : [],
  );
}

/** A method that takes a value and does nothing but keep it. */
function isSetter({ name, parameters, statements = 0 }: FunctionDeclaration): boolean {
  return /^set[A-Z]/u.test(name) && parameters.length === 1 && statements <= 2;
}

/** A field of an entity that code of another layer sets past its methods. */
export interface ForeignWrite {
  readonly write: Write;
  readonly entity: DeclaredType;
}

/** Where a file sets fields of entities that it holds. */
export function* foreignWrites(
  code: Code,
  file: CodeFile,
  entities: ReadonlyMap<TypeDeclaration, DeclaredType>,
): Generator<ForeignWrite> {
  for (const write of file.syntax.writes) {
    const written = code.types.ofValue(file, { kind: "name", path: write.on }, write.in);
    const type = written && code.types.declared(written);
    const entity = type && entities.get(type.type);
    if (entity && entity.file.path !== file.path) yield { write, entity };
  }
}
