/**
 * A name as the file itself explains it. `http.Get` in Go is `Get` from `net/http`; `Instant.now` in Java is `Instant.now`
 * from `java.time`; `axios.get` after `import axios from "axios"` is `default.get` from `axios`, and after `import * as
 * axios` it is `get`. What an alias hides is undone: `import { get as fetch }` gives `get`.
 */
export interface Name {
  /** The specifier that brings it in, as in `Import.specifier`. Absent: this file, its package or the language explains it. */
  readonly from?: string;
  /** The name where it is declared, with `.` before each member that is asked of it. */
  readonly name: string;
}

/** A type as written. Wrappers are kinds of their own, so that what they hold can be found under any of them. */
export interface TypeName {
  /** `list`, `map`, `pointer`, `optional` and so on hold others; `inline` is a type without a name (struct, object, interface). */
  readonly kind: "named" | "list" | "map" | "pointer" | "optional" | "union" | "function" | "tuple" | "inline";
  /** For `named`; what is built in counts: `string`, `float64`, `int`. */
  readonly name?: Name;
  /** Type arguments, elements, members, or parameters and then results, in the order of the text. */
  readonly of?: readonly TypeName[];
}
