import type { ImportDeclaration, ModuleExportName, TSImportEqualsDeclaration } from "oxc-parser";
import { bind } from "./names.ts";
import type { Reading } from "./reading.ts";
import { nameOfType } from "./type-reference.ts";

/** Puts the names of an `import` in force, each as what it is where it is declared. */
export function bindImport({ names }: Reading, { specifiers, source }: ImportDeclaration): void {
  const from = source.value;
  for (const one of specifiers) {
    const name =
      one.type === "ImportSpecifier"
        ? exportName(one.imported)
        : one.type === "ImportDefaultSpecifier"
          ? "default"
          : "*";
    bind(names, one.local.name, { kind: "import", name: { from, name } });
  }
}

/** `import order = require("./order")` brings in a module, `import Line = shop.Line` gives a name to what another one has. */
export function bindAlias(reading: Reading, { id, moduleReference: reference }: TSImportEqualsDeclaration): void {
  if (reference.type === "TSExternalModuleReference") {
    bind(reading.names, id.name, { kind: "import", name: { from: reference.expression.value, name: "*" } });
    return;
  }
  bind(reading.names, id.name, { kind: "import", name: nameOfType(reading, reference) });
}

/** A name of an export, which may be a text: `export { order as "my order" }`. */
export function exportName(node: ModuleExportName): string {
  return node.type === "Literal" ? node.value : node.name;
}
