import type { DynamicImport, EcmaScriptModule } from "oxc-parser";
import { literalAt } from "./literal.ts";

const words =
  /\brequire\b|createRequire|getBuiltinModule|\bimport\s*\.\s*meta\s*\.\s*(?:glob|resolve|require|url)|\bmodule\s+["']/u;
const standIns =
  /\.\s*(?:(?:un|do|dont|set|doUn|deepUn|import|require)?[mM]ock|(?:require|import)Actual|(?:create|gen)MockFromModule|unstable_\w+|module)\s*[(<]/u;
const emptyExport = /\{(?:\s|\/\*[^*]*\*\/)*\}\s*from\b/u;
const importCall = /\bimport\s*(?:\/\*[^*]*\*\/\s*)*\(/gu;

/** What the words of a text let expect; they may stand in a comment or a string, which merely costs time. */
export interface Shapes {
  /** An import that the parser's own list lacks. */
  readonly hidden: boolean;
  /** `import(`: a call, which the list holds, or a type, which it lacks. */
  readonly calls: boolean;
}

/** Looks for words without which there can be no import of a rarer shape. */
export function shapesIn(text: string): Shapes {
  return {
    hidden: words.test(text) || standIns.test(text) || emptyExport.test(text),
    calls: text.includes("import(") || text.includes("import ("),
  };
}

/** True if the syntax tree must be built, which costs more than parsing. */
export function needsTree({ hidden, calls }: Shapes, text: string, { dynamicImports }: EcmaScriptModule): boolean {
  if (hidden || dynamicImports.some((one) => isWrapped(text, one))) return true;
  return calls && countOf(text) > dynamicImports.length;
}

/** `import(("./order"))` and `import("./order" as string)`: a string, but not alone. */
function isWrapped(text: string, { moduleRequest: { start, end } }: DynamicImport): boolean {
  return /["'`(]/u.test(text[start] ?? "") && literalAt(text, start, end) === undefined;
}

function countOf(text: string): number {
  return text.match(importCall)?.length ?? 0;
}
