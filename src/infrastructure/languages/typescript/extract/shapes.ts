import type { EcmaScriptModule } from "oxc-parser";

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
  return text.includes("import(") || text.includes("import (") ? countOf(text) > module.dynamicImports.length : false;
}

function countOf(text: string): number {
  return text.match(importCall)?.length ?? 0;
}
