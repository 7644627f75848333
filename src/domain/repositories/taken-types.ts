import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { functionName } from "../code/name-of-place.ts";
import type { Field, FunctionDeclaration, Mark, TypeDeclaration } from "../syntax/declaration.ts";
import type { TypeName } from "../syntax/name.ts";
import type { Position } from "../syntax/position.ts";

/** Something that a type is given when it is made. */
export interface Taken {
  readonly at: Position;
  /** Who takes it, as people know it: `PlaceOrder`, `NewPlaceOrder`. */
  readonly taker: string;
  /** The type that is made, as far as the file declares it. */
  readonly owner?: TypeDeclaration;
  readonly type: TypeName;
}

/** Annotations and decorators by which a container fills a field: Spring Framework 6.2, Jakarta Inject 2, `@nestjs/common` 11. */
const injecting: ReadonlySet<string> = new Set([
  "org.springframework.beans.factory.annotation.Autowired",
  "jakarta.inject.Inject",
  "javax.inject.Inject",
  "jakarta.annotation.Resource",
  "javax.annotation.Resource",
  "npm:@nestjs/common#Inject",
]);

/** Annotations that write the constructor (Project Lombok 1.18). */
const constructing: ReadonlySet<string> = new Set(["lombok.RequiredArgsConstructor", "lombok.AllArgsConstructor"]);

/** All that the types of a file are given: by constructors, by functions that make them (Go) and by a container. */
export function* takenIn(code: Code, file: CodeFile): Generator<Taken> {
  const { functions, types } = file.syntax;
  for (const one of functions) {
    const owner = types.find(({ name }) => name === one.owner);
    if (!makes(file, one)) continue;
    for (const { type, ...at } of one.parameters)
      if (type) yield { at, taker: functionName(one), type, ...(owner && { owner }) };
  }
  for (const owner of types)
    for (const field of owner.fields)
      if (field.type && isGiven(code, file, { owner, field }))
        yield { at: field, taker: owner.name, type: field.type, owner };
}

function makes({ language }: CodeFile, { kind, name, owner, in: within }: FunctionDeclaration): boolean {
  if (language !== "go") return kind === "constructor";
  return owner === undefined && within === undefined && /^New(?![a-z])/u.test(name);
}

/** What a constructor sets is told of the constructor. */
function isGiven(
  code: Code,
  file: CodeFile,
  { owner, field }: { readonly owner: TypeDeclaration; readonly field: Field },
): boolean {
  if (hasMark(code, file, { marks: field.marks, names: injecting })) return true;
  const isOpen = field.value === undefined && !field.modifiers.includes("static");
  return (
    isOpen && field.modifiers.includes("final") && hasMark(code, file, { marks: owner.marks, names: constructing })
  );
}

function hasMark(
  code: Code,
  file: CodeFile,
  { marks = [], names }: { readonly marks: readonly Mark[] | undefined; readonly names: ReadonlySet<string> },
): boolean {
  return marks.some(({ name }) => code.namesOf(file, name).some((one) => names.has(one)));
}
