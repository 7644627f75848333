import type { Code } from "../code/code.ts";
import type { CodeFile } from "../code/code-file.ts";
import { lastName } from "../code/last-name.ts";
import type { Call } from "../syntax/statement.ts";
import type { Argument } from "../syntax/value.ts";
import { isEndpoint } from "./endpoints.ts";

/** Contexts that never end (Go 1.25 `context`). */
const roots: ReadonlySet<string> = new Set(["context.Background", "context.TODO"]);
/** Contexts that end when the one within them does, or at a time of their own. */
const children: ReadonlySet<string> = new Set(
  ["WithCancel", "WithCancelCause", "WithDeadline", "WithTimeout", "WithTimeoutCause", "WithValue"].map(
    (name) => `context.${name}`,
  ),
);

/** Calls in endpoints of Go that are handed a context which does not end with the request, each once. */
export function droppedContexts(code: Code, file: CodeFile): readonly Call[] {
  const { calls } = file.syntax;
  const parents = parentsIn(calls);
  return calls.filter((call, index) => {
    if (call.in === undefined || !roots.has(code.callName(file, call))) return false;
    if (!isEndpoint(code, file, call.in) || writesAlone(code, file, call.in) || isFallback(file, call)) return false;
    return isHandedOn(code, file, { call, parent: parents.get(index), parents });
  });
}

interface Made {
  readonly call: Call;
  /** The call that the context is an argument of. */
  readonly parent: Call | undefined;
  readonly parents: ReadonlyMap<number, Call>;
}

/** What is told to end must do so after the request. */
const ending = /^(?:exit|stop|shutdown|close|terminate)/iu;

/** What outlives the request on purpose is started apart from it, or runs at its end. */
function isHandedOn(code: Code, file: CodeFile, { call, parent, parents }: Made): boolean {
  if (isApart(call)) return false;
  if (!parent) return isUsed(file, call);
  if (!children.has(code.callName(file, parent))) return !isApart(parent) && !ending.test(lastName(parent.callee.name));
  const outer = parents.get(file.syntax.calls.indexOf(parent));
  return isHandedOn(code, file, { call: parent, parent: outer, parents });
}

/** A function that answers with a writer and was handed no request: there is no context of one to hand on. */
function writesAlone(code: Code, file: CodeFile, index: number): boolean {
  const parameters = file.syntax.functions[index]?.parameters ?? [];
  const types = parameters.map(({ type }) => type && code.typeNameOf(file, type));
  return types.includes("net/http.ResponseWriter") && !types.some((type) => type !== undefined && requests.has(type));
}

const requests: ReadonlySet<string> = new Set(["net/http.Request", "context.Context"]);

/** `if ctx == nil { ctx = context.TODO() }`: where a caller hands in none, there is none to hand on. */
function isFallback({ syntax }: CodeFile, { in: within, within: around = [], to = [] }: Call): boolean {
  const parameters = within === undefined ? [] : (syntax.functions[within]?.parameters ?? []);
  return around.includes("branch") && parameters.some(({ name }) => to.includes(name));
}

/** True if what a context was assigned to is handed to a call that runs within the request. */
function isUsed({ syntax }: CodeFile, { to, in: within }: Call): boolean {
  const [name] = to ?? [];
  const isIt = (value: Argument) => value.kind === "name" && value.path === name;
  return syntax.calls.some((one) => one.in === within && !isApart(one) && one.arguments.some(isIt));
}

function isApart({ within = [] }: Call): boolean {
  return within.includes("spawned") || within.includes("deferred");
}

function parentsIn(calls: readonly Call[]): ReadonlyMap<number, Call> {
  const parents = new Map<number, Call>();
  for (const call of calls)
    for (const value of call.arguments) if (value.kind === "call") parents.set(value.call, call);
  return parents;
}
