import type { Comment } from "oxc-parser";
import type { Found } from "./found.ts";

const tag = /@import\s[^@]*?\bfrom\s*(["'])([^"'\r\n]*)\1|@import\s+(["'])([^"'\r\n]*)\3/gu;
const bracket = /\bimport\(\s*(["'`])([^"'`\r\n]*)\1\s*\)/gu;

/** Types that JSDoc imports; TypeScript honours these in JavaScript files only. */
export function importsOfJsDoc(comments: readonly Comment[]): Found[] {
  return comments.flatMap((comment) => {
    if (comment.type !== "Block" || !comment.value.startsWith("*") || !comment.value.includes("import")) return [];
    return [...tags(comment), ...brackets(comment)];
  });
}

function tags({ value, start }: Comment): Found[] {
  return [...value.matchAll(tag)].map((match) => {
    const specifier = match[2] ?? match[4] ?? "";
    const end = start + "/*".length + match.index + match[0].length;
    return { specifier, kind: "type", start: end - specifier.length - 2, end };
  });
}

/** `import("x")` counts inside the braces of a tag: `@param {import("x").T}`; elsewhere it is prose. */
function brackets({ value, start }: Comment): Found[] {
  const inBraces = bracesOfTags(value);
  return [...value.matchAll(bracket)]
    .filter(({ index }) => inBraces.some(([from, to]) => from < index && index < to))
    .map((match) => {
      const [whole, quote = "", specifier = ""] = match;
      const from = start + "/*".length + match.index + whole.indexOf(quote);
      return { specifier, kind: "type", start: from, end: from + specifier.length + 2 };
    });
}

function bracesOfTags(value: string): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "{" && depth++ === 0) from = at;
    if (value[at] !== "}" || depth === 0) continue;
    depth -= 1;
    if (depth === 0 && /@(?!import\s*$)\w+\s*$/u.test(value.slice(Math.max(0, from - 80), from)))
      ranges.push([from, at]);
  }
  return ranges;
}
