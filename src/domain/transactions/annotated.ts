import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction, DeclaredType } from "../code/code-file.ts";
import { lineage } from "../code/members.ts";
import type { Mark } from "../syntax/declaration.ts";
import type { Argument } from "../syntax/value.ts";

/**
 * Annotations and decorators by which a method runs in a transaction: Spring Framework 6.2, Jakarta Transactions 2.0 and its
 * javax predecessor, typeorm-transactional 0.5, `@nestjs-cls/transactional` 3.
 */
const transactional: ReadonlySet<string> = new Set([
  "org.springframework.transaction.annotation.Transactional",
  "jakarta.transaction.Transactional",
  "javax.transaction.Transactional",
  "npm:typeorm-transactional#Transactional",
  "npm:typeorm-transactional-cls-hooked#Transactional",
  "npm:@nestjs-cls/transactional#Transactional",
]);

/** Packages of these annotations, as in policies. */
export const transactionalPackages: readonly string[] = [
  ...["java:org.springframework.transaction.annotation", "java:jakarta.transaction", "java:javax.transaction"],
  ...["npm:typeorm-transactional", "npm:typeorm-transactional-cls-hooked", "npm:@nestjs-cls/transactional"],
];

/** What an annotation says of the transaction that a method runs in. */
export interface Attribute {
  readonly mark: Mark;
  readonly file: CodeFile;
  /** True if the method says it, not its type. */
  readonly isOwn: boolean;
  /** `REQUIRED` if it does not say. */
  readonly propagation: string;
  readonly readOnly: boolean;
  /** True if it says on which errors to roll back, or on which not. */
  readonly choosesErrors: boolean;
}

/** What holds for a method: what it says itself, else its type, else what both build on (Spring Framework 6.2, "Using @Transactional"). */
export function attributeOf(code: Code, { file, function: method }: DeclaredFunction): Attribute | undefined {
  const own = attributeIn(code, file, { marks: method.marks, isOwn: true });
  const type = own ? undefined : typeOf(file, method.owner);
  return own ?? (type && inherited(code, type, method.name));
}

function inherited(code: Code, type: DeclaredType, method: string): Attribute | undefined {
  for (const one of lineage(code.declarations, type)) {
    const overridden =
      one.type === type.type ? [] : code.declarations.methods(one).filter((found) => found.function.name === method);
    for (const found of overridden) {
      const attribute = attributeIn(code, found.file, { marks: found.function.marks, isOwn: false });
      if (attribute) return attribute;
    }
    const attribute = attributeIn(code, one.file, { marks: one.type.marks, isOwn: false });
    if (attribute) return attribute;
  }
  return undefined;
}

interface Marked {
  readonly marks: readonly Mark[] | undefined;
  readonly isOwn: boolean;
}

function attributeIn(code: Code, file: CodeFile, { marks = [], isOwn }: Marked): Attribute | undefined {
  const mark = marks.find(({ name }) => transactional.has(code.nameOf(file, name)));
  if (!mark) return undefined;
  const said = (mark.arguments ?? []).flatMap((one) => (one.kind === "object" ? one.entries : [one]));
  return {
    mark,
    file,
    isOwn,
    propagation: propagationIn(said),
    readOnly: said.some((one) => one.as === "readOnly" && one.kind === "boolean" && one.text === "true"),
    choosesErrors: said.some(({ as = "" }) => /^(?:dontR|noR|r)ollback(?:For|On)/u.test(as)),
  };
}

/** `propagation = Propagation.REQUIRES_NEW`, and `TxType.REQUIRES_NEW` as the only value. */
function propagationIn(said: readonly Argument[]): string {
  const [name] = said.flatMap((one) =>
    one.kind === "name" && (one.as === "propagation" || one.as === "value") ? [one.path] : [],
  );
  return name?.slice(name.lastIndexOf(".") + 1) ?? "REQUIRED";
}

/** The type of a file that a method belongs to. */
export function typeOf(file: CodeFile, owner: string | undefined): DeclaredType | undefined {
  const type = file.syntax.types.find(({ name }) => name === owner);
  return type && { file, type };
}
