import type { Code } from "../code/code.ts";
import type { CodeFile, Reads } from "../code/code-file.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import { coreLayerOf, isWritten } from "../code/reads.ts";
import { bypassesOf, hasDomain } from "../messages/bypasses.ts";
import { handlersIn } from "../messages/handlers.ts";
import { changesTables } from "./table-changes.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import type { SqlText } from "../syntax/statement.ts";
import { groupBy } from "../source/group-by.ts";
import { sqlWrite } from "../writes/sql-write.ts";

/** Code in which no SQL belongs: the core, and what callers come in by. Scripts that change tables are left out. */
export const sqlFreeCode: Reads = (file) =>
  isWritten(file.place) &&
  (coreLayerOf(file) !== undefined || file.place.layer === "interface") &&
  !changesTables(file.path);

/** A text of SQL where none belongs. */
export interface StraySql {
  readonly at: SqlText;
  /** As people call it. */
  readonly place: string;
}

/** The first text of SQL in each function of a file; of its read side only what changes something, if it may ask for data by itself. */
export function straySql(code: Code, file: CodeFile, readSide: boolean): readonly StraySql[] {
  if (file.syntax.sql.length === 0) return [];
  const mayRead = readSide && isReadSide(code, file);
  const told = bypassesIn(code, file);
  const stray = file.syntax.sql.filter(({ text }) => {
    const change = sqlWrite(text);
    if (change === undefined ? mayRead : told.has(change)) return false;
    return file.language !== "java" || !asksEntities(text);
  });
  const byPlace = groupBy(stray, (one) => nameOfPlace(file, one));
  return [...byPlace].flatMap(([place, [at]]) => (at ? [{ place, at }] : []));
}

/** What `cqrs/command-bypasses-domain` tells of: there the way out is another one than to move the statement. */
function bypassesIn(code: Code, file: CodeFile): ReadonlySet<string> {
  const commands = handlersIn(code).filter(
    (one) => one.file === file && one.side === "command" && hasDomain(code, one),
  );
  return new Set(commands.flatMap((one) => bypassesOf(code, one).map(({ what }) => what)));
}

/** The name of a class, and not that of a clause behind it, but a variable. */
const entityNamed =
  /(?:\b[Ff]rom|\bFROM|^\s*[Uu]pdate|^\s*UPDATE)\s+[A-Z]\w*[a-z]\w*\s+(?:[Aa][Ss]\s+)?(?!(?:where|set|group|order|limit|join|inner|left|on)\b)[a-zA-Z]/u;

/**
 * True for a query in the language of Jakarta Persistence (3.2, 4.4.3): it names a class and a variable for its objects, where
 * SQL names a table: `select o.id from Order o`. It never selects `*`.
 */
function asksEntities(text: string): boolean {
  return entityNamed.test(text) && !/^\s*select\s+(?:\w+\.)?\*/iu.test(text);
}

/** Folders of the read side (CQRS): `application/queries/find-orders.ts`, `internal/app/query/orders.go`. */
const readFolder = /(?:^|\/)(?:quer(?:y|ies)|read[-_]?models?|readmodel|projections?|views)\//iu;

/** Words by which a type says that it reads and does nothing else: `OrderReadService`, `OrderFinder`. */
const reading: ReadonlySet<string> = new Set(["read", "reader", "readonly", "query", "queries", "finder"]);

function isReadSide(code: Code, { path, syntax: { types } }: CodeFile): boolean {
  const own = new Set(types);
  if (readFolder.test(path) || types.some(({ name }) => saysReading(name))) return true;
  return code.roles.with("query-handler", "read-model").some(({ type }) => own.has(type));
}

function saysReading(name: string): boolean {
  const words = identifierWords(name);
  return words.some((word) => reading.has(word)) && !words.includes("write");
}

/** The beginning of a text of SQL on one line. */
export function headOf({ text }: SqlText): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
