import type { Name, TypeName } from "./name.ts";

/** An expression as far as rules look at it. */
export type Value =
  /** A text without holes; longer ones are cut to `longestText`. */
  | { readonly kind: "text"; readonly text: string }
  /** A text with holes or a sum of texts; `text` has what is literal, with `{}` for the rest; `holes` what is known of that. */
  | { readonly kind: "joined"; readonly text: string; readonly holes?: readonly Value[] }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: string }
  /** `nil`, `null`, `undefined`. */
  | { readonly kind: "nothing" }
  /**
   * A variable or a member of one: `path` is as written (`s.db`, `this.orders`, `tx`). `name` if an import explains its
   * root, `type` if this file says what type it has.
   */
  | { readonly kind: "name"; readonly path: string; readonly name?: Name; readonly type?: TypeName }
  /** Index in `Syntax.calls`; what is awaited, or asserted to be of a type, is the call itself. */
  | { readonly kind: "call"; readonly call: number }
  /** Index in `Syntax.functions`. */
  | { readonly kind: "function"; readonly function: number }
  /** An object, map or struct literal without a constructor's name; what is spread into it is left out. */
  | { readonly kind: "object"; readonly entries: readonly Argument[] }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "other" };

/** A value that is handed over: by position, or under a name (keys of an object, fields of a Go literal). */
export type Argument = Value & { readonly as?: string };

/** Texts longer than this many UTF-16 code units are cut: rules look at how they begin. */
export const longestText = 400;
