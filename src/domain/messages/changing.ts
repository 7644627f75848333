import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { Call } from "../syntax/statement.ts";
import { sqlWrite } from "../writes/sql-write.ts";
import { writeOf } from "../writes/write-of.ts";
import { lastPart } from "./handed-types.ts";
import { leadsTo } from "./leads-to.ts";
import { isOfMachinery } from "./machinery.ts";

/** Says whether anything of the model is changed where a condition holds. */
export type Changing = (file: CodeFile, isThere: (spot: Spot) => boolean) => boolean;

/** Looks for writes by repositories, libraries and SQL, also in functions that are called; those of the machinery do not count. */
export function changingIn(code: Code): Changing {
  const isWrite = (file: CodeFile, call: Call) => {
    const write = writeOf(code, file, call);
    return write !== undefined && !isOfMachinery(`${lastPart(write.type)}.${write.method}`);
  };
  const leads = leadsTo(code, { call: isWrite, others: sqlWritesIn });
  return (file, isThere) =>
    sqlWritesIn(file).some(isThere) ||
    file.syntax.calls.some((call) => isThere(call) && (isWrite(file, call) || leads(file, call)));
}

function sqlWritesIn({ syntax: { sql } }: CodeFile): readonly Spot[] {
  return sql.filter(({ text }) => {
    const what = sqlWrite(text);
    return what !== undefined && !isOfMachinery(what);
  });
}
