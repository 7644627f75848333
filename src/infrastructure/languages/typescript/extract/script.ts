import { type Text, tell } from "../../../../domain/findings/text.ts";
import type { Comment } from "oxc-parser";
import { headOf, importsOfHead } from "./comments.ts";
import type { Found } from "./found.ts";
import { erasedIn } from "./erased.ts";
import { importsOfJsDoc } from "./jsdoc.ts";
import { importsByWords } from "./lenient.ts";
import { isTooDeep } from "./nesting.ts";
import { isNode } from "./node.ts";
import { parseAs, type Lang, type Parsed, type ParseSync } from "./parse.ts";
import { recorded } from "./record.ts";
import { needsTree, shapesIn } from "./shapes.ts";
import { importsInTree } from "./tree.ts";

/** What one script states, with offsets into its text. */
export interface Script {
  readonly found: readonly Found[];
  readonly comments: readonly Pick<Comment, "start" | "end">[];
  readonly problems: readonly { readonly message: Text; readonly offset: number }[];
}

/** How to read a script. */
export interface Dialect {
  readonly langs: readonly Lang[];
  /** JSDoc types count in JavaScript only. */
  readonly isJavaScript: boolean;
  /** True if names may be used outside of the script, in the markup around it. */
  readonly isPart?: boolean;
}

/** The parser's answer is up to 45 times as long as dense code; the engine's longest string has 512 MiB. */
const longest = 8 * 1024 * 1024;

/** What makes a text more than the parser can bear. */
export function burdenOf(text: string): "large" | "deep" | undefined {
  if (text.length > longest) return "large";
  return isTooDeep(text) ? "deep" : undefined;
}

/** Reads a script with the parser; by its words where the parser cannot. */
export function readScript(parse: ParseSync, text: string, dialect: Dialect): Script {
  const { langs, isJavaScript } = dialect;
  const burden = burdenOf(text);
  if (burden) return byWords(text, burden === "large" ? tooLarge : tooDeep);

  const shapes = shapesIn(text);
  const parsed = parseAs(parse, text, { langs, withTypes: shapes.hidden || shapes.calls });
  if (parsed.fatal) return unreadable(text, parsed, isJavaScript);

  const { module, comments } = parsed.result;
  const found = withoutErased(recorded(text, module), erasedBy(text, parsed, dialect));
  const head = headOf(text, comments);
  const extra = needsTree(shapes, text, module) ? treeOf(text, parsed) : [];
  const documented = isJavaScript ? importsOfJsDoc(comments) : [];
  return {
    found: [...optionalIn(text, extra), ...found, ...importsOfHead(head), ...documented],
    comments,
    problems: [],
  };
}

/** Starts of the specifiers that compiling leaves nothing of. In a `.d.ts` that is all of them, in JavaScript none. */
function erasedBy(text: string, { result }: Parsed, { langs, isPart }: Dialect): ReadonlySet<number> | "all" {
  if (langs.includes("dts")) return "all";
  return isPart || langs.includes("jsx") ? new Set() : erasedIn(text, result);
}

function withoutErased(found: readonly Found[], starts: ReadonlySet<number> | "all"): readonly Found[] {
  const isGone = (one: Found) => one.kind !== "dynamic" && (starts === "all" || starts.has(one.start));
  return found.map((one) => (isGone(one) ? { ...one, kind: "type" as const } : one));
}

/**
 * In a universal module (UMD) the `require` of CommonJS stands beside `define.amd` and a global: where a page loads the
 * script, nobody calls it, so it may lead nowhere.
 */
function optionalIn(text: string, found: readonly Found[]): readonly Found[] {
  const isUniversal = text.includes("define.amd") && /\btypeof\s+(?:exports|module)\b/u.test(text);
  if (!isUniversal) return found;
  return found.map((one) => (one.form === "require" ? { ...one, form: "umd" as const } : one));
}

function treeOf(text: string, { result: { program, module } }: Parsed): Found[] {
  const tree: unknown = program;
  return isNode(tree) ? importsInTree(text, tree, module.hasModuleSyntax) : [];
}

function unreadable(text: string, { fatal, result }: Parsed, isJavaScript: boolean): Script {
  const foreign = foreignIn(text);
  if (foreign) return { found: [], comments: [], problems: [{ message: foreign, offset: 0 }] };
  // What its own syntax hides from this parser is never an import.
  if (isJavaScript && isFlow(text)) {
    return { found: importsByWords(text), comments: result.comments, problems: [] };
  }
  const reason = tell(unparsed, { detail: fatal?.message ?? unknownFault });
  return { ...byWords(text, reason, fatal?.offset), comments: result.comments };
}

/** What a text is that is no code, though its name says so. */
export function foreignIn(text: string): Text | undefined {
  if (text.includes("\0")) return binary;
  return /^\s*<(?:\?xml|!DOCTYPE)/u.test(text.slice(0, 200)) ? xml : undefined;
}

/** True for JavaScript with types of Flow, which declares itself. */
export function isFlow(text: string): boolean {
  return /@(?:no)?flow\b/u.test(text.slice(0, 2000));
}

function byWords(text: string, message: Text, offset = 0): Script {
  return { found: importsByWords(text), comments: [], problems: [{ message, offset }] };
}

const binary: Text = { en: "The file is binary, not code.", "zh-CN": "此文件是二进制文件，不是代码。" };
const xml: Text = { en: "The file is XML, not TypeScript.", "zh-CN": "此文件是 XML，不是 TypeScript。" };
/** What is said of a fault for which the parser has no words. */
export const unknownFault: Text = { en: "unknown", "zh-CN": "原因不明" };
const unparsed: Text = {
  en: "The code could not be parsed ({detail}); only plain imports were read.",
  "zh-CN": "无法解析此代码（{detail}），只读取了普通的导入。",
};
const tooLarge: Text = {
  en: "The file is too large to parse; only plain imports were read.",
  "zh-CN": "此文件过大，无法解析，只读取了普通的导入。",
};
const tooDeep: Text = {
  en: "The code nests too deeply to parse; only plain imports were read.",
  "zh-CN": "此代码嵌套过深，无法解析，只读取了普通的导入。",
};
