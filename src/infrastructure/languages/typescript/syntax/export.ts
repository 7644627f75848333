import type {
  ExportAllDeclaration,
  ExportDefaultDeclaration,
  ExportDefaultDeclarationKind,
  ExportNamedDeclaration,
  TSExportAssignment,
} from "oxc-parser";
import type { Modifier, Variable } from "../../../../domain/syntax/declaration.ts";
import { declare } from "./declare.ts";
import type { Draft } from "./draft.ts";
import { exportName } from "./imports.ts";
import { isFunction, namedValue, withoutAssertion } from "./named.ts";
import { offer } from "./offer.ts";
import { type Reading, spotAt } from "./reading.ts";

const byDefault: readonly Modifier[] = ["exported", "default"];

type Export = ExportNamedDeclaration | ExportDefaultDeclaration | ExportAllDeclaration | TSExportAssignment;

/** Reads what stands behind `export`. */
export function readExport(reading: Reading, node: Export): void {
  switch (node.type) {
    case "ExportNamedDeclaration":
      readNamed(reading, node);
      break;
    case "ExportDefaultDeclaration":
      readDefault(reading, node.declaration);
      break;
    case "TSExportAssignment":
      readDefault(reading, node.expression);
      break;
    case "ExportAllDeclaration":
      reading.facts.reexports.push({
        from: node.source.value,
        name: "*",
        as: node.exported ? exportName(node.exported) : "*",
      });
  }
}

function readNamed(reading: Reading, { declaration, source, specifiers }: ExportNamedDeclaration): void {
  if (declaration) declare(reading, declaration, ["exported"]);
  for (const { local, exported } of specifiers) {
    const [name, as] = [exportName(local), exportName(exported)];
    if (source) reading.facts.reexports.push({ from: source.value, name, as });
    else offer(reading, name, as);
  }
}

/** What has a name of its own is offered as `default`, what has none is called so. */
function readDefault(reading: Reading, node: ExportDefaultDeclarationKind): void {
  switch (node.type) {
    case "Identifier":
      offer(reading, node.name, "default");
      break;
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
    case "TSInterfaceDeclaration":
      declare(reading, node, byDefault);
      return;
    default:
      readDefaultValue(reading, node);
  }
}

function readDefaultValue(
  reading: Reading,
  node: Exclude<ExportDefaultDeclarationKind, { readonly type: "TSInterfaceDeclaration" }>,
): void {
  const naming = { name: "default", at: node.start, kind: "function", modifiers: byDefault } as const;
  const use = { result: "assigned", to: ["default"] } as const;
  if (isFunction(withoutAssertion(node))) {
    namedValue(reading, node, { naming, use });
    return;
  }
  const noted: Draft<Variable> = {
    ...spotAt(reading, node.start),
    names: ["default"],
    modifiers: byDefault,
    mutable: false,
  };
  reading.facts.variables.push(noted);
  noted.value = namedValue(reading, node, { naming, use });
}
