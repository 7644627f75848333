import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { identifierWords } from "../syntax/identifier-words.ts";

/** Folders of the read side (CQRS): `application/queries/find-orders.ts`, `internal/app/query/orders.go`. */
const readFolder = /(?:^|\/)(?:quer(?:y|ies)|read[-_]?models?|readmodel|projections?|views)\//iu;

/** Words by which a type says that it reads and does nothing else: `OrderReadService`, `OrderFinder`. */
const reading: ReadonlySet<string> = new Set(["read", "reader", "readonly", "query", "queries", "finder"]);

/** True for a file of what only reads: by its folder, by the names of its types, or by what they are for. */
export function isReadSide(code: Code, { path, syntax: { types } }: CodeFile): boolean {
  const own = new Set(types);
  if (readFolder.test(path) || types.some(({ name }) => saysReading(name))) return true;
  return code.roles.with("query-handler", "read-model").some(({ type }) => own.has(type));
}

function saysReading(name: string): boolean {
  const words = identifierWords(name);
  return words.some((word) => reading.has(word)) && !words.includes("write");
}
