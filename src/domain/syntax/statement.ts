import type { Name, TypeName } from "./name.ts";
import type { Spot } from "./position.ts";
import type { Argument, Value } from "./value.ts";

/** A call, or a construction: `new Order()`, and in Go `Order{…}`. */
export interface Call extends Spot {
  readonly kind: "call" | "new";
  /**
   * What is called. With `on`, the name of the method alone; otherwise what imports, the package or the language explain:
   * `net/http` `ListenAndServe`, `java.time` `Instant.now`, `axios` `default.get`, `NewOrder`, `Date.now`.
   */
  readonly callee: Name;
  /** The value whose method is called: a variable, a field, the result of another call. */
  readonly on?: Value;
  readonly arguments: readonly Argument[];
  /** What becomes of the result. `assigned` has the names in `to`; `argument` is handed on; `_` in Go drops it. */
  readonly result: "dropped" | "assigned" | "returned" | "argument" | "used";
  /** Names, or paths of fields, that the result is assigned to. */
  readonly to?: readonly string[];
  /** True behind `await`. */
  readonly awaited?: true;
}

/** An assignment to a field: `order.status = "paid"`, `o.status++`. */
export interface Write extends Spot {
  /** The object as written: `order`, `this`, `s.order`. */
  readonly on: string;
  /** What this file says of the type of the object. */
  readonly type?: TypeName;
  readonly field: string;
  readonly value?: Value;
}

/** Where a function ends: with values, or with an error that is thrown. `panic` of Go throws. */
export interface Exit extends Spot {
  readonly kind: "return" | "throw";
  readonly values: readonly Value[];
}

/** A handler of errors: `catch (e: SQLException)`. */
export interface Catch extends Spot {
  /** What it catches; empty: everything. */
  readonly types: readonly TypeName[];
  /** The name of the error. */
  readonly name?: string;
  /** True if something is thrown within it, on whatever way. */
  readonly throws: boolean;
  /** Number of statements in it, at all depths. */
  readonly statements: number;
  readonly endLine: number;
}

/** A condition of a branch or a loop. */
export interface Condition extends Spot {
  /** Variables and members that are asked, as written: `order.status`, `err`. */
  readonly reads: readonly string[];
}

/** Something that an import explains and that is no call, no type and no part of one: `http.StatusNotFound`; also `process.env.PORT`. */
export interface Mention extends Spot {
  readonly name: Name;
}

/** A text in the code that is SQL, see `looksLikeSql`; of one with holes what is literal. */
export interface SqlText extends Spot {
  readonly text: string;
}

/** A comment that speaks to a tool: `//go:generate …`, `@generated`, `Code generated … DO NOT EDIT.` */
export interface Directive extends Spot {
  /** As written, without the marks of the comment. */
  readonly text: string;
}

/**
 * A name under which a file offers what it takes from elsewhere, or what it declares itself under another one:
 * `export { Order as PlacedOrder } from "./order"`, `export default Order`.
 */
export interface Reexport {
  /** Absent: the file declares it itself. */
  readonly from?: string;
  /** `*` for everything. */
  readonly name: string;
  readonly as: string;
}
