import type { Field, Parameter } from "../../../../domain/syntax/declaration.ts";
import type { TypeName } from "../../../../domain/syntax/name.ts";

/** The type whose body a scope is. */
export interface Owner {
  /** As in `TypeDeclaration.name`; empty for a class without a name. */
  readonly name: string;
  /** True for an interface and an annotation: their members are public, their fields constant (JLS 9.3, 9.4). */
  readonly isContract: boolean;
  /** The type of `this`. */
  readonly self: TypeName;
  /** The type of `super`. */
  above?: TypeName;
  readonly methods: Set<string>;
  readonly fields: Field[];
  /** Of a record: what its compact constructor takes. */
  components: readonly Parameter[];
  /** Index of the call that an object of a class without a name is handed to. */
  readonly argumentOf?: number;
}

/** A variable that a name stands for. */
export interface Binding {
  readonly type?: TypeName | undefined;
  /** For a field: the type that has it. */
  readonly owner?: Owner;
  readonly isStatic?: boolean;
}

/** A block or a body of a type, with the names that it declares. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly owner?: Owner;
  variables?: Map<string, Binding>;
  /** Names of types, and what they are called from outside; a type parameter is called the same. */
  types?: Map<string, string>;
}

/** Makes a variable known from here to the end of the scope. */
export function bind(scope: Scope, name: string, binding: Binding): void {
  scope.variables ??= new Map();
  scope.variables.set(name, binding);
}

/** Makes a type known under its simple name. */
export function bindType(scope: Scope, name: string, fullName: string): void {
  scope.types ??= new Map();
  scope.types.set(name, fullName);
}

/** The variable that a name stands for, if this file declares it. */
export function variableNamed(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.variables?.get(name);
    if (found) return found;
  }
  return undefined;
}

/** The full name of a type that this file declares. */
export function typeNamed(scope: Scope, name: string): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.types?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The type around, from the inside out: the innermost, or the one that has a name. */
export function ownerOf(scope: Scope, name?: string): Owner | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer)
    if (at.owner && (name === undefined || at.owner.name === name)) return at.owner;
  return undefined;
}

/** JLS 6.4.1: a method hides all that is imported under its name. */
export function declaresMethod(scope: Scope, name: string): boolean {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at.owner?.methods.has(name)) return true;
  return false;
}
