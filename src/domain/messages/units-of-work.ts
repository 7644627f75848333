import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { fullNamesOf } from "../code/full-names.ts";
import { attributeOf } from "../transactions/annotated.ts";
import { bodyOf } from "../transactions/effects.ts";
import { openedIn } from "../transactions/openings.ts";
import { statements } from "../transactions/statements.ts";
import { takenIn } from "../transactions/taken.ts";
import type { Transaction } from "../transactions/transaction.ts";

/** Names of what a project runs work in one transaction by, in full or alone. */
const ownUnit = /(?:UnitOfWork|TransactionManager|TransactionRunner|Transactor|TransactionScope)(?:Port|Interface)?$/u;

/** Propagations with which a method runs in a transaction, its own or its caller's. */
const joining: ReadonlySet<string> = new Set(["REQUIRED", "REQUIRES_NEW", "MANDATORY", "NESTED"]);

/** All stretches of a file that run in a transaction that may change something, whoever opened it. */
export function unitsIn(code: Code, file: CodeFile): readonly Transaction[] {
  const known = [...openedIn(code, file), ...takenIn(code, file), ...annotatedIn(code, file), ...ownIn(code, file)];
  return known.filter(({ readOnly }) => !readOnly);
}

function annotatedIn(code: Code, file: CodeFile): readonly Transaction[] {
  if (file.language !== "java") return [];
  return file.syntax.functions.flatMap((one, body): readonly Transaction[] => {
    const attribute = one.kind === "method" ? attributeOf(code, { file, function: one }) : undefined;
    if (!attribute || !joining.has(attribute.propagation)) return [];
    return [{ ...wholeFunction(file, body), readOnly: attribute.readOnly }];
  });
}

/** `work.do(async () => …)`, where `work` is a `UnitOfWork` of the project. */
function ownIn(code: Code, file: CodeFile): readonly Transaction[] {
  return file.syntax.calls.flatMap((call): readonly Transaction[] => {
    const body = bodyOf(call);
    const written = body === undefined || !call.on ? undefined : code.types.ofValue(file, call.on, call.in);
    if (body === undefined || !written || !fullNamesOf(code, written).some((name) => ownUnit.test(name))) return [];
    return [wholeFunction(file, body)];
  });
}

/** All that a function does before it returns, as if it ran in a transaction. */
export function wholeFunction(file: CodeFile, body: number): Transaction {
  const at = file.syntax.functions[body] ?? { line: 1, column: 1 };
  return { file, library: statements, at, within: [], kind: "run", body, readOnly: false };
}
