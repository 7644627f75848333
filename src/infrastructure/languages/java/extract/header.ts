import type { Text } from "../../../../domain/findings/text.ts";
import { isMark, isWord, startAt, type Tokens } from "../lexer/tokens.ts";
import { readQualifiedName, skipAnnotations } from "./qualified-name.ts";

/** How a Java reference is written; the resolver reads the specifier accordingly. */
export type Form =
  | "type"
  | "on-demand"
  | "static"
  | "static-on-demand"
  | "module"
  | "qualified"
  | "simple"
  | "requires"
  | "package"
  | "service";

/** An import line, or another name that the text refers to, by offsets. */
export interface Reference {
  readonly specifier: string;
  readonly form: Form;
  readonly start: number;
  readonly end: number;
}

/** What stands before the first type: JLS 7.3, a compilation unit is its package, then its imports, then its types. */
export interface Header {
  readonly package?: string;
  readonly imports: readonly Reference[];
  /** Index of the `package` keyword; annotations of the package stand before it. */
  readonly packageIndex: number;
  /** Index of the first token after the header. */
  readonly bodyIndex: number;
}

/** Reads package and imports; a malformed line becomes a fault of the tokens. */
export function readHeader(tokens: Tokens): Header {
  const packageIndex = skipAnnotations(tokens, 0);
  const declared = isWord(tokens, packageIndex, "package") ? readQualifiedName(tokens, packageIndex + 1) : undefined;
  const start = declared ? declared.next : 0;
  const imports: Reference[] = [];
  let at = start;
  for (;;) {
    if (isMark(tokens, at, ";")) at += 1;
    else if (isWord(tokens, at, "import")) at = readImport(tokens, at, imports);
    else break;
  }
  return {
    imports,
    packageIndex: declared ? packageIndex : 0,
    bodyIndex: at,
    ...(declared && { package: declared.text }),
  };
}

function readImport(tokens: Tokens, index: number, imports: Reference[]): number {
  const isStatic = isWord(tokens, index + 1, "static");
  // JLS 7.5.5 (SE 25): `import module java.base;`; a package may be called `module`, too.
  const isModule = isWord(tokens, index + 1, "module") && !isMark(tokens, index + 2, ".");
  const name = readQualifiedName(tokens, isStatic || isModule ? index + 2 : index + 1);
  if (!name || !isMark(tokens, name.next, ";")) {
    tokens.faults.push({ message: incomplete, offset: startAt(tokens, index) });
    return name?.next ?? index + 1;
  }
  const form = isModule ? "module" : formOf(name.text, isStatic);
  imports.push({ specifier: name.text, form, start: name.start, end: name.end });
  return name.next + 1;
}

function formOf(specifier: string, isStatic: boolean): Form {
  if (specifier.endsWith("*")) return isStatic ? "static-on-demand" : "on-demand";
  return isStatic ? "static" : "type";
}

const incomplete: Text = { en: "This import is not complete.", "zh-CN": "此导入不完整。" };
