import type { Code } from "../code/code.ts";
import type { DeclaredType } from "../code/code-file.ts";
import { packageOf } from "../code/package-of.ts";
import { namesPackage } from "../packages/policy.ts";

/** True for a type that a mapper keeps in a table, whatever its name says: `@Entity class DiscountPolicy`. */
export function isRow(code: Code, { file, type: { marks = [] } }: DeclaredType): boolean {
  return marks.some(({ name }) => namesPackage("orm", packageOf(code, file, name) ?? ""));
}
