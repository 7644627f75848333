import type { TypeName } from "./name.ts";
import type { Syntax } from "./syntax.ts";

/** All types that the declarations of a file name: above them, of fields, parameters, results and variables. */
export function* typesIn({ types, functions, variables }: Syntax): Generator<TypeName> {
  for (const { extends: bases = [], implements: contracts = [], of, fields } of types) {
    yield* [...bases, ...contracts];
    if (of) yield of;
    for (const { type } of fields) if (type) yield type;
  }
  for (const { parameters, results } of functions) {
    for (const { type } of parameters) if (type) yield type;
    yield* results;
  }
  for (const { type } of variables) if (type) yield type;
}
