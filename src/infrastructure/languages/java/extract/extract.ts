import type { Text } from "../../../../domain/findings/text.ts";
import type { Facts } from "../../../../domain/source/facts.ts";
import { isGenerated } from "../../../../domain/source/generated-marker.ts";
import type { ParseProblem } from "../../../../domain/source/parse-problem.ts";
import { signatureOf } from "../../../../domain/source/signature.ts";
import type { Import } from "../../../../domain/source/import.ts";
import type { Extract } from "../../../../application/ports/language.ts";
import { lex } from "../lexer/lex.ts";
import { type Positions, positionsOf } from "../lexer/positions.ts";
import { createTokens, type Tokens } from "../lexer/tokens.ts";
import { type Body, readBody } from "./body.ts";
import { headOf, readWaivers } from "./comments.ts";
import { type Header, readHeader } from "./header.ts";
import { readImports } from "./imports.ts";
import { readModuleDeclaration } from "./module-declaration.ts";
import { toImport } from "./to-import.ts";

const nul: Text = { en: "This is no text: it holds a NUL character.", "zh-CN": "这不是文本：其中有 NUL 字符。" };
const noModule: Text = { en: "This file declares no module.", "zh-CN": "此文件没有声明模块。" };
const mergeConflict: Text = { en: "This is a merge conflict.", "zh-CN": "此处有未解决的合并冲突。" };

/** Makes an extractor that uses the same room for the tokens of every file. */
export function createExtract(): Extract {
  const tokens = createTokens();
  return (text, path) => {
    if (text.includes("\0")) return binary;
    lex(text.startsWith("\ufeff") ? text.slice(1) : text, tokens);
    return isModuleInfo(path) ? readModule(tokens) : readTypes(tokens);
  };
}

/** JLS 7.7: a modular compilation unit; its file bears this name and no other. */
export function isModuleInfo(path: string): boolean {
  return /(?:^|\/)module-info\.java$/u.test(path);
}

const binary: Facts = {
  imports: [],
  problems: [{ message: nul, line: 1, column: 1 }],
};

function readTypes(tokens: Tokens): Facts {
  const positions = positionsOf(tokens.text);
  const header = readHeader(tokens);
  const body = readBody(tokens, header.packageIndex, header.bodyIndex);
  const imports = readImports(tokens, header, body).map((found) => toImport(found, positions));
  return {
    imports,
    ...(header.package !== undefined && { package: header.package }),
    ...(body.declares.length > 0 && { declares: body.declares }),
    ...rest(tokens, positions, body),
  };
}

function readModule(tokens: Tokens): Facts {
  const positions = positionsOf(tokens.text);
  const header: Header = readHeader(tokens);
  const declared = readModuleDeclaration(tokens, header.bodyIndex);
  if (!declared) tokens.faults.push({ message: noModule, offset: 0 });
  const references = [...header.imports, ...(declared?.references ?? [])];
  const imports: readonly Import[] = references.map((found) => toImport({ ...found, kind: "value" }, positions));
  return { imports, ...(declared && { declares: [declared.name] }), ...rest(tokens, positions) };
}

function rest(tokens: Tokens, positions: Positions, body?: Body): Omit<Facts, "imports"> {
  const waivers = readWaivers(tokens, positions);
  const problems = problemsOf(tokens, positions);
  const head = headOf(tokens);
  const signature = signatureOf(head);
  return {
    ...((body?.generated === true || isGenerated(head)) && { generated: true }),
    ...(signature && { signature }),
    ...(waivers.length > 0 && { waivers }),
    ...(problems.length > 0 && { problems }),
  };
}

/** A text that is broken once is often broken all over: the first few places say enough. */
function problemsOf(tokens: Tokens, positions: Positions): readonly ParseProblem[] {
  const conflict = /^<{7} /mu.exec(tokens.text);
  const faults = conflict ? [{ message: mergeConflict, offset: conflict.index }] : tokens.faults;
  return faults.slice(0, 5).map(({ message, offset }) => ({ message, ...positions.at(offset) }));
}
