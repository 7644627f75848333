import { createHash } from "node:crypto";
import type { PackageExtensions } from "../../domain/packages/manifest.ts";
import { byCodeUnit } from "../../domain/source/by-code-unit.ts";
import type { DocumentNode, ScalarNode } from "../documents/node.ts";
import { type OpenDocument, placeOf } from "../documents/open-json.ts";

/** What pnpm lets stand in `packageExtensions`: names, ranges, and whether something is optional. */
type Value = string | boolean | { readonly [key: string]: Value };

/** Tells what a scalar means; `undefined`: that is not certain. */
export type ScalarReader = (node: ScalarNode) => string | boolean | undefined;

/** `packageExtensions` with what they hash to; absent where nothing is declared. */
export function packageExtensionsIn(
  document: OpenDocument,
  node: DocumentNode | undefined,
  scalarOf: ScalarReader,
): { readonly packageExtensions?: PackageExtensions } {
  if (!node || (node.kind === "map" && node.entries.length === 0)) return {};
  const value = meaningOf(node, scalarOf, deepest);
  const digests = value === undefined ? [] : [sha256(written(value)), md5(JSON.stringify(sorted(value)))];
  return { packageExtensions: { digests, at: placeOf(document, node) } };
}

/** A selector, a field, a package, a flag: nothing goes deeper. */
const deepest = 5;

function meaningOf(node: DocumentNode, scalarOf: ScalarReader, depth: number): Value | undefined {
  if (node.kind === "scalar") return scalarOf(node);
  if (node.kind === "list" || depth === 0) return undefined;
  const entries = node.entries.map(({ key, keyEnd, value }) => {
    // What an alias stands for lies before its key, and pnpm hashes it otherwise the second time.
    const isHere = value.start >= keyEnd;
    return [key, isHere ? meaningOf(value, scalarOf, depth - 1) : undefined] as const;
  });
  if (new Set(entries.map(([key]) => key)).size < entries.length) return undefined;
  const known = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return known.length === entries.length ? Object.fromEntries(known) : undefined;
}

/** pnpm 10 and later: SHA-256 of what object-hash 3 writes for an object whose order does not matter. */
function sha256(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function written(value: Value): string {
  if (typeof value === "string") return `string:${value.length}:${value}`;
  if (typeof value === "boolean") return `bool:${value}`;
  const entries = entriesOf(value).map(([key, inner]) => `${written(key)}:${written(inner)},`);
  return `object:${entries.length}:${entries.join("")}`;
}

/** pnpm 8 and 9: MD5 of JSON with sorted keys. */
function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

function sorted(value: Value): Value {
  if (typeof value !== "object") return value;
  return Object.fromEntries(entriesOf(value).map(([key, inner]) => [key, sorted(inner)]));
}

function entriesOf(value: { readonly [key: string]: Value }): readonly (readonly [string, Value])[] {
  return Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
}

/** JSON says what is text and what is not. */
export function jsonScalar({ value }: ScalarNode): string | boolean | undefined {
  return typeof value === "string" || typeof value === "boolean" ? value : undefined;
}

/** YAML that was read as text throughout: without quotes, `true` is a truth value and a number none that pnpm takes. */
export function yamlScalar(text: string): ScalarReader {
  return ({ value, start }) => {
    if (typeof value !== "string" || /["'|>]/u.test(text.charAt(start)))
      return typeof value === "string" ? value : undefined;
    if (/^(?:true|True|TRUE)$/u.test(value)) return true;
    if (/^(?:false|False|FALSE)$/u.test(value)) return false;
    return /^(?:|~|null|Null|NULL|[-+.]?\d[\w.+-]*|[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN))$/u.test(value)
      ? undefined
      : value;
  };
}
