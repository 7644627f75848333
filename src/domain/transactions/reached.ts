import type { Code } from "../code/code.ts";
import type { CodeFile, DeclaredFunction } from "../code/code-file.ts";
import { knownOnce } from "../code/known-once.ts";
import { functionName } from "../code/name-of-place.ts";
import type { FunctionDeclaration, Mark } from "../syntax/declaration.ts";
import type { Call } from "../syntax/statement.ts";
import { attributeOf } from "./annotated.ts";
import { derivedNames, isDerived } from "./derived.ts";
import { coveredCalls } from "./extent.ts";
import type { Transaction } from "./transaction.ts";

/** A call that is made while a transaction is under way. */
export interface Reached {
  readonly file: CodeFile;
  readonly call: Call;
  /** Names of what holds the handle there; absent if the transaction belongs to the thread. */
  readonly names?: ReadonlySet<string>;
  /** The call in the function of the transaction that leads to it; itself, if it stands there. */
  readonly at: Call;
  /** The function of the project in which it stands, if that is another one. */
  readonly via?: string;
}

/** How many functions are followed, one into the other. */
const deepest = 3;

/** The calls that a transaction covers: those in its own function, and in functions of the project that these lead to. */
export function reachedCalls(code: Code, transaction: Transaction): readonly Reached[] {
  const { file, body, handle, kind } = transaction;
  const isOfThread = kind === "declared" || handle === undefined;
  const names = isOfThread ? undefined : derivedNames(file, handle, body);
  const seen = new Set<unknown>([file.syntax.functions[body]]);
  const own = coveredCalls(code, transaction).flatMap((index): readonly Reached[] => {
    const call = file.syntax.calls[index];
    return !call || call === transaction.at ? [] : [{ file, call, at: call, ...(names && { names }) }];
  });
  return own.flatMap((one) => [one, ...beyond(code, one, { left: deepest, seen })]);
}

interface Way {
  readonly left: number;
  readonly seen: Set<unknown>;
}

function beyond(code: Code, reached: Reached, { left, seen }: Way): readonly Reached[] {
  const callee =
    left > 0 ? calleeOf(code, reached.call, () => code.types.callee(reached.file, reached.call)) : undefined;
  if (!callee || seen.has(callee.function) || leaves(code, reached, callee)) return [];
  seen.add(callee.function);
  return callsOf(code, reached, callee).flatMap((one) => [one, ...beyond(code, one, { left: left - 1, seen })]);
}

const calleeOf = knownOnce<Call, DeclaredFunction | undefined>();
const callsIn = knownOnce<FunctionDeclaration, readonly Call[]>();

function callsOf(code: Code, reached: Reached, callee: DeclaredFunction): readonly Reached[] {
  const { file: from, call: leading, names, at } = reached;
  const { file, function: declared } = callee;
  const handed = names && handedTo({ file: from, call: leading, names }, callee);
  const calls = callsIn(code, declared, () => directCalls(callee));
  return calls.map((call) => ({ file, call, at, via: functionName(declared), ...(handed && { names: handed }) }));
}

/** The calls that a function makes itself, before it returns. */
function directCalls({ file, function: declared }: DeclaredFunction): readonly Call[] {
  const body = file.syntax.functions.indexOf(declared);
  return file.syntax.calls.filter(
    ({ in: within, within: around = [] }) =>
      within === body && !around.includes("spawned") && !around.includes("deferred"),
  );
}

/** Names within a function of what it is given of a transaction. */
function handedTo(
  { file, call, names }: Required<Pick<Reached, "file" | "call" | "names">>,
  callee: DeclaredFunction,
): ReadonlySet<string> {
  const body = callee.file.syntax.functions.indexOf(callee.function);
  const handles = callee.function.parameters.filter((_, position) => {
    const given = call.arguments[position];
    return given !== undefined && isDerived(file.syntax, given, names);
  });
  return new Set(handles.flatMap(({ name }) => [...derivedNames(callee.file, name, body)]));
}

const apart = new Set(["REQUIRES_NEW", "NOT_SUPPORTED", "NEVER"]);

/** True for a function that runs on another thread, or says that it wants no part in the transaction of its caller. */
function leaves(code: Code, { call, names }: Reached, callee: DeclaredFunction): boolean {
  if (names || !call.on || (call.on.kind === "name" && call.on.path === "this")) return false;
  const runsElsewhere = (callee.function.marks ?? []).some((mark) => isAsync(code, callee.file, mark));
  return runsElsewhere || apart.has(attributeOf(code, callee)?.propagation ?? "");
}

function isAsync(code: Code, file: CodeFile, { name }: Mark): boolean {
  return code.namesOf(file, name).includes("org.springframework.scheduling.annotation.Async");
}
