import type { Name, TypeName } from "../../../../domain/syntax/name.ts";

/** What a name stands for at one place of a file. */
export type Binding =
  /** What an import brings in; `*` is the module itself. */
  | { readonly kind: "import"; readonly name: Name }
  /** A class, an enum, a namespace, a function or a type parameter of this file: what is asked of it is named after it. */
  | { readonly kind: "declared" }
  | { readonly kind: "variable"; readonly type?: TypeName; readonly hides?: Type };

/** What can stand where a type stands: a variable hides it from expressions alone. */
type Type = Exclude<Binding, { readonly kind: "variable" }>;

/** Names that are in force, and what each hides, so that a scope can be left. */
export interface Names {
  readonly bindings: Map<string, Binding>;
  readonly hidden: { readonly name: string; readonly binding: Binding | undefined }[];
}

/** Names of a file in which nothing has been declared. */
export function noNames(): Names {
  return { bindings: new Map(), hidden: [] };
}

export const declared: Binding = { kind: "declared" };
const untyped: Binding = { kind: "variable" };

/** A variable whose type this file tells, or does not. */
export function variableOf(type: TypeName | undefined): Binding {
  return type ? { kind: "variable", type } : untyped;
}

/** Gives a name its meaning until the scope is left. */
export function bind({ bindings, hidden }: Names, name: string, binding: Binding): void {
  const outer = bindings.get(name);
  hidden.push({ name, binding: outer });
  const type = outer?.kind === "variable" ? outer.hides : outer;
  bindings.set(name, type && binding.kind === "variable" ? { ...binding, hides: type } : binding);
}

/** Enters a scope; what it returns leads out again. */
export function enterScope({ hidden }: Names): number {
  return hidden.length;
}

/** Leaves a scope: its names mean again what they meant before. */
export function leaveScope({ bindings, hidden }: Names, mark: number): void {
  while (hidden.length > mark) {
    const last = hidden.pop();
    if (!last) return;
    if (last.binding) bindings.set(last.name, last.binding);
    else bindings.delete(last.name);
  }
}

/** The name of a member: a module's members are its own names. */
export function memberOf({ from, name }: Name, member: string): Name {
  const full = name === "*" ? member : `${name}.${member}`;
  return from === undefined ? { name: full } : { from, name: full };
}
