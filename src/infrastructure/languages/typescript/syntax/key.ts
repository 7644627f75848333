import type { PropertyKey } from "oxc-parser";
import { type Reading, used } from "./reading.ts";

/** Computed keys longer than this say nothing to a person. */
const longestKey = 80;

/** The name of a member as written; of a computed one that is no text, its key in brackets. */
export function keyOf(reading: Reading, key: PropertyKey, computed: boolean): string {
  if (!computed && key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  const value = reading.value(key, used);
  if (value.kind === "text" || (value.kind === "number" && !computed)) return value.text;
  if (key.end - key.start > longestKey) return "[]";
  return `[${reading.text.slice(key.start, key.end).replace(/\s+/gu, "")}]`;
}
