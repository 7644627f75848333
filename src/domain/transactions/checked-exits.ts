import type { Code } from "../code/code.ts";
import type { WrittenType } from "../code/code-file.ts";
import type { Spot } from "../syntax/position.ts";
import type { TypeName } from "../syntax/name.ts";
import type { DeclaredTransaction } from "./declared.ts";
import { coveredCalls, isAfter } from "./extent.ts";
import { lastName } from "./names.ts";
import type { LostError } from "./lost-error.ts";
import { writesIn } from "./writes-in.ts";

/** Exceptions of the library that must be declared (JLS 25, 11.1.1); what a project builds on them must be as well. */
const checked = new Set([
  ...["java.lang.Exception", "java.lang.Throwable", "java.io.IOException", "java.io.FileNotFoundException"],
  ...["java.sql.SQLException", "java.util.concurrent.TimeoutException", "java.util.concurrent.ExecutionException"],
  ...["java.lang.InterruptedException", "java.lang.CloneNotSupportedException", "java.text.ParseException"],
  ...["java.net.URISyntaxException", "java.security.GeneralSecurityException", "javax.naming.NamingException"],
]);

/**
 * Where a method leaves its transaction by a checked exception after it has written: such a transaction is committed unless
 * the annotation says otherwise (Spring Framework 6.2, "Rolling back a declarative transaction"; Jakarta Transactions 2.0, 3.7).
 */
export function checkedExits(code: Code, transaction: DeclaredTransaction): readonly LostError[] {
  const { file, attribute, method } = transaction;
  if (file.language !== "java" || attribute.choosesErrors || !method.throws?.length) return [];
  const exits = [...thrownIn(code, transaction), ...handedOn(code, transaction)];
  if (exits.length === 0) return [];
  const writes = writesIn(code, transaction);
  const lost = exits.flatMap(({ at, type }): readonly LostError[] => {
    const write = writes.findLast((one) => isAfter(at, one.at));
    return write ? [{ at, what: write.what, way: "checked", type }] : [];
  });
  return lost.slice(0, 1);
}

interface WayOut {
  readonly at: Spot;
  readonly type: string;
}

/** `throw new OutOfStock(…)`, outside of any `try`. */
function thrownIn(code: Code, { file, body }: DeclaredTransaction): readonly WayOut[] {
  return file.syntax.exits.flatMap((at) => {
    const [value] = at.values;
    const made = at.kind === "throw" && value?.kind === "call" ? file.syntax.calls[value.call] : undefined;
    if (at.in !== body || made?.kind !== "new" || at.within?.includes("tried")) return [];
    return isChecked(code, { file, type: { kind: "named", name: made.callee } })
      ? [{ at, type: lastName(made.callee) }]
      : [];
  });
}

/** What a function of the project that is called says it throws, and nobody catches here. */
function handedOn(code: Code, transaction: DeclaredTransaction): readonly WayOut[] {
  const { file, body } = transaction;
  return coveredCalls(code, transaction).flatMap((index) => {
    const at = file.syntax.calls[index];
    if (!at || at.in !== body || at.within?.includes("tried")) return [];
    const callee = code.types.callee(file, at);
    const type = callee?.function.throws?.find(
      (one) => !isVague(one) && isChecked(code, { file: callee.file, type: one }),
    );
    return type?.name ? [{ at, type: lastName(type.name) }] : [];
  });
}

/** Who says `throws Exception` says nothing of what happens. */
function isVague({ name }: TypeName): boolean {
  return name?.name === "Exception" || name?.name === "Throwable";
}

function isChecked(code: Code, written: WrittenType): boolean {
  const names = code.types.names(written);
  return !names.includes("java.lang.RuntimeException") && names.some((name) => checked.has(name));
}

/** True for a project whose transactions are rolled back on every exception (Spring Framework 6.2, `rollbackOn`). */
export function rollsBackOnAll(code: Code): boolean {
  return [...code.files.values()].some(({ syntax }) =>
    syntax.types.some(({ marks = [] }) => marks.some((mark) => (mark.arguments ?? []).some(saysAll))),
  );
}

function saysAll(value: { readonly kind: string; readonly as?: string; readonly path?: string }): boolean {
  return value.as === "rollbackOn" && value.kind === "name" && value.path?.endsWith("ALL_EXCEPTIONS") === true;
}
