import type { Expression, TSImportType, TSTypeName } from "oxc-parser";
import type { Name } from "../../../../domain/syntax/name.ts";
import { memberOf } from "./names.ts";
import type { Reading } from "./reading.ts";

/** Finds what explains a name. */
type Explain = (reading: Reading, name: string) => Name;

/** The name in the place of a type: `Order`, `shop.Order`. */
export function nameOfType(reading: Reading, node: TSTypeName, explain: Explain = explainedType): Name {
  const members: string[] = [];
  let root = node;
  while (root.type === "TSQualifiedName") {
    members.push(root.right.name);
    root = root.left;
  }
  return members.reduceRight(memberOf, explain(reading, root.type === "Identifier" ? root.name : "this"));
}

/** The name behind `extends` or `implements`, which is an expression; `undefined` for one that is computed. */
export function nameOfBase(reading: Reading, node: Expression): Name | undefined {
  const members: string[] = [];
  let root = node;
  while (root.type === "MemberExpression" && !root.computed) {
    members.push(root.property.name);
    root = root.object;
  }
  return root.type === "Identifier" ? members.reduceRight(memberOf, explainedValue(reading, root.name)) : undefined;
}

/** The name of `import("./order").Order`. */
export function importedName({ source, qualifier }: TSImportType): Name {
  const members: string[] = [];
  let root = qualifier;
  for (; root?.type === "TSQualifiedName"; root = root.left) members.push(root.right.name);
  if (root) members.push(root.name);
  return members.reduceRight(memberOf, { from: source.value, name: "*" });
}

/** What an import says of a name that stands for a value; any other is explained by the file or the language. */
export function explainedValue({ names }: Reading, name: string): Name {
  const binding = names.bindings.get(name);
  return binding?.kind === "import" ? binding.name : { name };
}

/** The same where a type stands, from which no variable hides it. */
function explainedType({ names }: Reading, name: string): Name {
  const binding = names.bindings.get(name);
  const type = binding?.kind === "variable" ? binding.hides : binding;
  return type?.kind === "import" ? type.name : { name };
}
