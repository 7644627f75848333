import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { insideOf } from "../code/inside.ts";
import { functionName, nameOfPlace } from "../code/name-of-place.ts";
import { around } from "../code/value-types.ts";
import { standsInEndpoint } from "../endpoints/endpoints.ts";
import type { Position } from "../syntax/position.ts";
import { typeOf } from "./annotated.ts";
import { declaredIn } from "./declared.ts";
import { lastName } from "./names.ts";
import { openedIn } from "./openings.ts";
import type { Transaction } from "./transaction.ts";

/** A transaction, the file that says so, and whose it is. */
export interface Opened {
  readonly file: CodeFile;
  readonly at: Position;
  /** The function that opens it, or the type whose annotation does for all its methods. */
  readonly holder: string;
  readonly owner: "controller" | "repository" | "other";
}

/** Where a file opens transactions; an annotation of a type is told once. */
export function opened(code: Code, file: CodeFile): readonly Opened[] {
  const declared = declaredIn(code, file).map((one): Opened => {
    const { attribute, method } = one;
    const holder = attribute.isOwn ? functionName(method) : (method.owner ?? "");
    return { file: attribute.file, at: attribute.mark, holder, owner: ownerOf(code, one) };
  });
  const known = new Set<Position>();
  const distinct = declared.filter(({ at }) => !known.has(at) && known.add(at));
  const called = openedIn(code, file).map((one): Opened => {
    const { at, body } = one;
    return { file, at, holder: nameOfPlace(file, { in: body }), owner: ownerOf(code, one) };
  });
  return [...distinct, ...called];
}

function ownerOf(code: Code, transaction: Transaction): Opened["owner"] {
  const { file, body } = transaction;
  const type = typeOf(file, around(file, body).find(({ owner }) => owner !== undefined)?.owner);
  if (type && code.roles.has(type, "controller")) return "controller";
  // Where nobody has set up layers a handler may well be all that there is.
  if (file.place.layer !== undefined && standsInEndpoint(code, file, body) && !handsOn(transaction))
    return "controller";
  const isRepository = type && code.roles.has(type, "repository-implementation");
  return isRepository && !takesWork(transaction) ? "repository" : "other";
}

/** A middleware puts a transaction around whatever comes after it. */
function handsOn({ file, body }: Transaction): boolean {
  return insideOf(file, file.syntax.calls, body).some(({ callee }) =>
    /^(?:ServeHTTP|[nN]ext)$/u.test(lastName(callee)),
  );
}

/** A repository that runs what it is given leaves it to its caller what belongs together. */
function takesWork({ file, body }: Transaction): boolean {
  return around(file, body).some(({ kind, parameters }) =>
    parameters.some(({ type }) => kind !== "lambda" && type?.kind === "function"),
  );
}
