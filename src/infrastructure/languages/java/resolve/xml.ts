import { type Text, tell } from "../../../../domain/findings/text.ts";

/** An element of an XML document, as much as manifests need: no attributes, no entities of the document's own. */
export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Thrown where a text is no well-formed XML. */
export interface XmlFault {
  readonly message: Text;
  readonly offset: number;
}

const openElement: Text = { en: "The element <{name}> is never closed.", "zh-CN": "元素 <{name}> 没有闭合。" };
const noElement: Text = { en: "This file holds no XML element.", "zh-CN": "此文件不含任何 XML 元素。" };
const outside: Text = {
  en: "Text stands outside of the XML root element.",
  "zh-CN": "XML 根元素之外有文本。",
};
const noEnd: Text = { en: 'There is no "{end}" for this markup.', "zh-CN": "此标记缺少“{end}”。" };
const closesNothing: Text = { en: "</{name}> closes nothing.", "zh-CN": "</{name}> 没有对应的开始标签。" };
const openTag: Text = { en: "This XML tag never ends.", "zh-CN": "此 XML 标签没有结束。" };
const noName: Text = { en: "This XML tag has no name.", "zh-CN": "此 XML 标签没有名称。" };

interface Open {
  readonly name: string;
  readonly children: Element[];
  text: string;
  readonly offset: number;
}

interface Reading {
  readonly text: string;
  readonly stack: Open[];
  root: Element | undefined;
}

/** Reads XML 1.0 without ever expanding an entity but the five predefined ones; doctypes are skipped. */
export function readXml(text: string): Element | XmlFault {
  const reading: Reading = { text, stack: [], root: undefined };
  let at = 0;
  while (at < text.length) {
    const next = text.charCodeAt(at) === 60 ? readMarkup(reading, at) : readText(reading, at);
    if (typeof next !== "number") return next;
    at = next;
  }
  const open = reading.stack.at(-1);
  if (open) return { message: tell(openElement, { name: open.name }), offset: open.offset };
  return reading.root ?? { message: noElement, offset: 0 };
}

/** True if reading went wrong. */
export function isFault(result: Element | XmlFault): result is XmlFault {
  return "message" in result;
}

/** First child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** Children of that name, of the first child of the other: `children(project, "modules", "module")`. */
export function children(element: Element | undefined, list: string, name: string): readonly Element[] {
  return child(element, list)?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Text of a child, trimmed; empty if there is none. */
export function textOf(element: Element | undefined, name: string): string {
  return child(element, name)?.text.trim() ?? "";
}

function readText(reading: Reading, at: number): number | XmlFault {
  const next = reading.text.indexOf("<", at);
  const end = next < 0 ? reading.text.length : next;
  const piece = reading.text.slice(at, end);
  const open = reading.stack.at(-1);
  if (open) open.text += decoded(piece);
  else if (/[^\s\ufeff]/u.test(piece)) return { message: outside, offset: at };
  return end;
}

function readMarkup(reading: Reading, at: number): number | XmlFault {
  const { text } = reading;
  if (text.startsWith("<!--", at)) return skipPast(text, at, "-->");
  if (text.startsWith("<?", at)) return skipPast(text, at, "?>");
  if (text.startsWith("<![CDATA[", at)) return readCharacterData(reading, at);
  if (text.startsWith("<!", at)) return skipDoctype(text, at);
  return text.startsWith("</", at) ? readEnd(reading, at) : readStart(reading, at);
}

function skipPast(text: string, at: number, end: string): number | XmlFault {
  const found = text.indexOf(end, at);
  return found < 0 ? { message: tell(noEnd, { end }), offset: at } : found + end.length;
}

function readCharacterData(reading: Reading, at: number): number | XmlFault {
  const end = skipPast(reading.text, at, "]]>");
  const open = reading.stack.at(-1);
  if (typeof end === "number" && open) open.text += reading.text.slice(at + 9, end - 3);
  return end;
}

function skipDoctype(text: string, at: number): number | XmlFault {
  const end = skipPast(text, at, ">");
  const hasSubset = typeof end === "number" && text.slice(at, end).includes("[");
  return hasSubset ? skipPast(text, at, "]>") : end;
}

function readEnd(reading: Reading, at: number): number | XmlFault {
  const end = skipPast(reading.text, at, ">");
  if (typeof end !== "number") return end;

  const name = localName(reading.text.slice(at + 2, end - 1).trim());
  const open = reading.stack.pop();
  if (open?.name !== name) return { message: tell(closesNothing, { name }), offset: at };

  add(reading, { name, children: open.children, text: open.text });
  return end;
}

function readStart(reading: Reading, at: number): number | XmlFault {
  const end = endOfTag(reading.text, at);
  if (end < 0) return { message: openTag, offset: at };

  const isEmpty = reading.text.charAt(end - 1) === "/";
  const name = localName(/^[^\s/>]+/u.exec(reading.text.slice(at + 1, end))?.[0] ?? "");
  if (name === "") return { message: noName, offset: at };

  if (isEmpty) add(reading, { name, children: [], text: "" });
  else reading.stack.push({ name, children: [], text: "", offset: at });
  return end + 1;
}

/** A `>` inside of an attribute's quotes ends no tag. */
function endOfTag(text: string, from: number): number {
  let inside = "";
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (inside !== "") inside = letter === inside ? "" : inside;
    else if (letter === '"' || letter === "'") inside = letter;
    else if (letter === ">") return at;
  }
  return -1;
}

function add(reading: Reading, element: Element): void {
  const outer = reading.stack.at(-1);
  if (outer) outer.children.push(element);
  else reading.root ??= element;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }),
);

function decoded(text: string): string {
  return text.replace(/&(\w{1,8});/gu, (all, name: string) => entities.get(name) ?? all);
}
