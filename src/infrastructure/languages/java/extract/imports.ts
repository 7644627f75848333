import type { ImportKind } from "../../../../domain/source/import.ts";
import type { Tokens } from "../lexer/tokens.ts";
import type { Body, Use } from "./body.ts";
import { documentedNames } from "./comments.ts";
import type { Form, Header, Reference } from "./header.ts";
import type { KindedReference } from "./to-import.ts";

/**
 * Types of `java.lang` that nearly every file names; they are left out of the simple names to keep facts small. A project that
 * declares a type of such a name in the same package is a stated limit.
 */
const everywhere = new Set(
  "Object String Override Integer Long Boolean Double Exception RuntimeException IllegalArgumentException Math System".split(
    " ",
  ),
);

/** All references of a file: import lines, then qualified and simple names in the order of the text. */
export function readImports(tokens: Tokens, header: Header, body: Body): readonly KindedReference[] {
  let documented: ReadonlySet<string> | undefined;
  // Most files use all that they import, and nobody reads their comments.
  const isDocumented = (name: string) => {
    documented ??= documentedNames(tokens);
    return documented.has(name);
  };
  const lines = header.imports.map((found) => ({ ...found, kind: kindOf(found, body, isDocumented) }));
  const imported = new Set(header.imports.filter(bindsName).map((found) => lastPart(found.specifier)));
  const simple = [...body.simple].filter(
    ([name]) => !imported.has(name) && !body.own.has(name) && !everywhere.has(name),
  );
  const names = [
    ...[...body.qualified].map(([name, use]) => reference(name, use, "qualified")),
    ...simple.map(([name, use]) => reference(name, use, "simple")),
  ];
  return [...lines, ...names.sort((a, b) => a.start - b.start)];
}

function bindsName({ form }: Reference): boolean {
  return form === "type" || form === "static";
}

/** An import that only documentation needs is of kind `type`; one that nothing needs still is a dependency of the source. */
function kindOf({ specifier, form }: Reference, body: Body, isDocumented: (name: string) => boolean): ImportKind {
  if (form !== "type") return "value";

  const name = lastPart(specifier);
  const use = body.simple.get(name);
  if (use) return use.onlyAnnotation ? "annotation" : "value";
  return isDocumented(name) ? "type" : "value";
}

function reference(specifier: string, use: Use, form: Form): KindedReference {
  return { specifier, form, start: use.start, end: use.end, kind: use.onlyAnnotation ? "annotation" : "value" };
}

function lastPart(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf(".") + 1);
}
