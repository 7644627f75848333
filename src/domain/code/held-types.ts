import type { Name, TypeName } from "../syntax/name.ts";
import type { CodeFile } from "./code-file.ts";

/** Types by whose arguments something holds others: packages of Java whose generic types are containers, and names of TypeScript. */
const holders = {
  java: /^(?:java\.util(?:\.concurrent|\.stream)?|java\.lang|io\.vavr\.(?:collection|control)|com\.google\.common\.(?:collect|base))$/u,
  /** As they stand where `java.util.*` is imported, or nothing. */
  javaNames:
    /^(?:Iterable|Collection|(?:Array|Linked)?List|(?:Sorted|Hash|LinkedHash|Tree)?(?:Set|Map)|Optional|Stream|Queue|Deque)$/u,
  typescript: /^(?:Readonly|Partial|Required|NonNullable|Promise|Awaited|WeakRef|WeakMap|WeakSet|Iterable)$/u,
};

/** The named types that a value of a type holds: itself, or what lists, maps and optionals of it hold. */
export function* heldTypes(file: CodeFile, type: TypeName): Generator<TypeName & { readonly name: Name }> {
  const left: TypeName[] = [type];
  for (let next = left.pop(); next; next = left.pop()) {
    const { name, kind, of = [] } = next;
    if (kind === "named" && name && !isHolder(file, name, of.length)) yield { ...next, name };
    else if (kind !== "function" && kind !== "inline") left.push(...[...of].reverse());
  }
}

function isHolder({ language }: CodeFile, { from, name }: Name, count: number): boolean {
  if (count === 0) return false;
  if (language === "java") return from === undefined ? holders.javaNames.test(name) : holders.java.test(from);
  return language === "typescript" && from === undefined && holders.typescript.test(name);
}
