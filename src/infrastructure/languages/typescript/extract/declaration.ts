import type { Found } from "./found.ts";
import { isNode, type Node } from "./node.ts";
import { stringIn } from "./argument.ts";

/** Where a declaration stands. */
interface Standing {
  /** Inside `declare module "x" { … }`, whose imports the parser does not list. */
  readonly ambient: boolean;
  /** The file has an import or export of its own, so that `declare module` adds to a module instead of declaring one. */
  readonly isModule: boolean;
}

/** Imports of a node that is no call. What the parser's own list holds is left to that list. */
export function importsOfDeclaration(text: string, node: Node, { ambient, isModule }: Standing): Found[] {
  switch (node.type) {
    case "TSImportType":
      return stringIn(text, node.source, "type");
    case "ImportExpression":
      return stringIn(text, node.source, "dynamic");
    case "TSImportEqualsDeclaration":
      return required(text, node);
    case "TSModuleDeclaration":
      return isModule ? stringIn(text, node.id, "type").filter(({ specifier }) => !specifier.includes("*")) : [];
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return ambient ? stringIn(text, node.source, "type") : [];
    case "ExportNamedDeclaration":
      return exported(text, node, ambient);
    default:
      return [];
  }
}

function required(text: string, { moduleReference: reference, importKind }: Node): Found[] {
  if (!isNode(reference) || reference.type !== "TSExternalModuleReference") return [];
  return stringIn(text, reference.expression, importKind === "type" ? "type" : "value", "require");
}

/** `export {} from "x"` has no entry in the parser's list. */
function exported(text: string, { source, specifiers, exportKind }: Node, ambient: boolean): Found[] {
  if (ambient) return stringIn(text, source, "type");
  if (!Array.isArray(specifiers) || specifiers.length > 0) return [];
  return stringIn(text, source, exportKind === "type" ? "type" : "reexport");
}
