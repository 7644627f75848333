import type { DynamicImport, EcmaScriptModule } from "oxc-parser";
import { literalAt } from "./literal.ts";

const words =
  /\brequire\b|createRequire|getBuiltinModule|\bimport\s*\.\s*meta\s*\.\s*(?:glob|resolve|require|url)|\bmodule\s+["']/u;
const standIns =
  /\.\s*(?:(?:un|do|dont|set|doUn|deepUn|import|require)?[mM]ock|(?:require|import)Actual|(?:create|gen)MockFromModule|unstable_\w+|module)\s*[(<]/u;
const emptyExport = /\{(?:\s|\/\*[^*]*\*\/)*\}\s*from\b/u;
const importCall = /\bimport\s*(?:\/\*[^*]*\*\/\s*)*\(/gu;

/**
 * True if a text could hold an import that the parser's own list lacks. Building the syntax tree costs more than parsing,
 * so it is built only then; the words may stand in a comment or a string, which merely costs time.
 */
export function needsTree(text: string, module: EcmaScriptModule): boolean {
  if (words.test(text) || standIns.test(text) || emptyExport.test(text)) return true;
  if (module.dynamicImports.some((one) => isWrapped(text, one))) return true;
  return text.includes("import(") || text.includes("import (") ? countOf(text) > module.dynamicImports.length : false;
}

/** `import(("./order"))` and `import("./order" as string)`: a string, but not alone. */
function isWrapped(text: string, { moduleRequest: { start, end } }: DynamicImport): boolean {
  return /["'`(]/u.test(text[start] ?? "") && literalAt(text, start, end) === undefined;
}

function countOf(text: string): number {
  return text.match(importCall)?.length ?? 0;
}
