import type { Field } from "../../../../domain/syntax/declaration.ts";
import { childIn, kindOf, startOf, textOf } from "../../../grammars/flat-tree.ts";
import { modifiersOf } from "./exported.ts";
import { literalText } from "./literal-text.ts";
import { childrenIn, childrenInField } from "./nodes.ts";
import { baseName } from "./type-members.ts";
import { fieldTypeIn } from "./type-name.ts";
import type { Walk } from "./walk.ts";

/** The fields of a struct. "The unqualified type name acts as the field name" of an embedded one (Go specification). */
export function fieldsIn(walk: Walk, struct: number): readonly Field[] {
  return declarationsIn(walk, struct).flatMap((declaration) => fieldsOf(walk, declaration));
}

/** What a struct embeds. */
export function embeddedIn(walk: Walk, struct: number) {
  const embedded = declarationsIn(walk, struct).filter((one) => childIn(walk.tree, one, "name") === undefined);
  return embedded.length > 0 && { extends: embedded.map((one) => fieldTypeIn(walk, one)) };
}

function declarationsIn({ tree }: Walk, struct: number): readonly number[] {
  return childrenIn(tree, struct + 1).filter((child) => kindOf(tree, child) === "field_declaration");
}

function fieldsOf(walk: Walk, declaration: number): readonly Field[] {
  const { tree } = walk;
  const literal = childIn(tree, declaration, "tag");
  const tag = literal === undefined ? {} : { tag: literalText(textOf(tree, literal)) };
  const type = fieldTypeIn(walk, declaration);
  const field = (at: number, name: string): Field => {
    return { ...walk.place(startOf(tree, at)), name, type, modifiers: modifiersOf(name), ...tag };
  };
  const names = childrenInField(tree, declaration, "name");
  if (names.length === 0) return [field(childIn(tree, declaration, "type") ?? declaration, baseName(type))];
  return names.map((at) => field(at, textOf(tree, at)));
}
