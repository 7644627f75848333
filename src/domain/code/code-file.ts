import type { Place } from "../architecture/layer.ts";
import type { FunctionDeclaration, TypeDeclaration, Variable } from "../syntax/declaration.ts";
import type { TypeName } from "../syntax/name.ts";
import type { Syntax } from "../syntax/syntax.ts";

/** A source file as rules on code see it: what it is, where it stands and what it says. */
export interface CodeFile {
  readonly path: string;
  readonly language: string;
  readonly place: Place;
  /** The package it declares (Go, Java). */
  readonly package?: string;
  readonly syntax: Syntax;
}

/** A type and the file that declares it. */
export interface DeclaredType {
  readonly file: CodeFile;
  readonly type: TypeDeclaration;
}

/** A function and the file that declares it. */
export interface DeclaredFunction {
  readonly file: CodeFile;
  readonly function: FunctionDeclaration;
}

/** A variable and the file that declares it. */
export interface DeclaredVariable {
  readonly file: CodeFile;
  readonly variable: Variable;
}

/** A type as written in a file, whose imports explain its names. */
export interface WrittenType {
  readonly file: CodeFile;
  readonly type: TypeName;
}

/** What is known of a file before it is decided whether its code is read. */
export interface Readable {
  readonly path: string;
  readonly language: string;
  readonly place: Place;
  /** True if a comment in the module that it belongs to asks for code to be generated. */
  readonly generates: boolean;
  /** True if it imports such a module; patterns as in policies: `npm:typeorm`, `go:database/sql`, `java:javax.persistence`. */
  readonly imports: (patterns: readonly string[]) => boolean;
  /** True also if it imports a module of the project that imports such a one: `db.ts` hands out what `typeorm` made. */
  readonly uses: (patterns: readonly string[]) => boolean;
}

/** Chooses the files whose code a rule wants to see, for what it judges and for what it must know. */
export type Reads = (file: Readable) => boolean;
