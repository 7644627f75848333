import type { Directive, Function as FunctionNode, Statement } from "oxc-parser";
import type { Modifier } from "../../../../domain/syntax/declaration.ts";
import { offering } from "./modifiers.ts";
import type { Reading } from "./reading.ts";
import { enterAlias, enterEnum, enterInterface } from "./type-declaration.ts";
import { declareVariables } from "./variable.ts";

/** Reads a declaration, and how it is offered by what stands before it. */
export function declare(reading: Reading, node: Directive | Statement, offered: readonly Modifier[]): void {
  switch (node.type) {
    case "VariableDeclaration":
      declareVariables(reading, node, { offered });
      break;
    case "FunctionDeclaration":
    case "TSDeclareFunction":
      declareFunction(reading, node, offered);
      break;
    case "ClassDeclaration":
      reading.enterClass(node, typeNaming(reading, node, offered));
      break;
    case "TSInterfaceDeclaration":
      enterInterface(reading, node, typeNaming(reading, node, offered));
      break;
    case "TSTypeAliasDeclaration":
      enterAlias(reading, node, typeNaming(reading, node, offered));
      break;
    case "TSEnumDeclaration":
      enterEnum(reading, node, typeNaming(reading, node, offered));
      break;
    case "TSModuleDeclaration":
      enterNamespace(reading, node);
      break;
  }
}

/** What is exported without a name is known as `default`. */
const unnamed = "default";

interface Declared {
  readonly id: { readonly name: string; readonly start: number } | null;
  readonly start: number;
}

function typeNaming(reading: Reading, { id, start }: Declared, offered: readonly Modifier[]) {
  const name = id?.name ?? unnamed;
  return { name, at: id?.start ?? start, modifiers: offering(reading, [name], offered) };
}

function declareFunction(reading: Reading, node: FunctionNode, offered: readonly Modifier[]): void {
  const naming = typeNaming(reading, node, offered);
  const modifiers = node.async ? [...naming.modifiers, "async" as const] : naming.modifiers;
  reading.enter(node, { ...naming, kind: "function", modifiers });
}

/** `declare module "…"` and `declare global` add to what another place declares: what is in them is not this file's. */
function enterNamespace(
  reading: Reading,
  { id, body, kind }: Extract<Statement, { readonly type: "TSModuleDeclaration" }>,
): void {
  if (!body || kind === "global" || id.type === "Literal") return;
  const { here } = reading;
  const outer = here.namespace;
  here.namespace = `${outer}${reading.text.slice(id.start, id.end)}.`;
  reading.run(body.body);
  here.namespace = outer;
}
