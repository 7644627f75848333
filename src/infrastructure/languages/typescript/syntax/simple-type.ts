import type { TSLiteral, TSTupleElement, TSTypeQueryExprName } from "oxc-parser";
import type { Name, TypeName } from "../../../../domain/syntax/name.ts";
import type { Reading } from "./reading.ts";
import { explainedValue, importedName, nameOfType } from "./type-reference.ts";
import { named } from "./type-shape.ts";

const keywords: Readonly<Record<string, string>> = {
  TSAnyKeyword: "any",
  TSBigIntKeyword: "bigint",
  TSBooleanKeyword: "boolean",
  TSIntrinsicKeyword: "intrinsic",
  TSNeverKeyword: "never",
  TSNullKeyword: "null",
  TSNumberKeyword: "number",
  TSObjectKeyword: "object",
  TSStringKeyword: "string",
  TSSymbolKeyword: "symbol",
  TSUndefinedKeyword: "undefined",
  TSUnknownKeyword: "unknown",
  TSVoidKeyword: "void",
  TSThisType: "this",
  TSTemplateLiteralType: "string",
  TSJSDocUnknownType: "unknown",
};

/** A type that holds no others. */
export function simpleType(reading: Reading, node: TSTupleElement): TypeName {
  switch (node.type) {
    case "TSLiteralType":
      return named(literal(node.literal));
    case "TSTypeQuery":
      return named("typeof", [{ kind: "named", name: queried(reading, node.exprName) }]);
    case "TSTypePredicate":
      return named(node.asserts ? "void" : "boolean");
    case "TSInferType":
      return named(node.typeParameter.name.name);
    default:
      return named(keywords[node.type] ?? "unknown");
  }
}

function queried(reading: Reading, node: TSTypeQueryExprName): Name {
  return node.type === "TSImportType" ? importedName(node) : nameOfType(reading, node, explainedValue);
}

/** Texts in double quotes, whatever they are written in; of the rest what is written. */
function literal(node: TSLiteral): string {
  if (node.type === "TemplateLiteral") return "string";
  if (node.type === "UnaryExpression") return node.argument.type === "Literal" ? `-${node.argument.raw}` : "number";
  return typeof node.value === "string" ? JSON.stringify(node.value) : (node.raw ?? "");
}
