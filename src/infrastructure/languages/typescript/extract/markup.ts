import type { Found } from "./found.ts";

/** A piece of script inside a markup file. */
export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly lang: "ts" | "tsx" | "js" | "jsx";
}

/** What a Vue, Svelte or Astro file holds for us. */
export interface Markup {
  readonly scripts: readonly ScriptBlock[];
  /** `<script src="./x.ts">`, and the same on `style` and `template`. */
  readonly sources: readonly Found[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

interface Tag {
  readonly name: string;
  readonly attributes: string;
  /** Offset of the attributes in the text. */
  readonly from: number;
  /** Offset behind the `>`. */
  readonly end: number;
}

const wanted = /<(?:!--|(script|style|template)(?=[\s/>]))/giu;
const attribute = /(?<![\w:-])(src|lang|type)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'`{>][^\s"'>]*))/gu;
const scriptTypes = /^(?:|module|(?:text|application)\/(?:javascript|typescript|ecmascript|babel))$/iu;

/** Finds the scripts of a markup file by their tags, in one pass. */
export function readMarkup(text: string, path: string): Markup {
  const scripts: ScriptBlock[] = path.endsWith(".astro") ? frontmatter(text) : [];
  const sources: Found[] = [];
  const comments: { start: number; end: number }[] = [];
  let at = scripts[0]?.end ?? 0;

  for (;;) {
    wanted.lastIndex = at;
    const match = wanted.exec(text);
    if (!match) return { scripts, sources, comments };
    if (!match[1]) {
      at = behind(text, "-->", match.index);
      comments.push({ start: match.index, end: at });
      continue;
    }
    const tag = readTag(text, match[1].toLowerCase(), match.index + match[0].length);
    sources.push(...sourceOf(tag));
    at = tag.end;
    if (tag.name !== "script" || tag.attributes.endsWith("/")) continue;
    at = endOfScript(text, tag.end);
    scripts.push(...scriptOf(tag, at));
  }
}

function frontmatter(text: string): ScriptBlock[] {
  const open = /^\s*---/u.exec(text);
  if (!open) return [];
  const start = open[0].length;
  const close = text.indexOf("\n---", start);
  return [{ start, end: close === -1 ? text.length : close, lang: "ts" }];
}

/** Reads to the `>` of a tag; one inside quotes does not close it (`generic="T extends Map<K, V>"`). */
function readTag(text: string, name: string, from: number): Tag {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return { name, attributes: text.slice(from, at), from, end: at + 1 };
  }
  return { name, attributes: text.slice(from), from, end: text.length };
}

function sourceOf({ attributes, from }: Tag): Found[] {
  const source = attributesIn(attributes).find(({ name }) => name === "src");
  if (!source) return [];
  const { value: specifier, start, end } = source;
  return [{ specifier, kind: "value", start: from + start, end: from + end }];
}

function scriptOf({ attributes, end: start }: Tag, end: number): ScriptBlock[] {
  let lang: ScriptBlock["lang"] = "js";
  for (const { name, value } of attributesIn(attributes)) {
    if (name === "type" && !scriptTypes.test(value)) return [];
    if (name === "lang") lang = langOf(value);
  }
  return start < end ? [{ start, end, lang }] : [];
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  /** Offsets of the value in the attributes, quotes included. */
  readonly start: number;
  readonly end: number;
}

function attributesIn(attributes: string): Attribute[] {
  return [...attributes.matchAll(attribute)].map(({ index, 0: whole, 1: name = "", 2: double, 3: single, 4: bare }) => {
    const value = double ?? single ?? bare ?? "";
    const end = index + whole.length;
    return { name, value, start: end - value.length - (bare === undefined ? 2 : 0), end };
  });
}

function langOf(value: string): ScriptBlock["lang"] {
  if (value === "tsx" || value === "jsx") return value;
  return value === "ts" || value === "typescript" ? "ts" : "js";
}

function endOfScript(text: string, from: number): number {
  const close = /<\/script/giu;
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}
