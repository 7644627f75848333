import type { TypeName } from "../../../../domain/syntax/name.ts";

/** What this file knows of a variable, a constant or a function. */
export interface Binding {
  readonly type?: TypeName | undefined;
  /** What a constant says. */
  readonly text?: string;
}

/** A block with the names that it declares. */
export interface Scope {
  readonly outer: Scope | undefined;
  names?: Map<string, Binding>;
}

/** Makes a name known from here to the end of the block. */
export function bind(scope: Scope, name: string, binding: Binding): void {
  if (name === "_") return;
  scope.names ??= new Map();
  scope.names.set(name, binding);
}

/** What stands behind a name, if this file declares it. */
export function lookUp(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) {
    const found = at.names?.get(name);
    if (found) return found;
  }
  return undefined;
}
