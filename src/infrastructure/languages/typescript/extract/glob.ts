import type { ImportKind } from "../../../../domain/source/import.ts";
import { stringIn } from "./argument.ts";
import type { Found } from "./found.ts";
import { isNode, nameOf, type Node } from "./node.ts";

/** One import for each pattern of `import.meta.glob` (Vite); patterns that take files away travel along in the form. */
export function importsOfGlob(
  text: string,
  patterns: Node | undefined,
  options: Node | undefined,
  kind: ImportKind = isEager(options) ? "value" : "dynamic",
): Found[] {
  const elements =
    patterns?.type === "ArrayExpression" && Array.isArray(patterns.elements) ? patterns.elements : [patterns];
  const all = elements.flatMap((element) => stringIn(text, element, kind));
  const without = all.filter(({ specifier }) => specifier.startsWith("!")).map(({ specifier }) => ` ${specifier}`);
  return all
    .filter(({ specifier }) => !specifier.startsWith("!"))
    .map((found) => ({ ...found, form: `glob${without.join("")}` }));
}

function isEager(options: Node | undefined): boolean {
  if (!Array.isArray(options?.properties)) return false;
  return options.properties.some(
    (property) =>
      isNode(property) && nameOf(property.key) === "eager" && isNode(property.value) && property.value.value === true,
  );
}
