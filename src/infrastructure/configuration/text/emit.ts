/**
 * Plain data as YAML 1.2 text: maps in blocks, lists on one line where they fit. A `Map` keeps the order of all its keys.
 * Quotes whatever a YAML parser could take for something else.
 */
export function emit(data: object): string {
  return linesOfMap(data)
    .map((line) => `${line}\n`)
    .join("");
}

/** Longer lists are written one item a line. */
const width = 100;

function linesOfMap(data: object): readonly string[] {
  return entriesOf(data).flatMap(([key, value]) => linesOfEntry(scalar(key), value));
}

function linesOfEntry(key: string, value: unknown): readonly string[] {
  const line = `${key}: ${flow(value)}`;
  const fits = line.length <= width && !isMap(value);
  if (fits || isEmpty(value) || !isCollection(value)) return [line];
  const inner = Array.isArray(value) ? linesOfList(value) : linesOfMap(value);
  return [`${key}:`, ...inner.map((text) => `  ${text}`)];
}

function linesOfList(list: readonly unknown[]): readonly string[] {
  return list.flatMap((item) => linesOfItem(item).map((line, index) => `${index === 0 ? "- " : "  "}${line}`));
}

function linesOfItem(item: unknown): readonly string[] {
  const line = flow(item);
  if (line.length <= width || !isCollection(item) || isEmpty(item)) return [line];
  return Array.isArray(item) ? linesOfList(item) : linesOfMap(item);
}

/** On one line. JSON is YAML, but for the quotes that words do not need. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (!isCollection(value)) return typeof value === "string" ? scalar(value) : JSON.stringify(value ?? null);
  const pairs = entriesOf(value).map(([key, inner]) => `${scalar(key)}: ${flow(inner)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** Words of YAML 1.1 and 1.2 that do not mean a text. `off` is one in YAML 1.2 and stays as everybody writes it. */
const taken = new Set(["true", "false", "null", "yes", "no", "on", "y", "n"]);

function scalar(text: string): string {
  if (/^[A-Za-z_][\w./*@-]*$/u.test(text) && !taken.has(text.toLowerCase())) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function entriesOf(data: object): readonly (readonly [string, unknown])[] {
  return data instanceof Map ? [...data].map(([key, value]) => [String(key), value] as const) : Object.entries(data);
}

function isCollection(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isMap(value: unknown): boolean {
  return isCollection(value) && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return isCollection(value) && entriesOf(value).length === 0;
}
