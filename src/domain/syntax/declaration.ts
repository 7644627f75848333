import type { Name, TypeName } from "./name.ts";
import type { Position, Spot } from "./position.ts";
import type { Argument, Value } from "./value.ts";

/** What may stand before a declaration. `public` and `exported` are told where the language has them implicitly too; `default` is a default export. */
export type Modifier =
  | "public"
  | "protected"
  | "private"
  | "exported"
  | "static"
  | "abstract"
  | "final"
  | "readonly"
  | "default"
  | "async"
  | "override"
  | "optional";

/** An annotation (Java) or a decorator (TypeScript). */
export interface Mark extends Position {
  readonly name: Name;
  /** Its values; a single one of Java's without a name is `as: "value"`. */
  readonly arguments?: readonly Argument[];
}

/** A class, an interface or whatever else gives a name to a type. */
export interface TypeDeclaration extends Position {
  /** With the types around it before a dot: `Order.Line`. */
  readonly name: string;
  /** `defined` is a Go type over another one, or over a function; `alias` is another name for a type. */
  readonly kind: "class" | "interface" | "struct" | "record" | "enum" | "annotation" | "defined" | "alias";
  readonly modifiers: readonly Modifier[];
  readonly marks?: readonly Mark[];
  readonly parameters?: readonly string[];
  /** What it extends, and what a Go struct or interface embeds. */
  readonly extends?: readonly TypeName[];
  readonly implements?: readonly TypeName[];
  /** For `defined` and `alias`: the type behind it. */
  readonly of?: TypeName;
  readonly fields: readonly Field[];
  /** Names of the values of an enum, or of a union of texts. */
  readonly values?: readonly string[];
  /** Line of its last character. */
  readonly endLine: number;
  /** Index in `Syntax.functions`, for a type that is declared within one. */
  readonly in?: number;
}

/** A field of a type; also a component of a record and a property that a constructor's parameter declares. */
export interface Field extends Position {
  readonly name: string;
  readonly type?: TypeName;
  readonly modifiers: readonly Modifier[];
  readonly marks?: readonly Mark[];
  /** The tag of a Go field, unquoted: `json:"id" db:"id"`. */
  readonly tag?: string;
  /** What it holds from the beginning. */
  readonly value?: Value;
}

/** A parameter of a function. */
export interface Parameter extends Position {
  readonly name: string;
  readonly type?: TypeName;
  readonly marks?: readonly Mark[];
}

/** A function, a method or a function without a name. */
export interface FunctionDeclaration extends Spot {
  /** Empty if it has none. A function that is the value of a variable, property or field has that name. */
  readonly name: string;
  readonly kind: "function" | "method" | "constructor" | "getter" | "setter" | "lambda" | "initializer";
  /** Name of the type it belongs to, as in `TypeDeclaration.name`; for Go the type of the receiver. */
  readonly owner?: string;
  /** The name of a Go receiver. */
  readonly receiver?: string;
  readonly modifiers: readonly Modifier[];
  readonly marks?: readonly Mark[];
  readonly parameters: readonly Parameter[];
  /** Empty: nothing, or the file does not say. A promise is told as written. */
  readonly results: readonly TypeName[];
  readonly throws?: readonly TypeName[];
  /** Number of statements at all depths, without those of functions within; absent for a contract without a body. */
  readonly statements?: number;
  readonly endLine: number;
  /** Index in `Syntax.calls`, for a function that is handed to a call as an argument. */
  readonly argumentOf?: number;
}

/** A variable or constant: of the file, or of a function (`in`). */
export interface Variable extends Spot {
  /** Several if one value is taken apart: `tx, err := db.Begin()`, `const { id } = order`. Names that are skipped are `_`. */
  readonly names: readonly string[];
  /**
   * What of the value each name holds, where it is taken apart by members: `lines`, `customer.name`; empty for what has no
   * such name. Absent: the first name holds the value, or the first of several results.
   */
  readonly members?: readonly string[];
  readonly type?: TypeName;
  readonly value?: Value;
  readonly modifiers: readonly Modifier[];
  /** False for `const`, and in Java for `final`. */
  readonly mutable: boolean;
}
