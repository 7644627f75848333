import type { Name } from "../../../../domain/syntax/name.ts";
import { behind, childOfKind, type FlatTree, kindOf } from "../../../grammars/flat-tree.ts";
import { dottedName } from "./dotted-name.ts";

/** What the import lines of a file explain, by simple name. What is imported on demand is not told. */
export interface ImportedNames {
  readonly types: ReadonlyMap<string, Name>;
  /** Members of types; one that several lines bring in is explained by none of them. */
  readonly members: ReadonlyMap<string, Name | undefined>;
  /** True if members of a type are imported on demand: `import static com.acme.Prices.*`. */
  readonly hasMembersOnDemand: boolean;
}

/** Reads the import lines; JLS 7.3: they precede all types. */
export function importedNames(tree: FlatTree): ImportedNames {
  const types = new Map<string, Name>();
  const members = new Map<string, Name | undefined>();
  let hasMembersOnDemand = false;
  for (let node = 1; node < behind(tree, 0); node = behind(tree, node)) {
    if (kindOf(tree, node) !== "import_declaration") continue;
    const isStatic = childOfKind(tree, node, "static") !== undefined;
    const parts = dottedName(tree, isStatic ? node + 2 : node + 1) ?? [];
    const name = nameOf(parts, parts.length - (isStatic ? 2 : 1));
    const simple = parts.at(-1) ?? "";
    if (childOfKind(tree, node, "asterisk") !== undefined) hasMembersOnDemand ||= isStatic;
    else if (isStatic) members.set(simple, members.has(simple) ? undefined : name);
    else types.set(simple, name);
  }
  return { types, members, hasMembersOnDemand };
}

/**
 * Splits a full name into package and type. By the convention of JLS 6.1 the first capitalised part is the type; where no part
 * is, `type` tells which one it must be.
 */
export function nameOf(parts: readonly string[], type: number): Name {
  const capital = parts.findIndex(isCapitalised);
  const start = capital < 0 ? type : capital;
  const name = parts.slice(start).join(".");
  return start > 0 ? { from: parts.slice(0, start).join("."), name } : { name };
}

/** True for names that types have by convention. */
export function isCapitalised(name: string): boolean {
  const code = name.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(name);
}

/** True for names that constants have by convention and types do not, `MAX_SIZE`; a type may be called `URL`. */
export function isConstant(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}
