import type { FlatTree } from "../../../grammars/flat-tree.ts";
import type { ParseFlat } from "../../../grammars/flatten.ts";

/**
 * `new` and `make` before what can be no type. The grammar takes nothing else, while `new` has taken values since Go 1.26
 * and both may be names of other functions.
 */
const beforeValue =
  /\b(?:new|make)(?=\(\s*(?!chan\b|func\b|map\b|struct\b|interface\b)(?:["'`\d&!^+-]|(?:true|false|nil)\b|[\w.]+\s*[(+\-*/%&|^<>=!]))/gu;

/** Parses a text of Go. */
export function parseGo(parse: ParseFlat, text: string): FlatTree {
  // The grammar wants a line to end; the specification has a semicolon inserted at the end of the file as well.
  const ended = text.endsWith("\n") ? text : `${text}\n`;
  const tree = parse(ended);
  if (tree.faults.length === 0) return tree;

  // As long as before, so that all else stays where it is; what is read is the text itself.
  const renamed = ended.replace(beforeValue, (name) => "_".repeat(name.length));
  return renamed === ended ? tree : { ...parse(renamed), text: ended };
}
