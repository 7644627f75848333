import { readFile } from "node:fs/promises";
import { Language, Parser } from "web-tree-sitter";
import { ArchLintError } from "../../domain/errors.ts";
import { type Text, tell } from "../../domain/findings/text.ts";
import { grammarFile } from "./grammar-file.ts";

const loaded = new Map<string, Promise<Parser>>();
let runtime: Promise<void> | undefined;

/** The parser of a language, loaded once a thread. Whoever parses with it deletes the tree: it lies outside of the heap. */
export function grammar(language: "go" | "java"): Promise<Parser> {
  const parser = loaded.get(language) ?? load(`tree-sitter-${language}.wasm`);
  loaded.set(language, parser);
  return parser;
}

async function load(file: string): Promise<Parser> {
  runtime ??= read("web-tree-sitter.wasm").then((wasmBinary) => Parser.init({ wasmBinary }));
  await runtime;
  return new Parser().setLanguage(await Language.load(await read(file)));
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(grammarFile(file));
  } catch (cause) {
    throw new ArchLintError("internal", tell(missing, { file }), installAnew, { cause });
  }
}

const missing: Text = {
  en: "A part of arch-lint is missing: the grammar {file}.",
  "zh-CN": "arch-lint 缺少一个组成部分：语法文件 {file}。",
};

const installAnew: Text = {
  en: "Install arch-lint anew; its `dist/grammars` belongs to it.",
  "zh-CN": "请重新安装 arch-lint；`dist/grammars` 是它的一部分。",
};
