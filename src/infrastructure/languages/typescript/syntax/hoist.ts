import type { Directive, Statement, VariableDeclaration } from "oxc-parser";
import { bindAlias, bindImport } from "./imports.ts";
import { bind, declared, variableOf } from "./names.ts";
import { namesIn } from "./pattern.ts";
import type { Reading } from "./reading.ts";

const untyped = variableOf(undefined);

/** Puts all names in force that a block declares: in JavaScript they are, from its beginning on. */
export function hoist(reading: Reading, statements: readonly (Directive | Statement)[]): void {
  for (const statement of statements) {
    switch (statement.type) {
      case "ImportDeclaration":
        bindImport(reading, statement);
        break;
      case "ExportNamedDeclaration":
        if (statement.declaration) hoistDeclaration(reading, statement.declaration);
        break;
      case "ExportDefaultDeclaration":
        if ("id" in statement.declaration && statement.declaration.id)
          bind(reading.names, statement.declaration.id.name, declared);
        break;
      default:
        hoistDeclaration(reading, statement);
    }
  }
}

function hoistDeclaration(reading: Reading, node: Directive | Statement): void {
  switch (node.type) {
    case "VariableDeclaration":
      hoistNames(reading, node);
      break;
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSEnumDeclaration":
      if (node.id) bind(reading.names, node.id.name, declared);
      break;
    case "TSModuleDeclaration":
      if (node.id.type === "Identifier" && node.kind === "namespace") bind(reading.names, node.id.name, declared);
      break;
    case "TSImportEqualsDeclaration":
      bindAlias(reading, node);
  }
}

function hoistNames({ names }: Reading, { declarations }: VariableDeclaration): void {
  for (const { id } of declarations) for (const name of namesIn(id)) bind(names, name, untyped);
}
