import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { nameOfPlace } from "../code/name-of-place.ts";
import { indicesAround } from "../code/value-types.ts";
import { identifierWords } from "../syntax/identifier-words.ts";
import type { Spot } from "../syntax/position.ts";
import { sqlWrite } from "../writes/sql-write.ts";
import { writeOf } from "../writes/write-of.ts";
import { lastPart } from "./handed-types.ts";
import { handlersIn } from "./handlers.ts";

/** A write to what queries read, by something that is not there to bring it up to date. */
export interface ViewWrite {
  readonly file: CodeFile;
  readonly at: Spot;
  /** The function that writes. */
  readonly writer: string;
  /** `UPDATE order_view`, `OrderReadModel.save`. */
  readonly what: string;
}

/** Names of types that keep what queries read. */
const readModel = /(?:ReadModel|Projection)(?:Repository|Repo|Store)?$/u;

/** Words of what brings views up to date, or makes them anew. */
const projecting: ReadonlySet<string> = new Set([
  ...["projection", "projections", "projector", "projectors", "view", "views", "readmodel", "readmodels"],
  ...["denormalizer", "materializer", "migration", "migrations", "rebuild", "rebuilder", "seed", "seeds", "sync"],
]);

/** The writes of all files to tables that `isView` names, and to read models. */
export function viewWritesIn(code: Code, isView: (table: string) => boolean): readonly ViewWrite[] {
  const eventHandlers = new Set(handlersIn(code).flatMap(({ side, function: one }) => (side === "event" ? [one] : [])));
  const isOfEvent = (file: CodeFile, { in: within }: Spot) =>
    indicesAround(file, within).some((index) => {
      const one = file.syntax.functions[index];
      return one !== undefined && eventHandlers.has(one);
    });
  return [...code.files.values()].flatMap((file) =>
    writesIn(code, file, isView).filter(({ at, writer }) => !isProjecting(file, writer) && !isOfEvent(file, at)),
  );
}

function writesIn(code: Code, file: CodeFile, isView: (table: string) => boolean): readonly ViewWrite[] {
  const texts = file.syntax.sql.flatMap((at): readonly ViewWrite[] => {
    const what = sqlWrite(at.text);
    const table = what?.slice(what.lastIndexOf(" ") + 1);
    return what && table && isView(table.slice(table.lastIndexOf(".") + 1))
      ? [{ file, at, what, writer: nameOfPlace(file, at) }]
      : [];
  });
  const calls = file.syntax.calls.flatMap((at): readonly ViewWrite[] => {
    const write = writeOf(code, file, at);
    if (write?.manner !== "repository" || !readModel.test(write.type)) return [];
    return [{ file, at, what: `${lastPart(write.type)}.${write.method}`, writer: nameOfPlace(file, at) }];
  });
  return [...texts, ...calls];
}

/** True for what says by its own name, its file's or a folder's that it keeps views. */
function isProjecting({ path }: CodeFile, writer: string): boolean {
  const words = identifierWords(`${path} ${writer}`);
  return words.some(
    (word, index) => projecting.has(word) || (word === "read" && words[index + 1]?.startsWith("model")),
  );
}
