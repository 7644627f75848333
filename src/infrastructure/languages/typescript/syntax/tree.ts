import type { Comment, Program } from "oxc-parser";
import { type Text, tell } from "../../../../domain/findings/text.ts";
import { parseAs, type Lang, type Parsed, type ParseSync } from "../extract/parse.ts";
import { burdenOf, foreignIn, isFlow, unknownFault } from "../extract/script.ts";
import { withoutStatementAt } from "./mend.ts";

/** A script as the parser sees it, and what of it could not be read. */
export interface Tree {
  /** Absent: nothing could be read. */
  readonly program?: Program;
  readonly comments: () => readonly Comment[];
  readonly problems: readonly { readonly message: Text; readonly offset: number }[];
}

/** A script that is to be parsed. */
export interface Source {
  readonly text: string;
  readonly langs: readonly Lang[];
  readonly isJavaScript: boolean;
}

/** Statements that are given up before the whole file is; each takes another pass of the parser. */
const mostFaults = 8;
/** Characters that the parser may be given in all of these passes. */
const mostParsed = 16 * 1024 * 1024;

/** Parses a script; what nobody can parse is left out of it, statement by statement. */
export function treeOf(parse: ParseSync, { text, langs, isJavaScript }: Source): Tree {
  const reason = unread(text);
  if (reason) return nothing([{ message: reason, offset: 0 }]);

  const problems: { message: Text; offset: number }[] = [];
  let readable = text;
  for (let faults = 0; faults <= mostFaults && faults * text.length < mostParsed; faults += 1) {
    const { result, fatal }: Parsed = parseAs(parse, readable, { langs, withTypes: true, withParentheses: false });
    // That Flow is read as far as it looks like TypeScript is a limit of this language and said elsewhere.
    if (!fatal)
      return {
        program: result.program,
        comments: () => result.comments,
        problems: isJavaScript && isFlow(text) ? [] : problems,
      };
    problems.push({ message: tell(unparsed, { detail: fatal.message || unknownFault }), offset: fatal.offset });
    readable = withoutStatementAt(readable, fatal.offset);
  }
  return nothing([{ message: broken, offset: 0 }]);
}

function nothing(problems: Tree["problems"]): Tree {
  return { comments: () => [], problems };
}

function unread(text: string): Text | undefined {
  const burden = burdenOf(text);
  if (burden) return burden === "large" ? tooLarge : tooDeep;
  return foreignIn(text);
}

const unparsed: Text = {
  en: "The code could not be parsed ({detail}); what stands around this place was not read.",
  "zh-CN": "无法解析此代码（{detail}），未读取此处前后的内容。",
};
const broken: Text = {
  en: "The code could not be parsed in many places; nothing of it was read.",
  "zh-CN": "此代码有多处无法解析，未读取其中任何内容。",
};
const tooLarge: Text = {
  en: "The file is too large to parse; nothing of its code was read.",
  "zh-CN": "此文件过大，无法解析，未读取其中的代码。",
};
const tooDeep: Text = {
  en: "The code nests too deeply to parse; nothing of it was read.",
  "zh-CN": "此代码嵌套过深，无法解析，未读取其中任何内容。",
};
