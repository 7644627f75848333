import type { Code } from "../code/code.ts";
import type { CodeFile, Reads } from "../code/code-file.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import { coreLayerOf, isWritten } from "../code/reads.ts";
import { bypassesOf, hasDomain } from "../messages/bypasses.ts";
import { handlersIn } from "../messages/handlers.ts";
import { changesTables } from "./table-changes.ts";
import { defaultPolicy } from "../packages/policy.ts";
import type { Position, Spot } from "../syntax/position.ts";
import type { SqlText } from "../syntax/statement.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { writtenCall } from "../transactions/names.ts";
import { writeOf } from "../writes/write-of.ts";
import { asksEntities } from "./entity-queries.ts";
import { isReadSide } from "./read-side.ts";
import { buildsSql } from "./sql-builders.ts";
import { groupBy } from "../source/group-by.ts";
import { sqlWrite } from "../writes/sql-write.ts";

/** Code in which no SQL belongs: the core, and what callers come in by. Scripts that change tables are left out. */
export const sqlFreeCode: Reads = (file) =>
  isWritten(file.place) &&
  (coreLayerOf(file) !== undefined || file.place.layer === "interface") &&
  !changesTables(file.path);

/** A statement of SQL where none belongs. */
export interface StraySql {
  readonly at: Position;
  /** As people call it. */
  readonly place: string;
  /** How the text begins, or the call that builds it. */
  readonly what: string;
  readonly kind: "text" | "builder";
}

/** The first statement in each function of a file; of its read side only what changes something, if it may ask for data by itself. */
export function straySql(code: Code, file: CodeFile, readSide: boolean): readonly StraySql[] {
  const found = [...textsIn(file), ...builtIn(code, file)];
  if (found.length === 0) return [];
  const mayRead = readSide && isReadSide(code, file);
  const told = bypassesIn(code, file);
  // What a command handler builds is told with what it changes.
  const isTold = ({ kind, changes = "" }: Found) => (kind === "builder" ? told.size > 0 : told.has(changes));
  const stray = found.filter((one) => !isTold(one) && !(mayRead && one.changes === undefined));
  const byPlace = groupBy(stray, (one) => nameOfPlace(file, one.at));
  return [...byPlace].flatMap(([place, [first]]) => (first ? [{ ...first, place }] : []));
}

interface Found extends Omit<StraySql, "place"> {
  readonly at: Spot;
  /** What becomes of rows; absent for what only reads. */
  readonly changes: string | undefined;
}

function textsIn(file: CodeFile): readonly Found[] {
  const { language, syntax } = file;
  const annotated = isDenied(file) ? textsOfMarks(syntax) : [];
  const texts = syntax.sql.filter(
    ({ text }) => (language !== "java" || !asksEntities(text)) && !annotated.some((one) => text.startsWith(one)),
  );
  return texts.map((at) => ({ at, what: headOf(at), kind: "text", changes: sqlWrite(at.text) }));
}

function builtIn(code: Code, file: CodeFile): readonly Found[] {
  if (isDenied(file)) return [];
  const calls = file.syntax.calls.filter((call) => buildsSql(code, file, call));
  return calls.map((at) => ({
    at,
    what: writtenCall(file, at),
    kind: "builder",
    changes: writeOf(code, file, at)?.method,
  }));
}

/** Where no database library may be imported at all, that is told, and not what its annotations and builders say. */
function isDenied({ place: { layer = "" } }: CodeFile): boolean {
  return defaultPolicy.deny.has(layer);
}

/** What annotations say: `@SQLDelete(sql = "UPDATE orders SET …")`. */
function textsOfMarks({ types, functions }: Syntax): readonly string[] {
  const marked = [...types, ...types.flatMap(({ fields }) => fields), ...functions];
  const said = marked.flatMap(({ marks = [] }) => marks.flatMap((mark) => mark.arguments ?? []));
  return said.flatMap((one) => (one.kind === "text" || one.kind === "joined" ? [one.text] : []));
}

/** What `cqrs/command-bypasses-domain` tells of: there the way out is another one than to move the statement. */
function bypassesIn(code: Code, file: CodeFile): ReadonlySet<string> {
  const commands = handlersIn(code).filter(
    (one) => one.file === file && one.side === "command" && hasDomain(code, one),
  );
  return new Set(commands.flatMap((one) => bypassesOf(code, one).map(({ what }) => what)));
}

/** The beginning of a text of SQL on one line. */
function headOf({ text }: SqlText): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
