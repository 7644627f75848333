import type { Modifier } from "../../../../domain/syntax/declaration.ts";

const exported: readonly Modifier[] = ["exported"];
const hidden: readonly Modifier[] = [];

/** "An identifier is exported if the first character of its name is a Unicode uppercase letter" (Go specification). */
export function modifiersOf(name: string): readonly Modifier[] {
  return isExported(name) ? exported : hidden;
}

function isExported(name: string): boolean {
  const code = name.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(name);
}
